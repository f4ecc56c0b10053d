/** What answers are worth, type by type (course paper on assessment, § 7). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/questions/answer.ts';
import type { AskedQuestion } from '../../src/questions/ask.ts';
import { mark } from '../../src/questions/mark.ts';
import { markNumeric, readNumber } from '../../src/questions/numeric/mark.ts';
import { markOrder } from '../../src/questions/order/mark.ts';
import { rightAnswer } from '../support/questions.ts';

const common = { id: 'q-1', prompt: 'Que faire ?', explanation: 'Voilà.' };
const part = (id: string) => ({ id, text: `Texte ${id}`, feedback: 'Parce que.' });

const MATCH: AskedQuestion = {
	...common,
	type: 'match',
	targets: ['a', 'b', 'c'].map((id) => ({ id, text: `Cible ${id}` })),
	items: [
		{ ...part('a'), target: 'a' },
		{ ...part('b'), target: 'b' },
		{ ...part('c'), target: 'a' },
	],
};
const CATEGORISE: AskedQuestion = {
	...common,
	type: 'categorise',
	groups: ['a', 'b'].map((id) => ({ id, text: `Groupe ${id}` })),
	cards: [
		{ ...part('a'), group: 'a' },
		{ ...part('b'), group: 'b' },
		{ ...part('c'), group: 'b' },
		{ ...part('d'), group: 'a' },
	],
};
const ORDER: AskedQuestion = { ...common, type: 'order', items: ['a', 'b', 'c', 'd'].map(part) };
const CLOZE: AskedQuestion = {
	...common,
	type: 'cloze',
	sentence: 'Après la ___ vient la ___.',
	blanks: [
		{ accepted: ['Recherche'], confusables: ['Sélection'], feedback: 'Voilà.' },
		{ accepted: ['Sélection'], confusables: ['Recherche'], feedback: 'Voilà.' },
	],
};
const NUMERIC: AskedQuestion = {
	...common,
	type: 'numeric',
	answer: 80,
	tolerance: 0.5,
	unit: '%',
	feedback: 'Voilà.',
	slips: [],
};
const SCENARIO: AskedQuestion = {
	...common,
	type: 'scenario',
	nodes: [
		{
			id: 'n1',
			text: 'Une panne.',
			choices: [
				{ ...part('a'), to: 'n2', points: 2 },
				{ ...part('b'), to: 'n3', points: 0 },
			],
		},
		{
			id: 'n2',
			text: 'Réparé.',
			choices: [
				{ ...part('a'), to: 'end', points: 2 },
				{ ...part('b'), to: 'end', points: 0 },
			],
		},
		{
			id: 'n3',
			text: 'Fâché.',
			choices: [
				{ ...part('a'), to: 'n2', points: 1 },
				{ ...part('b'), to: 'end', points: 0 },
			],
		},
	],
};
const DEBATE: AskedQuestion = {
	...common,
	type: 'debate',
	positions: [
		{ ...part('a'), accepted: true, objection: 'Non.' },
		{ ...part('b'), accepted: true, objection: 'Si.' },
		{ ...part('c'), objection: 'Ah.' },
	],
	evidence: [
		{ ...part('a'), supports: ['a'] },
		{ ...part('b'), supports: ['b', 'c'] },
	],
};
const TOLERANT: AskedQuestion = {
	...common,
	type: 'multiple',
	options: [
		{ ...part('a'), correct: true, credit: 1 },
		{ ...part('b'), credit: 0.75 },
		{ ...part('c'), credit: 0 },
	],
};
const ALL = [MATCH, CATEGORISE, ORDER, CLOZE, NUMERIC, SCENARIO, DEBATE, TOLERANT];

const worth = (question: AskedQuestion, answer: Answer) => mark(question, answer).score;
const placed = (entries: Record<string, string>): Answer => ({ type: 'placement', placed: entries });
const path = (...steps: string[]): Answer => ({ type: 'path', path: steps });
const position = (first: string, evidence: string, second: string): Answer => ({
	type: 'position',
	first,
	evidence,
	second,
});

describe('every type', () => {
	it.each(ALL.map((question) => [question.type, question] as const))(
		'%s: gives 1 for what is wanted',
		(_, question) => {
			expect(mark(question, rightAnswer(question))).toEqual({ score: 1, isRight: true });
		},
	);

	const ids = fc.constantFrom('a', 'b', 'c', 'd', 'z', 'n1/a', 'n1/b', 'n2/a', 'n3/a', 'n3/b', 'constructor', '');
	const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
		fc.record({ type: fc.constant('choice' as const), chosen: fc.array(ids) }),
		fc.record({ type: fc.constant('placement' as const), placed: fc.dictionary(ids, ids) }),
		fc.record({ type: fc.constant('ordering' as const), order: fc.array(ids) }),
		fc.record({ type: fc.constant('texts' as const), texts: fc.array(fc.string()) }),
		fc.record({ type: fc.constant('path' as const), path: fc.array(ids) }),
		fc.record({ type: fc.constant('position' as const), first: ids, evidence: ids, second: ids }),
	);

	it('gives from 0 to 1 for any answer of any shape, and right only with 1', () => {
		fc.assert(
			fc.property(fc.constantFrom(...ALL), anyAnswer, (question, answer) => {
				const { score, isRight } = mark(question, answer);
				expect(score).toBeGreaterThanOrEqual(0);
				expect(score).toBeLessThanOrEqual(1);
				if (isRight) expect(score).toBe(1);
			}),
			{ numRuns: 2000 },
		);
	});
});

describe('match and categorise', () => {
	it('give the share of right pairs or cards', () => {
		expect(worth(MATCH, placed({ a: 'a', b: 'c' }))).toBeCloseTo(1 / 3);
		expect(worth(CATEGORISE, placed({ a: 'a', b: 'b', c: 'a' }))).toBe(0.5);
	});
});

describe('order', () => {
	it('gives the share of neighbours in the right direction, at most 0.9 unless all is exact', () => {
		const items = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
		expect(markOrder({ items }, ['b', 'c', 'd', 'a']).score).toBeCloseTo(2 / 3);
		expect(markOrder({ items }, ['d', 'c', 'b', 'a']).score).toBe(0);
		expect(markOrder({ items: [...items, { id: 'e' }] }, ['a', 'b', 'c', 'd']).score).toBeLessThanOrEqual(0.9);
	});

	it('counts a thing once, however often it is put', () => {
		const items = ['a', 'b', 'c'].map((id) => ({ id }));
		expect(markOrder({ items }, ['a', 'a', 'b', 'c'])).toEqual({ score: 1, isRight: true });
	});
});

describe('cloze and numeric', () => {
	it('forgive a slip, and take no label for its neighbour', () => {
		expect(worth(CLOZE, { type: 'texts', texts: ['recherche', 'selektion'] })).toBe(1);
		expect(worth(CLOZE, { type: 'texts', texts: ['Sélection', 'Recherche'] })).toBe(0);
		expect(worth(CLOZE, { type: 'texts', texts: ['la Recherche'] })).toBe(0.5);
	});

	it.each([
		['80', true],
		['80,4 %', true],
		['80.5', true],
		['80,6', false],
		['− 80', false],
		['1 080', false],
		['80 ou 81', false],
		['quatre-vingts', false],
	])('read « %s » as a number of the wanted one: %s', (text, isRight) => {
		expect(markNumeric({ answer: 80, tolerance: 0.5 }, text).isRight).toBe(isRight);
	});

	it('read a number with spaces between its thousands', () => {
		expect(readNumber('12 500 euros')).toBe(12_500);
		expect(readNumber('-3,5')).toBe(-3.5);
	});
});

describe('scenario', () => {
	it('gives the points won over those of the best way', () => {
		expect(worth(SCENARIO, path('n1/a', 'n2/a'))).toBe(1);
		expect(worth(SCENARIO, path('n1/b', 'n3/a', 'n2/a'))).toBe(0.75);
		expect(worth(SCENARIO, path('n1/b', 'n3/b'))).toBe(0);
	});

	it('stops where the steps stop following each other', () => {
		expect(worth(SCENARIO, path('n1/a', 'n3/a', 'n2/a'))).toBe(0.5);
	});
});

describe('debate', () => {
	it('gives 2 points for a position with a fact behind it, 1 without, 0 beside; the second position counts', () => {
		expect(worth(DEBATE, position('c', 'a', 'a'))).toBe(1);
		expect(worth(DEBATE, position('a', 'b', 'a'))).toBe(0.5);
		expect(worth(DEBATE, position('a', 'b', 'c'))).toBe(0);
	});
});

describe('a tolerant multiple', () => {
	it('gives the mean of the credits of two choices at most', () => {
		expect(worth(TOLERANT, { type: 'choice', chosen: ['a', 'b'] })).toBeCloseTo(0.875);
		expect(worth(TOLERANT, { type: 'choice', chosen: ['a', 'c'] })).toBe(0.5);
		expect(worth(TOLERANT, { type: 'choice', chosen: ['a', 'b', 'c'] })).toBe(0);
	});
});
