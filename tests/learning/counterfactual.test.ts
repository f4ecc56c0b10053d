/** The fewest other answers that would change the advice: compared with trying them all. */
import { describe, expect, it } from 'vitest';
import { ANSWERS, type Answer, type Outcome, type Received } from '../../src/learning/answer-sheet.ts';
import { type AnswerChange, type Counterfactual, counterfactuals } from '../../src/learning/counterfactual.ts';
import { findStage } from '../../src/learning/find-stage.ts';
import { seeded } from '../../src/questions/shuffled.ts';
import { drawSheet, type Sheet } from '../support/advisor.ts';
import { model } from '../support/real-course.ts';

function outcomeAt(sheet: Sheet): Outcome {
	const found = findStage(model, sheet);
	if ('error' in found) throw new Error(found.error);
	return { status: found.status, stage: found.recommend[0]?.stage ?? null };
}

const withChanges = ({ received, answers }: Sheet, changes: readonly AnswerChange[]): Sheet => ({
	received,
	answers: { ...answers, ...Object.fromEntries(changes.map(({ signal, to }) => [signal, to])) },
});

/** All changes of so many signals, in their order, that lead elsewhere. */
function byTrying(sheet: Sheet, size: 1 | 2): Counterfactual[] {
	const now = outcomeAt(sheet);
	const singles = model.signals.flatMap(({ id }) => {
		const from = sheet.answers[id] ?? 'unknown';
		return ANSWERS.filter((to) => to !== from).map((to): AnswerChange => ({ signal: id, from, to }));
	});
	const pairs = () =>
		singles.flatMap((one, at) =>
			singles.slice(at + 1).flatMap((other) => (other.signal === one.signal ? [] : [[one, other]])),
		);
	return (size === 1 ? singles.map((one) => [one]) : pairs())
		.map((changes) => ({ changes, becomes: outcomeAt(withChanges(sheet, changes)) }))
		.filter(({ becomes }) => becomes.status !== now.status || becomes.stage !== now.stage);
}

function all(sheet: Sheet, most = Number.POSITIVE_INFINITY) {
	const found = counterfactuals(model, sheet, most);
	if ('error' in found) throw new Error(found.error);
	return found;
}

/** A persona so clearly at a stage that no single answer moves it. */
const firm = (stage: string, received: Received): Sheet => ({
	received,
	answers: Object.fromEntries(
		model.signals.map(({ id, weights }): [string, Answer] => [id, weights[stage] ? 'yes' : 'no']),
	),
});

describe('counterfactuals', () => {
	it('finds what trying every single change finds, in its order', () => {
		const chance = seeded('single');
		for (let left = 150; left > 0; left -= 1) {
			const sheet = drawSheet(chance);
			const expected = byTrying(sheet, 1);
			if (expected.length > 0)
				expect(all(sheet)).toStrictEqual({ now: outcomeAt(sheet), total: expected.length, found: expected });
		}
	});

	it('finds, where no single change does it, what trying every pair finds, in its order', () => {
		const chance = seeded('pairs');
		const sheets: Sheet[] = [
			firm('sensibilisation', 'no'),
			firm('utilisation', 'yes'),
			firm('engagement', 'unknown'),
			{ received: 'no', answers: {} },
			{ received: 'no', answers: { 'sig-01': 'yes', 'sig-02': 'yes', 'sig-16': 'no', 'sig-17': 'no' } },
			{ received: 'unknown', answers: { 'sig-31': 'yes' } },
			{ received: 'no', answers: { 'sig-16': 'no', 'sig-17': 'no', 'sig-22': 'yes', 'sig-23': 'no' } },
			{ received: 'no', answers: { 'sig-16': 'no', 'sig-01': 'partly', 'sig-23': 'no' } },
		];
		while (sheets.length < 20) {
			const sheet = drawSheet(chance);
			if (byTrying(sheet, 1).length === 0) sheets.push(sheet);
		}
		for (const sheet of sheets.filter((one) => byTrying(one, 1).length === 0)) {
			const expected = byTrying(sheet, 2);
			expect(all(sheet)).toStrictEqual({ now: outcomeAt(sheet), total: expected.length, found: expected });
		}
	}, 60_000);

	it('gives as many as asked for, the first ones, and says how many there are', () => {
		const sheet = firm('utilisation', 'yes');
		const everything = all(sheet);
		expect(all(sheet, 3)).toStrictEqual({ ...everything, found: everything.found.slice(0, 3) });
		expect(all(sheet, 0)).toStrictEqual({ ...everything, found: [] });
		expect(everything.total).toBeGreaterThan(3);
	});

	it('tells that a breakdown seen to be none leaves the cyclist of case B-06 at Utilisation', () => {
		const answers = { 'sig-13': 'no', 'sig-16': 'yes', 'sig-18': 'no', 'sig-19': 'yes' } as const;
		const { now, found } = all({ received: 'yes', answers });
		expect(now).toStrictEqual({ status: 'tie', stage: 'maintenance' });
		expect(found.find(({ changes }) => changes[0]?.signal === 'sig-19' && changes[0].to === 'no')).toStrictEqual({
			changes: [{ signal: 'sig-19', from: 'yes', to: 'no' }],
			becomes: { status: 'clear', stage: 'utilisation' },
		});
	});

	it('has nothing to say where two changes are too few: nothing is known yet', () => {
		expect(all({ received: 'unknown', answers: {} })).toStrictEqual({
			now: { status: 'insufficient', stage: null },
			total: 0,
			found: [],
		});
	});

	it('has the errors of finding the stage', () => {
		expect(counterfactuals(model, { received: 'no', answers: { achat: 'yes' } })).toStrictEqual({
			error: 'unknown_signal',
		});
		expect(counterfactuals(model, { received: 'non', answers: {} })).toStrictEqual({ error: 'bad_answer' });
	});
});
