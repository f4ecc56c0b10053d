/** How the questions of a sitting are drawn: by the blueprint of the course paper on the curriculum, § 7. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BankQuestion } from '../../../src/course/open-bank.ts';
import { type Blueprint, drawExam, drawModuleReview, examLength } from '../../../src/learning/exam/draw.ts';
import { areApart } from '../../../src/learning/practice/choose.ts';
import { isReviewed } from '../../../src/learning/review/standing.ts';
import { anyBloom, anyModule, anyQuestions, questionOf } from '../../support/bank.ts';
import { bank } from '../../support/real-bank.ts';
import { course } from '../../support/real-course.ts';

const SEEDS = Array.from({ length: 100 }, (_, rank) => `seed ${rank}`);
const byId = new Map(bank.questions.map((question) => [question.id, question]));
const questionsOf = (ids: readonly string[]): BankQuestion[] => ids.flatMap((id) => byId.get(id) ?? []);
const isApart = (questions: readonly BankQuestion[]): boolean =>
	questions.every((one, rank) => questions.slice(rank + 1).every((other) => !areApart(one, other)));
const inCommon = (one: readonly string[], other: readonly string[]): number =>
	one.filter((id) => other.includes(id)).length;

/** How many questions stand at each level of each module. */
function counted(questions: readonly BankQuestion[]): Record<string, number> {
	const groups = Map.groupBy(questions, ({ module, bloom }) => `${module} ${bloom}`);
	return Object.fromEntries([...groups].map(([place, all]) => [place, all.length]));
}

describe('an exam of the real course', () => {
	const blueprint: Blueprint = course.settings.exam?.blueprint ?? {};
	const reserve = bank.questions.filter(({ list }) => list === 'exam');
	const wanted = Object.fromEntries(
		Object.entries(blueprint).flatMap(([module, levels]) =>
			Object.entries(levels).map(([bloom, count]) => [`${module} ${bloom}`, count]),
		),
	);
	const first = SEEDS.map((seed) => drawExam(blueprint, { reserve, seed, before: [] }));
	const second = first.map((before, rank) => drawExam(blueprint, { reserve, seed: `again ${rank}`, before }));

	it('has fifty questions, as many of each module and level as the paper says', () => {
		expect(examLength(blueprint)).toBe(50);
		expect(wanted).toMatchInlineSnapshot(`
			{
			  "apres-achat analyser": 1,
			  "apres-achat appliquer": 3,
			  "apres-achat comprendre": 1,
			  "apres-achat evaluer": 1,
			  "apres-achat rappeler": 2,
			  "auditer-et-planifier evaluer": 1,
			  "avant-achat analyser": 1,
			  "avant-achat appliquer": 2,
			  "avant-achat comprendre": 1,
			  "avant-achat rappeler": 2,
			  "cinq-temps-et-cartes analyser": 1,
			  "cinq-temps-et-cartes appliquer": 1,
			  "cinq-temps-et-cartes comprendre": 1,
			  "cinq-temps-et-cartes evaluer": 1,
			  "cinq-temps-et-cartes rappeler": 1,
			  "fondations analyser": 1,
			  "fondations comprendre": 2,
			  "fondations rappeler": 1,
			  "matrice-etapes-types analyser": 2,
			  "matrice-etapes-types appliquer": 3,
			  "matrice-etapes-types comprendre": 1,
			  "matrice-etapes-types evaluer": 2,
			  "organiser analyser": 1,
			  "organiser appliquer": 1,
			  "organiser comprendre": 2,
			  "parcours-elargi-vu-du-client analyser": 1,
			  "parcours-elargi-vu-du-client comprendre": 1,
			  "parcours-elargi-vu-du-client evaluer": 1,
			  "tunnel-leviers-indicateurs appliquer": 2,
			  "tunnel-leviers-indicateurs comprendre": 1,
			  "tunnel-leviers-indicateurs evaluer": 1,
			  "tunnel-leviers-indicateurs rappeler": 1,
			  "types-de-communication analyser": 1,
			  "types-de-communication appliquer": 2,
			  "types-de-communication comprendre": 2,
			  "types-de-communication rappeler": 1,
			}
		`);
	});

	it('is drawn so, the first time and the second', () => {
		for (const ids of [...first, ...second]) {
			expect(new Set(ids).size).toBe(50);
			expect(counted(questionsOf(ids))).toStrictEqual(wanted);
		}
	});

	it('has of each type half of what the reserve has, less than two away: nobody sits an exam of stories only', () => {
		const typesOf = (questions: readonly BankQuestion[]) =>
			[...Map.groupBy(questions, ({ type }) => type)].map(([type, { length }]) => [type, length] as const);
		const inReserve = typesOf(reserve);
		expect(inReserve.length).toBeGreaterThan(6);
		const off = [...first, ...second].flatMap((ids) => {
			const drawn = new Map(typesOf(questionsOf(ids)));
			return inReserve.map(([type, count]) => Math.abs((drawn.get(type) ?? 0) - count / 2));
		});
		expect(Math.max(...off)).toBeLessThan(2);
	});

	it('asks nothing beside what would give it away', () => {
		expect([...first, ...second].filter((ids) => !isApart(questionsOf(ids)))).toStrictEqual([]);
	});

	it('asks the second time nothing that was asked the first', () => {
		const shared = second.map((ids, rank) => inCommon(ids, first[rank] ?? []));
		expect(Math.max(...shared)).toBe(0);
	});

	it('is the same for a seed, and another in another order for another', () => {
		expect(SEEDS.map((seed) => drawExam(blueprint, { reserve, seed, before: [] }))).toStrictEqual(first);
		expect(new Set(first.map((ids) => ids.toSorted().join())).size).toBe(SEEDS.length);
	});

	it('asks modules and levels in no order of the course', () => {
		const inOrder = first.filter((ids) => {
			const ranks = questionsOf(ids).map(({ module }) => bank.modules.findIndex(({ id }) => id === module));
			return ranks.join() === ranks.toSorted((one, other) => one - other).join();
		});
		expect(inOrder).toStrictEqual([]);
	});
});

