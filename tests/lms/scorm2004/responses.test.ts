/** Answers as SCORM 2004 codes them, over every question of the real bank. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyed, responseTo } from '../../../src/lms/scorm2004/responses.ts';
import { rightAnswer, wrongAnswer } from '../../support/questions.ts';
import { banked } from '../../support/real-bank.ts';
import { anyAnswer } from '../../support/records.ts';
import { PATTERNS, RESPONSES } from '../../support/strict-scorm2004.ts';

const questions = banked.map(({ asked }) => asked);

describe('the real bank', () => {
	it('is written as each type demands, and nothing is told as « other »', () => {
		for (const question of questions) {
			const { type, patterns } = keyed(question);
			expect(patterns.length, question.id).toBeGreaterThan(0);
			for (const pattern of patterns) expect(PATTERNS[type]?.(pattern), `${question.id} ${pattern}`).toBe(true);
			for (const answer of [rightAnswer(question), wrongAnswer(question)]) {
				const said = responseTo(type, answer);
				expect(said.type, question.id).toBe(type);
				expect(RESPONSES[type]?.(said.response), `${question.id} ${said.response}`).toBe(true);
			}
		}
	});

	it('has a right answer among its patterns, and no wrong one', () => {
		for (const question of questions) {
			const { type, patterns } = keyed(question);
			const isWithin = (response: string) =>
				type === 'numeric'
					? patterns.some((bounds) => {
							const [least, most] = bounds.split('[:]').map(Number);
							return Number(response) >= Number(least) && Number(response) <= Number(most);
						})
					: patterns.includes(response);
			// A tolerant question has more right answers than its author's.
			const isTolerant = 'options' in question && question.options.some(({ credit }) => credit !== undefined);
			if (!isTolerant && question.type !== 'cloze')
				expect(isWithin(responseTo(type, rightAnswer(question)).response), question.id).toBe(true);
			expect(isWithin(responseTo(type, wrongAnswer(question)).response), question.id).toBe(false);
		}
	});
});

describe('responseTo', () => {
	it.each([
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
	] as const)('%s: %o', (type, answer, as, response) => {
		const given = structuredClone(answer) as Parameters<typeof responseTo>[1];
		expect(responseTo(type, given)).toEqual({ type: as, response });
	});

	it('is as its type demands, whatever a record holds', () => {
		fc.assert(
			fc.property(
				fc.constantFrom('choice', 'matching', 'sequencing', 'fill-in', 'numeric', 'performance'),
				anyAnswer,
				(asked, answer) => {
					const { type, response } = responseTo(asked, answer);
					expect(response === '' || RESPONSES[type]?.(response)).toBe(true);
				},
			),
		);
	});
});
