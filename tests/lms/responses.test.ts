/** Answers as each SCORM codes them, over every question of the real bank. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SaidType } from '../../src/lms/answers.ts';
import type { Answer } from '../../src/questions/answer.ts';
import { bothScorms } from '../support/both-scorms.ts';
import { rightAnswer, wrongAnswer } from '../support/questions.ts';
import { banked } from '../support/real-bank.ts';
import { anyAnswer } from '../support/records.ts';

const questions = banked.map(({ asked }) => asked);
const TYPES: readonly SaidType[] = ['choice', 'matching', 'sequencing', 'fill-in', 'numeric', 'performance'];

type Coded = readonly [type: SaidType, answer: Answer, as: string, response: string];

const STANDARDS = bothScorms<readonly Coded[]>(
	[
		['choice', { type: 'choice', chosen: ['c', 'a'] }, 'choice', 'a,c'],
		['matching', { type: 'placement', placed: { b: 'a', a: 'c' } }, 'matching', 'a.c,b.a'],
		['sequencing', { type: 'ordering', order: ['b', 'a'] }, 'sequencing', 'b,a'],
		['fill-in', { type: 'texts', texts: [' un\nmot', 'deux '] }, 'fill-in', 'un mot, deux'],
		['numeric', { type: 'texts', texts: ['12,5 %'] }, 'numeric', '12.5'],
		['numeric', { type: 'texts', texts: ['1 250'] }, 'fill-in', '1 250'],
		['numeric', { type: 'texts', texts: ['beaucoup'] }, 'fill-in', 'beaucoup'],
		['choice', { type: 'ordering', order: ['b', 'a'] }, 'fill-in', 'b,a'],
		['choice', { type: 'choice', chosen: ['selection'] }, 'fill-in', 'selection'],
		['performance', { type: 'path', path: ['n1/a', 'n2/c'] }, 'performance', 'n1.a,n2.c'],
		['performance', { type: 'position', first: 'a', evidence: 'c', second: 'b' }, 'performance', 'b.c'],
	],
	[
		['choice', { type: 'choice', chosen: ['c', 'a'] }, 'choice', 'a[,]c'],
		['matching', { type: 'placement', placed: { b: 'a', a: 'c' } }, 'matching', 'a[.]c[,]b[.]a'],
		['sequencing', { type: 'ordering', order: ['b', 'a'] }, 'sequencing', 'b[,]a'],
		['fill-in', { type: 'texts', texts: [' un\nmot', 'deux[,]'] }, 'fill-in', 'un mot[,]deux,'],
		['numeric', { type: 'texts', texts: ['1 250,5 %'] }, 'numeric', '1250.5'],
		['numeric', { type: 'texts', texts: ['beaucoup'] }, 'other', 'beaucoup'],
		['performance', { type: 'path', path: ['n1/a', 'n2/c'] }, 'performance', 'n1[.]a[,]n2[.]c'],
		['performance', { type: 'position', first: 'a', evidence: 'c', second: 'b' }, 'performance', 'b[.]c'],
		['performance', { type: 'position', first: '', evidence: ' \n', second: '' }, 'performance', ''],
		['choice', { type: 'ordering', order: ['b', 'a'] }, 'other', 'b, a'],
		['fill-in', { type: 'texts', texts: Array(11).fill('x') }, 'other', Array(11).fill('x').join(', ')],
	],
);

describe.each(STANDARDS)('$name', ({ responses, expected }) => {
	const { keyed, responseTo, isResponse, isPattern, accepts } = responses;

	it('has every type that is coded in the real bank', () =>
		expect(new Set(questions.map((question) => keyed(question).type))).toEqual(new Set(TYPES)));

	it('writes the real bank as each type demands: right answers, right and wrong responses', () => {
		for (const question of questions) {
			const { type, patterns } = keyed(question);
			expect(patterns.length, question.id).toBeGreaterThan(0);
			for (const pattern of patterns) expect(isPattern(type, pattern), `${question.id} ${pattern}`).toBe(true);
			for (const answer of [rightAnswer(question), wrongAnswer(question)]) {
				const said = responseTo(type, answer);
				expect(said.type, question.id).not.toBe('other');
				expect(isResponse(said.type, said.response), `${question.id} ${said.response}`).toBe(true);
			}
		}
	});

	it('has a right answer among its patterns, and no wrong one', () => {
		for (const question of questions) {
			const { type, patterns } = keyed(question);
			const isAmong = (answer: Answer) =>
				patterns.some((pattern) => accepts(type, pattern, responseTo(type, answer).response));
			// A tolerant question has more right answers than its author's.
			const isTolerant = 'options' in question && question.options.some(({ credit }) => credit !== undefined);
			if (!isTolerant && question.type !== 'cloze') expect(isAmong(rightAnswer(question)), question.id).toBe(true);
			expect(isAmong(wrongAnswer(question)), question.id).toBe(false);
		}
	});

	it.each(expected)('codes %s: %o', (type, answer, as, response) =>
		expect(responseTo(type, answer)).toEqual({ type: as, response }),
	);

	it('is as its type demands, whatever a record holds', () => {
		fc.assert(
			fc.property(fc.constantFrom(...TYPES), anyAnswer, (asked, answer) => {
				const { type, response } = responseTo(asked, answer);
				expect(response === '' || isResponse(type, response)).toBe(true);
			}),
		);
	});
});
