/** The twelve worked cases of assessment §12, on the real course: every field listed, exactly. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { AnswerSheet } from '../../src/learning/answer-sheet.ts';
import { audit } from '../../src/learning/audit.ts';
import type { AuditInput } from '../../src/learning/audited-stages.ts';
import { findStage } from '../../src/learning/find-stage.ts';
import { recommend } from '../../src/learning/recommend.ts';
import { model } from '../support/real-course.ts';

type Case = { id: string; title: string; expected: Readonly<Record<string, unknown>> } & (
	| { rule: 'recommend'; input: { stage: string } }
	| { rule: 'find-stage'; input: AnswerSheet }
	| { rule: 'audit'; input: AuditInput }
);

const cases = parse(
	readFileSync(new URL('../fixtures/advisor/cases.yaml', import.meta.url), 'utf8'),
) as readonly Case[];

function answerOf(one: Case): object {
	if (one.rule === 'recommend') return recommend(model, one.input);
	return one.rule === 'find-stage' ? findStage(model, one.input) : audit(model, one.input);
}

describe('a worked case', () => {
	it('is there for each of the twelve', () => {
		expect(cases.map(({ id }) => id).join(' ')).toBe('A-01 A-02 A-03 B-04 B-05 B-06 B-07 B-08 C-09 C-10 C-11 C-12');
	});

	it.each(cases.map((one) => [one.id, one.title, one] as const))('%s: %s', (_id, _title, one) => {
		const answer = answerOf(one);
		const listed = Object.entries(answer).filter(([field]) => Object.hasOwn(one.expected, field));
		expect(Object.fromEntries(listed)).toStrictEqual(one.expected);
	});

	it.each(cases.map((one) => [one.id, one] as const))('%s names every field that its answer has', (_id, one) => {
		expect(Object.keys(answerOf(one)).toSorted()).toStrictEqual(Object.keys(one.expected).toSorted());
	});
});
