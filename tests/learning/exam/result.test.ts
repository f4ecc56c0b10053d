/** What an exam is worth once it is over, and whether another may begin. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BankedQuestion, BankQuestion, ShownError } from '../../../src/course/open-bank.ts';
import { admission, errorsShown, examReport, sittingsOf } from '../../../src/learning/exam/result.ts';
import type { Given, Sureness } from '../../../src/learning/record/record.ts';
import { anyQuestions, questionOf, sat, sittingOf, withSittings } from '../../support/bank.ts';
import { multipleOf } from '../../support/questions.ts';
import { anyScore, choice, LATER, NOON, past } from '../../support/records.ts';

const HOUR = 3_600_000;
const bankedOf = (id: string, errors?: ShownError[]): BankedQuestion => ({
	asked: multipleOf([true, false, false], id),
	...(errors ? { errors } : {}),
});
const report = (
	scores: Record<string, number>,
	questions: readonly BankQuestion[],
	rules: Parameters<typeof examReport>[2] = { passMark: 75 },
) => examReport(sat(scores), { questions, banked: [] }, rules);

/** A hundred questions of one module. */
const hundred = Array.from({ length: 100 }, (_, rank) => questionOf(`x-${rank}`));
/** Scores of which the first are whole, the next one is partly so, and the rest is nothing. */
const scoring = (whole: number, part = 0): Record<string, number> =>
	Object.fromEntries(hundred.map(({ id }, rank) => [id, rank < whole ? 1 : rank === whole ? part : 0]));

describe('the score of an exam', () => {
	it('is rounded down: 74.9 is not 75', () => {
		expect(
			[report(scoring(74, 0.9), hundred), report(scoring(75), hundred)].map(({ whole, isPassed }) => ({
				...whole,
				isPassed,
			})),
		).toStrictEqual([
			{ points: 74.9, total: 100, percent: 74, isPassed: false },
			{ points: 75, total: 100, percent: 75, isPassed: true },
		]);
	});

	it.each([3, 7, 9, 11, 13])('is not less for sums that a computer cannot say exactly (%i parts)', (parts) => {
		const questions = hundred.slice(0, parts);
		const scores = Object.fromEntries(questions.map(({ id }) => [id, 0.7]));
		expect(report(scores, questions).whole.percent).toBe(70);
	});

	it('counts as nothing what was not answered, and leaves out what the bank no longer has', () => {
		const sitting = sat({ 'x-1': 1 }, { questions: ['x-1', 'x-2', 'gone-1', 'constructor'] });
		expect(examReport(sitting, { questions: hundred, banked: [] }, { passMark: 75 }).whole).toStrictEqual({
			points: 1,
			total: 2,
			percent: 50,
		});
	});

	it('is nothing of an exam without questions, or without a result', () => {
		const none = { points: 0, total: 0, percent: 0 };
		expect(report({}, hundred)).toStrictEqual({
			whole: none,
			isPassed: false,
			blocks: [],
			modules: [],
			levels: [],
			misconceptions: [],
			lessons: [],
		});
		expect(examReport(sittingOf(['x-1']), { questions: hundred, banked: [] }, { passMark: 75 }).whole).toStrictEqual({
			...none,
			total: 1,
		});
	});
});

describe('a block', () => {
	const questions = [
		...['a-1', 'a-2'].map((id) => questionOf(id, { module: 'avant' })),
		...['b-1', 'b-2'].map((id) => questionOf(id, { module: 'apres' })),
		...['c-1', 'c-2', 'c-3', 'c-4'].map((id) => questionOf(id, { module: 'organiser' })),
	];
	const all = Object.fromEntries(questions.map(({ id }) => [id, 1]));
	const blocks = [{ modules: ['avant', 'apres'], passMark: 60 }];
	const withBlock = (scores: Record<string, number>) =>
		report({ ...all, ...scores }, questions, { passMark: 75, blocks });

	it('has a mark of its own over its modules taken together', () => {
		expect(withBlock({ 'a-1': 0 }).blocks).toStrictEqual([
			{ modules: ['avant', 'apres'], passMark: 60, points: 3, total: 4, percent: 75, isPassed: true },
		]);
	});

	it.each([
		['reached exactly', { 'a-1': 0.4, 'a-2': 0 }, 60, true],
		['missed by a hair', { 'a-1': 0.39, 'a-2': 0 }, 59, false],
	])('is %s', (_, scores, percent, isPassed) => {
		const { blocks: [block] = [] } = withBlock(scores);
		expect([block?.percent, block?.isPassed]).toStrictEqual([percent, isPassed]);
	});

	it('that is missed fails the exam, however good the rest', () => {
		const { whole, isPassed } = withBlock({ 'a-1': 0, 'a-2': 0 });
		expect([whole.percent, isPassed]).toStrictEqual([75, false]);
	});

	it('does not save an exam below the mark of the whole', () => {
		const { blocks: [block] = [], isPassed } = withBlock({ 'c-1': 0, 'c-2': 0, 'c-3': 0 });
		expect([block?.isPassed, isPassed]).toStrictEqual([true, false]);
	});

	it('of which nothing was asked is left out', () => {
		const rules = { passMark: 75, blocks: [{ modules: ['fondations'], passMark: 60 }] };
		const { blocks: asked, isPassed } = report(all, questions, rules);
		expect([asked, isPassed]).toStrictEqual([[], true]);
	});
});

