/** Questions as they are asked where nothing is explained before the end. */
import { describe, expect, it } from 'vitest';
import type { AskedQuestion } from '../../src/questions/ask.ts';
import { KINDS } from '../../src/questions/kinds.ts';
import { mark } from '../../src/questions/mark.ts';
import { mixed } from '../../src/questions/mixed.ts';
import { silent } from '../../src/questions/silent.ts';
import { rightAnswer } from '../support/questions.ts';
import { banked } from '../support/real-bank.ts';

const questions = banked.map(({ asked }) => mixed(asked, 'seed'));

/** All that is told under a name, at any depth. */
function toldUnder(name: string, value: unknown): unknown[] {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => [...(key === name ? [inner] : []), ...toldUnder(name, inner)]);
}
/** As it would stand in JSON, without its quotes. */
const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);
const isTold = (texts: readonly unknown[]) => texts.filter((text) => text !== '');

/** What says which answer is right, by type; what an order or a story needs to go on is not among it. */
const KEYS: Readonly<Record<AskedQuestion['type'], readonly string[]>> = {
	single: ['correct', 'credit'],
	multiple: ['correct', 'credit'],
	match: ['target'],
	categorise: ['group'],
	order: [],
	cloze: ['accepted', 'confusables'],
	numeric: ['answer', 'tolerance'],
	scenario: ['points'],
	debate: ['accepted', 'supports'],
};
const isBlank = (value: unknown) => value === '' || value === 0 || (Array.isArray(value) && value.length === 0);

describe('silent', () => {
	it('holds no feedback and no explanation of any question of the course', () => {
		for (const question of questions) {
			const text = JSON.stringify(silent(question));
			const said = [question.explanation, ...toldUnder('feedback', question)] as string[];
			expect(
				said.filter((one) => text.includes(inJson(one))),
				question.id,
			).toStrictEqual([]);
			expect(isTold(toldUnder('feedback', silent(question))), question.id).toStrictEqual([]);
		}
	});

	it('holds nothing of what is right', () => {
		for (const question of questions) {
			const told = KEYS[question.type].flatMap((name) => toldUnder(name, silent(question)));
			expect(
				told.filter((value) => !isBlank(value)),
				question.id,
			).toStrictEqual([]);
		}
	});

	it('takes nothing that is right for right any more, where that can be hidden', () => {
		const right = questions.filter((question) => mark(silent(question), rightAnswer(question)).score === 1);
		expect(new Set(right.map(({ type }) => type))).toStrictEqual(new Set(['order']));
	});

	it('asks the same: every text that is shown, in the same order', () => {
		const shown = (question: AskedQuestion) => ({
			prompt: question.prompt,
			texts: toldUnder('text', question),
			ids: toldUnder('id', question),
			objections: toldUnder('objection', question),
			sentence: toldUnder('sentence', question),
			unit: toldUnder('unit', question),
			blanks: question.type === 'cloze' ? question.blanks.length : 0,
			mix: toldUnder('mix', question),
			to: toldUnder('to', question),
		});
		for (const question of questions) expect(shown(silent(question)), question.id).toStrictEqual(shown(question));
	});

	it('still knows a whole answer from one that lacks something, and which answers fit', () => {
		for (const question of questions) {
			const kind = KINDS[question.type];
			const answer = rightAnswer(question);
			const asked = silent(question);
			expect([kind.isWhole(asked, answer), kind.fitting(asked, answer)], question.id).toStrictEqual([
				kind.isWhole(question, answer),
				kind.fitting(question, answer),
			]);
		}
	});

	it('leaves the question that it was made of as it was', () => {
		const before = JSON.stringify(questions);
		questions.forEach(silent);
		expect(JSON.stringify(questions)).toBe(before);
	});
});
