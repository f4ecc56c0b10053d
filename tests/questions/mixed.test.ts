/** Questions with their parts in an order drawn by a seed: nothing is lost, and nothing is worth more or less. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AskedQuestion } from '../../src/questions/ask.ts';
import { mark } from '../../src/questions/mark.ts';
import { mixed } from '../../src/questions/mixed.ts';
import { anyMultiple, anySingle, multipleOf, rightAnswer } from '../support/questions.ts';
import { banked } from '../support/real-bank.ts';
import { anyAnswer } from '../support/records.ts';

const questions = banked.map(({ asked }) => asked);
const anyQuestion = fc.constantFrom(...questions);
const anySeed = fc.string();

/** The lists of a question whose order may be drawn. */
function listsOf(question: AskedQuestion): readonly (readonly { id: string }[])[] {
	switch (question.type) {
		case 'single':
		case 'multiple':
			return [question.options];
		case 'match':
			return [question.items];
		case 'categorise':
			return [question.cards];
		case 'scenario':
			return question.nodes.map(({ choices }) => choices);
		case 'debate':
			return [question.positions, question.evidence];
		default:
			return [];
	}
}
const idsIn = (question: AskedQuestion) => listsOf(question).map((list) => list.map(({ id }) => id).join(''));

/** The question with every list in one order, whatever it was before. */
const straightened = (question: AskedQuestion): unknown =>
	JSON.parse(JSON.stringify(question), (_, value) =>
		Array.isArray(value) && value.every((part) => typeof part === 'object' && part !== null && 'id' in part)
			? value.toSorted((one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1))
			: value,
	);

/** Answers with parts of the question itself, right or wrong, so that some of them are worth something. */
const anyAnswerTo = (question: AskedQuestion) => {
	const ids = listsOf(question).flatMap((list) => list.map(({ id }) => id));
	const some = ids.length > 0 ? fc.subarray(ids) : fc.constant<string[]>([]);
	return fc.oneof(
		anyAnswer,
		fc.constant(rightAnswer(question)),
		some.map((chosen) => ({ type: 'choice' as const, chosen })),
		some.map((order) => ({ type: 'ordering' as const, order })),
	);
};

describe('mixed', () => {
	it('loses nothing of any question of the course, and changes nothing but the order', () => {
		for (const question of questions) {
			const { mix: _, ...moved } = mixed(question, 'seed') as AskedQuestion & { mix?: string };
			expect(straightened(moved as AskedQuestion), question.id).toStrictEqual(straightened(question));
		}
	});

	it('keeps where a story begins', () => {
		for (const question of questions) {
			if (question.type !== 'scenario') continue;
			const told = mixed(question, 'seed');
			expect(told.type === 'scenario' && told.nodes.map(({ id }) => id)).toStrictEqual(
				question.nodes.map(({ id }) => id),
			);
		}
	});

	it('gives the same order for the same seed', () => {
		fc.assert(
			fc.property(anyQuestion, anySeed, (question, seed) => {
				expect(mixed(question, seed)).toStrictEqual(mixed(question, seed));
			}),
		);
	});

	it('gives questions of one seed orders that do not depend on each other', () => {
		const four = Array.from({ length: 40 }, (_, rank) => multipleOf([true, false, false, true], `q-${rank}`));
		expect(new Set(four.map((question) => idsIn(mixed(question, 'seed')).join())).size).toBeGreaterThan(10);
	});

	it('puts a part in every place as the seed changes', () => {
		const question = multipleOf([true, false, false, true]);
		const orders = Array.from({ length: 400 }, (_, rank) => idsIn(mixed(question, `seed ${rank}`)).join());
		expect(new Set(orders).size).toBe(24);
	});

	it('mixes a question that is mixed already from where it stands, and still loses nothing', () => {
		fc.assert(
			fc.property(anyQuestion, anySeed, anySeed, (question, one, other) => {
				expect(straightened({ ...mixed(mixed(question, one), other), mix: '' } as AskedQuestion)).toStrictEqual(
					straightened({ ...question, mix: '' } as AskedQuestion),
				);
			}),
		);
	});

	it('leaves what its author put in order', () => {
		fc.assert(
			fc.property(anyQuestion, anySeed, (question, seed) => {
				const ordered = { ...question, shuffle: false as const };
				expect(mixed(ordered, seed)).toBe(ordered);
			}),
		);
	});

	it('says by what lines to be put in order are mixed, and leaves them in the right order', () => {
		const question = questions.find(({ type }) => type === 'order') as AskedQuestion;
		expect(mixed(question, 'seed')).toStrictEqual({ ...question, mix: `seed/${question.id}` });
	});

	it('changes no mark, whatever the answer', () => {
		const anyCase = fc
			.oneof(anyQuestion, anySingle, anyMultiple)
			.chain((question) => fc.tuple(fc.constant<AskedQuestion>(question), anyAnswerTo(question), anySeed));
		fc.assert(
			fc.property(anyCase, ([question, answer, seed]) => {
				expect(mark(mixed(question, seed), answer)).toStrictEqual(mark(question, answer));
			}),
			{ numRuns: 1000 },
		);
	});

	it('still takes what is right for right, in any question of the course', () => {
		const wrong = questions.filter((question) => !mark(mixed(question, 'seed'), rightAnswer(question)).isRight);
		expect(wrong.map(({ id }) => id)).toStrictEqual([]);
	});
});