describe('drawExam', () => {
	const four = ['x-1', 'x-2', 'x-3', 'x-4'].map((id) => questionOf(id));
	const drawn = (blueprint: Blueprint, reserve: readonly BankQuestion[], before: readonly string[] = []) =>
		drawExam(blueprint, { reserve, seed: 'seed', before }).toSorted();

	it('asks nothing twice as long as the reserve has something else', () => {
		const ids = SEEDS.map((seed) => {
			const [one, two] = [
				['x-1', 'x-3'],
				['x-1', 'x-2', 'x-3'],
			].map((before) => drawExam({ avant: { appliquer: 2 } }, { reserve: four, seed, before }));
			return [one?.toSorted(), two?.includes('x-4'), two?.length];
		});
		expect(new Set(ids.map((all) => JSON.stringify(all)))).toStrictEqual(new Set(['[["x-2","x-4"],true,2]']));
	});

	it('takes what a level lacks from the other levels of its module', () => {
		const reserve = [...four, questionOf('y-1', { bloom: 'analyser' }), questionOf('z-1', { module: 'apres' })];
		expect(drawn({ avant: { analyser: 2, appliquer: 4 } }, reserve)).toStrictEqual([
			'x-1',
			'x-2',
			'x-3',
			'x-4',
			'y-1',
			'z-1',
		]);
		expect(drawn({ avant: { analyser: 2 } }, reserve).filter((id) => id.startsWith('x'))).toHaveLength(1);
	});

	it('takes what a module lacks from others', () => {
		expect(drawn({ apres: { evaluer: 2 }, avant: {} }, four)).toHaveLength(2);
	});

	it('asks fewer rather than two that give each other away', () => {
		const [one, two] = [questionOf('x-1', { excludes: ['x-2'] }), questionOf('x-2')];
		expect(drawn({ avant: { appliquer: 2 } }, [one, two])).toHaveLength(1);
	});

	it('asks nothing of an empty reserve, nor for an empty blueprint', () => {
		expect([drawn({ avant: { appliquer: 2 } }, []), drawn({}, four)]).toStrictEqual([[], []]);
	});

	const anyBlueprint: fc.Arbitrary<Blueprint> = fc.dictionary(
		anyModule,
		fc.dictionary(anyBloom, fc.option(fc.nat(4), { nil: undefined })),
	);
	const anyDraw = fc.record({
		reserve: anyQuestions,
		seed: fc.string(),
		before: fc.array(fc.nat(29).map((rank) => `x-${rank}`)),
	});

	it('never asks a question twice, nor more than are asked for, nor one that is not of the reserve', () => {
		fc.assert(
			fc.property(anyBlueprint, anyDraw, (blueprint, draw) => {
				const ids = drawExam(blueprint, draw);
				expect(new Set(ids).size).toBe(ids.length);
				expect(ids.length).toBeLessThanOrEqual(examLength(blueprint));
				const questions = draw.reserve.filter(({ id }) => ids.includes(id));
				expect(questions).toHaveLength(ids.length);
				expect(isApart(questions)).toBe(true);
			}),
		);
	});

	it('has its number of questions as long as the reserve has them', () => {
		fc.assert(
			fc.property(anyBlueprint, anyDraw, (blueprint, { reserve, ...draw }) => {
				const free = reserve.map(({ excludes: _, ...question }) => question);
				expect(drawExam(blueprint, { ...draw, reserve: free })).toHaveLength(
					Math.min(examLength(blueprint), free.length),
				);
			}),
		);
	});

	it('is full at each level of which the reserve has enough', () => {
		fc.assert(
			fc.property(anyBlueprint, anyDraw, (blueprint, { reserve, ...draw }) => {
				const free = reserve.map(({ excludes: _, ...question }) => question);
				const ids = new Set(drawExam(blueprint, { ...draw, reserve: free }));
				const [all, asked] = [counted(free), counted(free.filter(({ id }) => ids.has(id)))];
				for (const [module, levels] of Object.entries(blueprint))
					for (const [bloom, count = 0] of Object.entries(levels))
						expect(asked[`${module} ${bloom}`] ?? 0).toBeGreaterThanOrEqual(
							Math.min(count, all[`${module} ${bloom}`] ?? 0),
						);
			}),
		);
	});

	it('is the same for the same seed', () => {
		fc.assert(
			fc.property(anyBlueprint, anyDraw, (blueprint, draw) => {
				expect(drawExam(blueprint, draw)).toStrictEqual(drawExam(blueprint, draw));
			}),
		);
	});
});

