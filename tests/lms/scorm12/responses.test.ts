/** Answers as SCORM 1.2 codes them, over every question of the real bank. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyed, responseTo } from '../../../src/lms/scorm12/responses.ts';
import { rightAnswer, wrongAnswer } from '../../support/questions.ts';
import { banked } from '../../support/real-bank.ts';
import { anyAnswer } from '../../support/records.ts';
import { RESPONSES } from '../../support/strict-scorm12.ts';

const questions = banked.map(({ asked }) => asked);

describe('the real bank', () => {
	it('has every type that is coded', () => {
		expect(new Set(questions.map((question) => keyed(question).type))).toEqual(
			new Set(['choice', 'matching', 'sequencing', 'fill-in', 'performance', 'numeric']),
		);
	});

	it('is written as each type demands: right answers, right and wrong responses', () => {
		for (const question of questions) {
			const { type, patterns } = keyed(question);
			expect(patterns.length, question.id).toBeGreaterThan(0);
			for (const pattern of patterns) expect(pattern, question.id).toMatch(RESPONSES[type] ?? /^$/);
			for (const answer of [rightAnswer(question), wrongAnswer(question)]) {
				const said = responseTo(type, answer);
				expect(said.response, question.id).toMatch(RESPONSES[said.type] ?? /^$/);
				expect(said.response.length).toBeLessThanOrEqual(255);
			}
		}
	});

	it('has a right answer among its patterns, and no wrong one', () => {
		for (const question of questions) {
			const { type, patterns } = keyed(question);
			// A tolerant question has more right answers than its author's.
			const isTolerant = 'options' in question && question.options.some(({ credit }) => credit !== undefined);
			if (!isTolerant && question.type !== 'cloze')
				expect(patterns, question.id).toContain(responseTo(type, rightAnswer(question)).response);
			expect(patterns, question.id).not.toContain(responseTo(type, wrongAnswer(question)).response);
		}
	});
});

describe('responseTo', () => {
	it.each([
		['choice', { type: 'choice', chosen: ['c', 'a'] }, 'choice', 'a,c'],
		['matching', { type: 'placement', placed: { b: 'a', a: 'c' } }, 'matching', 'a.c,b.a'],
		['sequencing', { type: 'ordering', order: ['b', 'a'] }, 'sequencing', 'b,a'],
		['fill-in', { type: 'texts', texts: [' un\nmot', 'deux '] }, 'fill-in', 'un mot, deux'],
		['numeric', { type: 'texts', texts: ['12,5 %'] }, 'numeric', '12.5'],
		['numeric', { type: 'texts', texts: ['1 250'] }, 'fill-in', '1 250'],
		['numeric', { type: 'texts', texts: ['beaucoup'] }, 'fill-in', 'beaucoup'],
		['performance', { type: 'path', path: ['n1/a', 'n2/c'] }, 'performance', 'n1.a,n2.c'],
		['performance', { type: 'position', first: 'a', evidence: 'c', second: 'b' }, 'performance', 'b.c'],
	] as const)('%s: %o', (type, answer, as, response) => {
		const given = structuredClone(answer) as Parameters<typeof responseTo>[1];
		expect(responseTo(type, given)).toEqual({ type: as, response });
	});

	it('has room for whatever a record holds', () => {
		fc.assert(
			fc.property(
				fc.constantFrom('choice', 'matching', 'fill-in', 'numeric', 'performance'),
				anyAnswer,
				(type, answer) => {
					expect(responseTo(type, answer).response.length).toBeLessThanOrEqual(255);
				},
			),
		);
	});
});
