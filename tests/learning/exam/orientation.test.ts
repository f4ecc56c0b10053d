/** What the diagnostic advises, module by module (course paper on the curriculum, § 4). */
import { describe, expect, it } from 'vitest';
import { orientation, trainedModules } from '../../../src/learning/exam/orientation.ts';
import type { Given, Sureness } from '../../../src/learning/record/record.ts';
import { questionOf, sat, sittingOf, withSittings } from '../../support/bank.ts';
import { bank } from '../../support/real-bank.ts';
import { course } from '../../support/real-course.ts';
import { choice, LATER, NOON, past } from '../../support/records.ts';

/** What an answer was worth, and how sure one was of it. */
type Said = readonly [score: number, sure?: Sureness];

const questions = ['avant-1', 'avant-2', 'apres-1', 'apres-2'].map((id) =>
	questionOf(`p-${id}`, { module: id.split('-')[0] ?? '', lesson: `lesson-${id}`, list: 'diagnostic' }),
);
const given = (sure?: Sureness): Given => ({ answer: choice('a'), at: NOON, ...(sure ? { sure } : {}) });

/** A diagnostic of which the two questions on « avant » were answered so. */
const advised = (answers: readonly Said[], never: readonly string[] = []) => {
	const ids = ['p-avant-1', 'p-avant-2'];
	const said = ids.flatMap((id, rank) => (answers[rank] ? [[id, answers[rank]] as const] : []));
	const sitting = sat(Object.fromEntries(said.map(([id, [score]]) => [id, score])), {
		questions: ids,
		given: Object.fromEntries(said.map(([id, [, sure]]) => [id, given(sure)])),
	});
	return orientation(sitting, questions, never)[0];
};

describe('orientation', () => {
	it.each<[string, Said, Said, object]>([
		['both right and sure', [1, 'sure'], [0.8, 'sure'], { right: 2, advice: 'skim', first: [] }],
		['both right, one not quite sure', [1, 'sure'], [1, 'rather'], { right: 2, advice: 'follow', first: [] }],
		['both right, one of no known certainty', [1, 'sure'], [1], { right: 2, advice: 'follow', first: [] }],
		['one right', [1, 'sure'], [0, 'unsure'], { right: 1, advice: 'follow', first: [] }],
		['one partly right', [1, 'sure'], [0.79, 'rather'], { right: 1, advice: 'follow', first: [] }],
		['none right', [0, 'rather'], [0.5, 'unsure'], { right: 0, advice: 'train', first: [] }],
		[
			'one right, one wrong and sure',
			[1, 'sure'],
			[0, 'sure'],
			{ right: 1, advice: 'follow', first: ['lesson-avant-2'] },
		],
		[
			'both wrong and sure',
			[0, 'sure'],
			[0, 'sure'],
			{ right: 0, advice: 'train', first: ['lesson-avant-1', 'lesson-avant-2'] },
		],
	])('advises, with %s', (_, one, other, advice) => {
		expect(advised([one, other])).toStrictEqual({ module: 'avant', total: 2, ...advice });
	});

	it('takes what was not answered for wrong, and for not sure', () => {
		expect([advised([[1, 'sure']]), advised([])]).toStrictEqual([
			{ module: 'avant', right: 1, total: 2, advice: 'follow', first: [] },
			{ module: 'avant', right: 0, total: 2, advice: 'train', first: [] },
		]);
	});

	it('never advises to skim what nobody skips', () => {
		const known: Said[] = [
			[1, 'sure'],
			[1, 'sure'],
		];
		expect([advised(known, ['avant'])?.advice, advised(known, ['apres'])?.advice]).toStrictEqual(['follow', 'skim']);
		expect(advised([], ['avant'])?.advice).toBe('train');
	});

	it('names a lesson once, however often it was got wrong', () => {
		const [one, two] = questions.slice(0, 2).map((question) => ({ ...question, lesson: 'selection' }));
		const sitting = sat(
			{ 'p-avant-1': 0, 'p-avant-2': 0 },
			{ given: { 'p-avant-1': given('sure'), 'p-avant-2': given('sure') } },
		);
		expect(orientation(sitting, one && two ? [one, two] : [], [])[0]?.first).toStrictEqual(['selection']);
	});

	it('has each module in the order of the course, and none that was not asked about', () => {
		const sitting = sittingOf(['p-apres-2', 'p-avant-1', 'gone-1']);
		expect(orientation(sitting, questions, []).map(({ module, total }) => [module, total])).toStrictEqual([
			['avant', 1],
			['apres', 1],
		]);
	});

	it('advises on every module of the real course by two questions, and lets three never be skimmed', () => {
		const asked = bank.questions.filter(({ list }) => list === 'diagnostic').map(({ id }) => id);
		const sitting = sat(Object.fromEntries(asked.map((id) => [id, 1])), {
			given: Object.fromEntries(asked.map((id) => [id, given('sure')])),
		});
		const never = course.settings.learning?.neverSkim ?? [];
		expect(never).toHaveLength(3);
		expect(orientation(sitting, bank.questions, never)).toStrictEqual(
			bank.modules.map(({ id }) => ({
				module: id,
				right: 2,
				total: 2,
				advice: never.includes(id) ? 'follow' : 'skim',
				first: [],
			})),
		);
	});
});

describe('trainedModules', () => {
	const diagnostic = { kind: 'diagnostic' as const };
	const all = (right: number) => Object.fromEntries(questions.map(({ id }, rank) => [id, rank < right ? 1 : 0]));
	const trained = (sittings: Parameters<typeof withSittings>[0]) => trainedModules(withSittings(sittings), questions);

	it('are those of which the diagnostic found nothing right', () => {
		expect([4, 3, 2, 0].map((right) => [...trained({ 's-1': sat(all(right), diagnostic) })])).toStrictEqual([
			[],
			[],
			['apres'],
			['avant', 'apres'],
		]);
	});

	it('go by the last diagnostic that is over', () => {
		const first = sat(all(0), diagnostic);
		const second = sat(all(2), { ...diagnostic, started: LATER });
		const open = sittingOf(Object.keys(all(0)), { ...diagnostic, started: past(LATER, 1) });
		expect(trained({ 's-3': open, 's-2': second, 's-1': first })).toStrictEqual(new Set(['apres']));
	});

	it('are none without a diagnostic that is over', () => {
		expect([trained({}), trained({ 's-1': sittingOf(['p-avant-1'], diagnostic), 's-2': sat(all(0)) })]).toStrictEqual([
			new Set(),
			new Set(),
		]);
	});
});
