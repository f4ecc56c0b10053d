/** Whether a question can still change anything: compared with every way to answer all that is open. */
import { describe, expect, it } from 'vitest';
import { ANSWERS, type Answer, boardOf, RECEIVED, type ReadSheet } from '../../src/learning/answer-sheet.ts';
import { findStage } from '../../src/learning/find-stage.ts';
import { stillMatters } from '../../src/learning/still-matters.ts';
import { type Chance, shuffled } from '../../src/questions/shuffled.ts';
import { pick, wrongAmong } from '../support/advisor.ts';
import { model } from '../support/real-course.ts';

type Few = ReadSheet & { open: readonly string[] };
const OPEN = 3;

const bearing = (received: ReadSheet['received']) => {
	const { signals } = boardOf(model, received);
	return signals.filter(({ weights }) => weights.length > 0).map(({ id }) => id);
};
const matters = (sheet: ReadSheet, signal: string) =>
	stillMatters(
		boardOf(model, sheet.received),
		sheet,
		model.signals.findIndex(({ id }) => id === signal),
	);

/** All is answered but a few signals, mostly about one stage; two or three stages have most of the points. */
function drawFew(chance: Chance): Few {
	const received = pick(RECEIVED, chance);
	const { stages } = boardOf(model, received);
	const near = new Set(
		shuffled(stages, chance)
			.slice(0, 3)
			.map(({ id }) => id),
	);
	const centre = pick([...near], chance);
	const isAbout = (id: string, some: ReadonlySet<string>) =>
		Object.keys(model.signals.find((signal) => signal.id === id)?.weights ?? {}).some((stage) => some.has(stage));
	const mixed = shuffled(bearing(received), chance);
	const close = chance() < 0.7 ? mixed.filter((id) => isAbout(id, new Set([centre]))) : mixed;
	const open = close.slice(0, OPEN);
	const answers = model.signals
		.filter(({ id }) => !open.includes(id))
		.map(({ id }) => [id, isAbout(id, near) ? pick(ANSWERS, chance) : pick(['no', 'no', 'partly'] as const, chance)]);
	return { received, open, answers: Object.fromEntries(answers) as Record<string, Answer> };
}

const outcomeOf = (sheet: ReadSheet) => {
	const found = findStage(model, sheet);
	return 'error' in found ? found.error : `${found.status} ${found.recommend[0]?.stage} ${found.alerts.join()}`;
};

/** Tries all answers to the rest, unknown among them, and whether yes, partly and no then differ. */
function mattersByTrying({ received, answers, open }: Few, signal: string): boolean {
	const rest = open.filter((id) => id !== signal);
	const sheets = rest.reduce<Record<string, Answer>[]>(
		(all, id) => all.flatMap((sheet) => ANSWERS.map((answer) => ({ ...sheet, [id]: answer }))),
		[{ ...answers }],
	);
	return sheets.some((sheet) => {
		const outcomes = (['yes', 'partly', 'no'] as const).map((answer) =>
			outcomeOf({ received, answers: { ...sheet, [signal]: answer } }),
		);
		return new Set(outcomes).size > 1;
	});
}

describe('stillMatters', () => {
	it('says what trying all answers says, whenever three signals are open', () => {
		let [mattering, idle] = [0, 0];
		const wrong = wrongAmong(1000, drawFew, (few) =>
			few.open.every((id) => {
				const isMattering = mattersByTrying(few, id);
				if (isMattering) mattering += 1;
				else idle += 1;
				return matters(few, id) === isMattering;
			}),
		);
		expect(wrong).toStrictEqual([]);
		expect(Math.min(mattering, idle)).toBeGreaterThan(100);
	});

	it('holds of every signal that bears on an open stage, as long as nothing is answered', () => {
		for (const received of RECEIVED) {
			const idle = bearing(received).filter((id) => !matters({ received, answers: {} }, id));
			expect(idle).toStrictEqual([]);
		}
	});

	it('holds of no signal all of whose stages are excluded', () => {
		const before = bearing('no');
		const excluded = model.signals.map(({ id }) => id).filter((id) => !before.includes(id));
		expect(excluded.filter((id) => matters({ received: 'no', answers: {} }, id))).toStrictEqual([]);
	});

	it('holds of a signal that alerts alone, however clear the stage is, until another one has alerted', () => {
		const clear = Object.fromEntries(
			model.signals.map(({ id, weights }) => [id, weights['engagement'] === 3 ? 'yes' : 'no'] as const),
		);
		const { 'sig-18': _, 'sig-19': __, ...answers } = clear;
		expect(['sig-18', 'sig-19'].filter((id) => matters({ received: 'yes', answers }, id))).toStrictEqual([
			'sig-18',
			'sig-19',
		]);
		const alerted = { ...answers, 'sig-20': 'yes' as const };
		expect(['sig-18', 'sig-19'].filter((id) => matters({ received: 'yes', answers: alerted }, id))).toStrictEqual([
			'sig-18',
		]);
	});

	/** All answered no, but these. */
	const but = (some: Readonly<Record<string, Answer>>, ...open: string[]): ReadSheet => ({
		received: 'yes',
		answers: Object.fromEntries(
			model.signals.flatMap(({ id }): [string, Answer][] => (open.includes(id) ? [] : [[id, some[id] ?? 'no']])),
		),
	});

	it('holds of a signal that would name a stage far ahead by hints alone', () => {
		const sheet = but({ 'sig-22': 'partly', 'sig-31': 'yes', 'sig-32': 'yes' }, 'sig-23', 'sig-24');
		expect(matters(sheet, 'sig-23')).toBe(true);
	});

	it('holds of a signal that decides only if others stay unknown, which a no would not do', () => {
		const some = { 'sig-13': 'partly', 'sig-12': 'yes', 'sig-33': 'partly', 'sig-19': 'yes' } as const;
		const unknown = { 'sig-14': 'unknown', 'sig-15': 'unknown' } as const;
		const open = ['sig-20', 'sig-21', 'sig-34'];
		const sheet = but({ ...some, ...unknown }, ...open);
		expect(mattersByTrying({ ...sheet, open }, 'sig-34')).toBe(true);
		expect(matters(sheet, 'sig-34')).toBe(true);
		expect(matters(but({ ...some, ...unknown }, 'sig-34'), 'sig-34')).toBe(false);
	});

	it('holds of a signal that decides only which of two others comes second, next to the first or not', () => {
		// Fidélisation may come first, before as many points elsewhere; then Maintenance, next to it, or Découverte, which
		// is not, if sig-13 and sig-34 are seen.
		const partly = ['12', '17', '20', '24', '26', '28', '29', '30'].map((id) => [`sig-${id}`, 'partly' as const]);
		const some = { ...Object.fromEntries(partly), 'sig-23': 'yes' as const };
		const open = ['sig-13', 'sig-21', 'sig-31', 'sig-34'];
		const unknown = Object.fromEntries(
			['sig-15', 'sig-16', 'sig-18', 'sig-22', 'sig-25'].map((id) => [id, 'unknown' as const]),
		);
		const sheet = but({ ...some, ...unknown }, ...open);
		expect(open.map((id) => mattersByTrying({ ...sheet, open }, id))).toStrictEqual([true, true, true, true]);
		expect(open.map((id) => matters(sheet, id))).toStrictEqual([true, true, true, true]);
	});
});