describe('a review of a module of the real course', () => {
	const modules = bank.modules.map(({ id }) => id);
	const reserve = bank.questions.filter(isReviewed);
	const drawn = (module: string, seed: string, before: readonly string[] = []) =>
		drawModuleReview(module, modules, { reserve, seed, before });

	it('asks ten of the first module, of any other eight and four of those before it', () => {
		for (const [rank, module] of modules.entries()) {
			for (const seed of SEEDS.slice(0, 20)) {
				const ranks = questionsOf(drawn(module, seed)).map((question) => modules.indexOf(question.module) - rank);
				const [own, earlier] = [ranks.filter((by) => by === 0).length, ranks.filter((by) => by < 0).length];
				expect([own, earlier, ranks.length]).toStrictEqual(rank === 0 ? [10, 0, 10] : [8, 4, 12]);
			}
		}
	});

	it('asks three stories at least, each question once, and none beside one that it excludes', () => {
		for (const module of modules) {
			for (const seed of SEEDS.slice(0, 20)) {
				const questions = questionsOf(drawn(module, seed));
				expect(questions.filter(({ type }) => type === 'scenario').length).toBeGreaterThanOrEqual(3);
				expect(new Set(questions).size).toBe(questions.length);
				expect(isApart(questions)).toBe(true);
			}
		}
	});

	it('asks the next time what it has not asked yet, stories apart', () => {
		for (const module of modules) {
			for (const seed of SEEDS.slice(0, 20)) {
				const before = drawn(module, seed);
				const again = questionsOf(drawn(module, `${seed} again`, before)).filter(({ id }) => before.includes(id));
				expect(again.filter(({ type }) => type !== 'scenario')).toStrictEqual([]);
				expect(again.length).toBeLessThanOrEqual(3);
			}
		}
	});

	it('is the same for a seed, and another for another', () => {
		const module = modules.at(-1) ?? '';
		expect(drawn(module, 'seed')).toStrictEqual(drawn(module, 'seed'));
		expect(new Set(SEEDS.map((seed) => drawn(module, seed).join())).size).toBe(SEEDS.length);
	});
});

describe('drawModuleReview', () => {
	const MODULES = ['avant', 'apres', 'organiser'];

	it('never asks a question twice, nor more than eight and four, nor of a module that comes after', () => {
		fc.assert(
			fc.property(anyQuestions, fc.constantFrom(...MODULES), fc.string(), (reserve, module, seed) => {
				const ids = drawModuleReview(module, MODULES, { reserve, seed, before: [] });
				const questions = reserve.filter(({ id }) => ids.includes(id));
				expect([questions.length, new Set(ids).size]).toStrictEqual([ids.length, ids.length]);
				const ranks = questions.map((question) => MODULES.indexOf(question.module) - MODULES.indexOf(module));
				expect(ranks.filter((by) => by === 0).length).toBeLessThanOrEqual(module === 'avant' ? 10 : 8);
				expect(ranks.filter((by) => by < 0).length).toBeLessThanOrEqual(4);
				expect(ranks.filter((by) => by > 0)).toStrictEqual([]);
				expect(isApart(questions)).toBe(true);
			}),
		);
	});

	it('asks as many as there are of a small module', () => {
		const reserve = [questionOf('q-1'), questionOf('q-2', { module: 'apres' }), questionOf('q-3', { module: 'apres' })];
		const ids = (module: string) => drawModuleReview(module, MODULES, { reserve, seed: 'seed', before: [] }).toSorted();
		expect(MODULES.map(ids)).toStrictEqual([['q-1'], ['q-1', 'q-2', 'q-3'], ['q-1', 'q-2', 'q-3']]);
	});
});