describe('a report', () => {
	const questions = [
		questionOf('x-1', { module: 'apres', bloom: 'evaluer', lesson: 'usage' }),
		questionOf('x-2', { module: 'avant', lesson: 'selection' }),
		questionOf('x-3', { module: 'avant', lesson: 'recherche' }),
		questionOf('x-4', { module: 'apres', lesson: 'usage' }),
		questionOf('x-5', { module: 'apres', lesson: 'entretien' }),
	];
	const { modules, levels, lessons } = report({ 'x-2': 0, 'x-1': 0.5, 'x-3': 0.5, 'x-4': 0.25, 'x-5': 1 }, questions);

	it('has a score for each module and each level, in the order of the course, not in that in which they were asked', () => {
		expect({ modules, levels }).toStrictEqual({
			modules: [
				{ module: 'apres', points: 1.75, total: 3, percent: 58 },
				{ module: 'avant', points: 0.5, total: 2, percent: 25 },
			],
			levels: [
				{ bloom: 'appliquer', points: 1.75, total: 4, percent: 43 },
				{ bloom: 'evaluer', points: 0.5, total: 1, percent: 50 },
			],
		});
	});

	it('names the lessons of what was not all right, those with most lost points first', () => {
		expect(lessons).toStrictEqual([
			{ lesson: 'usage', lost: 1.25 },
			{ lesson: 'selection', lost: 1 },
			{ lesson: 'recherche', lost: 0.5 },
		]);
	});

	it('puts lessons with as many lost points always in the same order', () => {
		expect(report({ 'x-2': 0, 'x-3': 0 }, questions).lessons.map(({ lesson }) => lesson)).toStrictEqual([
			'recherche',
			'selection',
		]);
	});

	it('adds up: modules, levels and lost points make the whole, for any scores', () => {
		const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
		fc.assert(
			fc.property(anyQuestions, fc.infiniteStream(anyScore), (all, stream) => {
				const scores = Object.fromEntries(all.map(({ id }) => [id, stream.next().value as number]));
				const found = report(scores, all);
				const { points, total, percent } = found.whole;
				expect(percent).toBe(Math.floor(percent));
				expect(percent >= 0 && percent <= 100).toBe(true);
				expect(sum(found.modules.map((one) => one.total))).toBe(total);
				expect(sum(found.levels.map((one) => one.total))).toBe(total);
				expect(sum(found.modules.map((one) => one.points))).toBeCloseTo(points);
				expect(sum(found.lessons.map(({ lost }) => lost))).toBeCloseTo(total - points);
			}),
		);
	});
});

describe('misconceptions', () => {
	const banked = [
		bankedOf('x-1', [
			{ part: 'b', misconception: 'mc-12' },
			{ part: 'c', misconception: 'mc-03' },
		]),
		bankedOf('x-2', [{ part: 'b', misconception: 'mc-12' }]),
		bankedOf('x-3', [
			{ part: 'n1/a', misconception: 'mc-03' },
			{ part: 'n2/b', misconception: 'mc-01' },
		]),
		bankedOf('x-4'),
	];
	const given = (answer: Given['answer'], sure?: Sureness): Given => ({ answer, at: NOON, ...(sure ? { sure } : {}) });
	const shown = (answers: Record<string, Given>, asked = ['x-1', 'x-2', 'x-3', 'x-4']) =>
		examReport(sat({}, { questions: asked, given: answers }), { questions: [], banked }, { passMark: 75 })
			.misconceptions;

	it('are counted by the wrong parts that were chosen, the most frequent first', () => {
		expect(
			shown({
				'x-1': given(choice('a', 'b', 'c')),
				'x-2': given(choice('b'), 'sure'),
				'x-3': given({ type: 'path', path: ['n1/b', 'n2/b'] }, 'unsure'),
				'x-4': given(choice('b'), 'sure'),
			}),
		).toStrictEqual([
			{ id: 'mc-12', count: 2, wasSure: true },
			{ id: 'mc-01', count: 1, wasSure: false },
			{ id: 'mc-03', count: 1, wasSure: false },
		]);
	});

	it('are none where nothing was answered, or answered right', () => {
		expect([shown({}), shown({ 'x-1': given(choice('a')) })]).toStrictEqual([[], []]);
	});

	it('are not counted of questions that were not asked', () => {
		expect(shown({ 'x-1': given(choice('b')), 'x-2': given(choice('b')) }, ['x-2'])).toStrictEqual([
			{ id: 'mc-12', count: 1, wasSure: false },
		]);
	});

	it('are shown by choices and by ways through a story alone', () => {
		const errors = banked[0]?.errors;
		expect([
			errorsShown(errors, { type: 'ordering', order: ['b', 'c'] }),
			errorsShown(errors, { type: 'placement', placed: { b: 'b' } }),
			errorsShown(errors, undefined),
			errorsShown(undefined, choice('b')),
		]).toStrictEqual([[], [], [], []]);
	});
});

describe('admission', () => {
	const rules = { attempts: 2, pauseHours: 72 };
	const over = (at: string) => sat({}, { result: { at, scores: {} } });
	const once = withSittings({ 's-1': over(NOON) });
	const end = past(NOON, 72 * HOUR);

	it('is open to who never took it', () => {
		expect(admission(withSittings({}), rules, NOON)).toStrictEqual({ type: 'open', taken: 0 });
	});

	it('counts neither diagnostics nor reviews of modules', () => {
		const others = { 's-1': sittingOf([], { kind: 'diagnostic' }), 's-2': sat({}, { kind: 'module' }) };
		expect(admission(withSittings(others), rules, NOON)).toStrictEqual({ type: 'open', taken: 0 });
	});

	it('is to go on with one that is not over, though no attempt is left', () => {
		const record = withSittings({ 's-1': over(NOON), 's-2': over(NOON), 's-3': sittingOf([]) });
		expect(admission(record, rules, NOON)).toStrictEqual({ type: 'ongoing', id: 's-3' });
	});

	it('waits for three days after the last one, to the millisecond', () => {
		expect([NOON, past(end, -1), end].map((now) => admission(once, rules, now))).toStrictEqual([
			{ type: 'waiting', until: end },
			{ type: 'waiting', until: end },
			{ type: 'open', taken: 1 },
		]);
	});

	it('waits from the one that ended last, in whichever order they began', () => {
		const record = withSittings({ 's-1': over(LATER), 's-2': over(NOON) });
		expect(admission(record, { pauseHours: 1 }, LATER)).toStrictEqual({ type: 'waiting', until: past(LATER, HOUR) });
	});

	it('waits all the longer for a clock that was set back', () => {
		expect(admission(once, rules, past(NOON, -9 * HOUR))).toStrictEqual({ type: 'waiting', until: end });
	});

	it('is spent once every attempt was taken', () => {
		expect(admission(withSittings({ 's-1': over(NOON), 's-2': over(LATER) }), rules, end)).toStrictEqual({
			type: 'spent',
			taken: 2,
		});
	});

	it('is open at once, as often as one likes, where the host says nothing', () => {
		const record = withSittings({ 's-1': over(NOON), 's-2': over(NOON), 's-3': over(NOON) });
		expect(admission(record, {}, NOON)).toStrictEqual({ type: 'open', taken: 3 });
	});
});

describe('sittingsOf', () => {
	it('has those of a kind, the first begun first, of two begun at once always the same', () => {
		const sittings = {
			's-3': sittingOf([], { started: LATER }),
			's-2': sittingOf([]),
			's-1': sittingOf([]),
			's-4': sittingOf([], { kind: 'module' }),
		};
		expect(sittingsOf(withSittings(sittings), 'exam')).toStrictEqual([
			['s-1', sittings['s-1']],
			['s-2', sittings['s-2']],
			['s-3', sittings['s-3']],
		]);
	});
});
