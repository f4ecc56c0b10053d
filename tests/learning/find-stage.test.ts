/** Finding the stage: assessment §10.2 and invariants inv-03, inv-04, inv-05, inv-09, on the real signals. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANSWERS, type Answer, RECEIVED, VALUE_OF } from '../../src/learning/answer-sheet.ts';
import { findStage, type StageFound } from '../../src/learning/find-stage.ts';
import { shuffled } from '../../src/questions/shuffled.ts';
import { drawSheet, pick, type Sheet, wrongAmong } from '../support/advisor.ts';
import { model } from '../support/real-course.ts';

const weightOf = new Map(model.signals.map(({ id, weights }) => [id, weights]));
const isBefore = new Map(model.stages.map(({ id, purchase }) => [id, purchase === 'before']));

function found(sheet: Sheet): StageFound {
	const stage = findStage(model, sheet);
	if ('error' in stage) throw new Error(stage.error);
	return stage;
}

const signalsOf = new Map(
	model.stages.map(({ id }) => [id, model.signals.filter(({ weights }) => weights[id] !== undefined)]),
);
const valueAt = ({ answers }: Sheet, signal: string) => VALUE_OF[answers[signal] ?? 'unknown'] ?? 0;

/** Points of a stage, counted afresh from the table. */
function pointsOf(sheet: Sheet, stage: string): number {
	if (sheet.received === (isBefore.get(stage) ? 'yes' : 'no')) return 0;
	let points = 0;
	for (const { id, weights } of signalsOf.get(stage) ?? []) points += (weights[stage] ?? 0) * valueAt(sheet, id);
	return points;
}

const TARGETS = { insufficient: [0, 0], clear: [1, 1], transition: [2, 2], tie: [2, 10] } as const;
const CERTAIN = {
	insufficient: ['none'],
	clear: ['low', 'medium', 'high'],
	transition: ['low'],
	tie: ['low'],
} as const;

/** Whether a status has the confidence, the targets and the further questions that belong to it. */
function hasOneStatus(sheet: Sheet, { status, confidence, contradictions, recommend, ask_next }: StageFound): boolean {
	const [least, most] = TARGETS[status];
	const isCertain: readonly string[] = CERTAIN[status];
	return (
		recommend.length >= least &&
		recommend.length <= most &&
		isCertain.includes(confidence) &&
		!(contradictions.length > 0 && confidence === 'high') &&
		(status === 'insufficient') === (ask_next !== undefined) &&
		(ask_next ?? []).length <= 3 &&
		(ask_next ?? []).every((id) => !Object.hasOwn(sheet.answers, id))
	);
}

/** Whether the signals named bring a stage all its points, those that bring most first. */
function isExplained(sheet: Sheet, stage: string, signals: readonly string[]): boolean {
	const points = signals.map((signal) => (weightOf.get(signal)?.[stage] ?? 0) * valueAt(sheet, signal));
	const sum = points.reduce((total, one) => total + one, 0);
	return sum === pointsOf(sheet, stage) && points.every((one, at) => one > 0 && one <= (points[at - 1] ?? one));
}

/** What must hold of every answer to every sheet. */
function isSound(sheet: Sheet, stage: StageFound): boolean {
	const { ranking, explain, recommend, alerts } = stage;
	return (
		hasOneStatus(sheet, stage) &&
		Object.keys(explain).join() === recommend.map((one) => one.stage).join() &&
		Object.entries(explain).every(([id, signals]) => isExplained(sheet, id, signals)) &&
		ranking.length <= 3 &&
		ranking.every(({ stage: id, points }, at) => {
			const before = ranking[at - 1]?.points ?? points;
			return points === pointsOf(sheet, id) && points > 0 && points <= before;
		}) &&
		recommend.slice(0, 3).every((one, at) => one.stage === ranking[at]?.stage) &&
		(sheet.received !== 'no' || alerts.length === 0) &&
		// inv-05
		recommend.every((one) => sheet.received === 'unknown' || (sheet.received === 'no') === isBefore.get(one.stage))
	);
}

const anySheet = fc.record({
	received: fc.constantFrom(...RECEIVED),
	answers: fc.dictionary(fc.constantFrom(...model.signals.map(({ id }) => id)), fc.constantFrom(...ANSWERS), {
		noNullPrototype: true,
		maxKeys: model.signals.length,
	}),
});

describe('findStage', () => {
	const seen = new Set<string>();
	function see({ status, confidence, alerts, recommend, explain, contradictions, ask_next }: StageFound) {
		seen.add(status).add(`${status} ${confidence}`);
		for (const alert of alerts) seen.add(alert);
		for (const { stage, override } of recommend) seen.add(`at ${stage}`).add(`override ${override}`);
		for (const signals of Object.values(explain)) for (const signal of signals) seen.add(`explains ${signal}`);
		for (const signal of contradictions) seen.add(`contradicts ${signal}`);
		for (const signal of ask_next ?? []) seen.add(`asked ${signal}`);
	}

	// 200,000 in all, in parts that a busy machine finishes in time.
	it.each(Array.from({ length: 10 }, (_, part) => part + 1))(
		'is sound on 20,000 sheets drawn, part %i of 10',
		(part) => {
			const wrong = wrongAmong(
				20_000,
				drawSheet,
				(sheet) => {
					const stage = found(sheet);
					see(stage);
					return isSound(sheet, stage);
				},
				`sheets ${part}`,
			);
			expect(wrong).toStrictEqual([]);
		},
	);

	it('has given, on these, every status, confidence, alert, override and stage, for every signal all it can do', () => {
		const ids = model.signals.map(({ id }) => id);
		const isOwn = (id: string) => Object.values(weightOf.get(id) ?? {}).includes(3);
		const isOneSided = (id: string) =>
			new Set(Object.keys(weightOf.get(id) ?? {}).map((stage) => isBefore.get(stage))).size === 1;
		const expected = [
			...['insufficient', 'tie', 'transition', 'clear'],
			...['insufficient none', 'tie low', 'transition low', 'clear low', 'clear medium', 'clear high'],
			...['unresolved_problem', 'silent_dropout', 'override null', 'override silent_dropout'],
			...model.stages.map(({ id }) => `at ${id}`),
			...ids.map((id) => `explains ${id}`),
			...ids.filter(isOneSided).map((id) => `contradicts ${id}`),
			...ids.filter(isOwn).map((id) => `asked ${id}`),
		];
		expect([...seen].toSorted()).toStrictEqual(expected.toSorted());
	});

	it('is sound on every signal and every pair of signals, whatever the answers and what was received', () => {
		const wrong: Sheet[] = [];
		const check = (sheet: Sheet) => {
			if (!isSound(sheet, found(sheet))) wrong.push(sheet);
		};
		const known = ['yes', 'partly', 'no'] as const;
		const pairs = model.signals.flatMap(({ id }, at) =>
			model.signals.slice(at + 1).map((other) => [id, other.id] as const),
		);
		for (const received of RECEIVED) {
			for (const { id } of model.signals) for (const one of ANSWERS) check({ received, answers: { [id]: one } });
			for (const [id, other] of pairs)
				for (const one of known) for (const two of known) check({ received, answers: { [id]: one, [other]: two } });
		}
		expect(wrong).toStrictEqual([]);
	});

	it.each(model.stages.map(({ id }) => id))(
		'finds « %s », and is sure, when its own signals alone are seen',
		(stage) => {
			const answers = Object.fromEntries(
				model.signals.map(({ id, weights }) => [id, weights[stage] === 3 ? 'yes' : 'no'] as const),
			);
			const { status, confidence, recommend } = found({ received: isBefore.get(stage) ? 'no' : 'yes', answers });
			expect([status, confidence, recommend[0]?.stage]).toStrictEqual(['clear', 'high', stage]);
		},
	);

	it('never takes points from a stage when a `no` to one of its own signals becomes a `yes` (inv-03)', () => {
		const wrong = wrongAmong(3000, drawSheet, (sheet, chance) => {
			const { id, weights } = pick(model.signals, chance);
			const own = Object.keys(weights).find((stage) => weights[stage] === 3);
			const isExcluded = sheet.received === (isBefore.get(own ?? '') ? 'yes' : 'no');
			if (!own || isExcluded) return true;
			// Only the first three are ranked: with no answer elsewhere, the stage is among them.
			const near = signalsOf.get(own)?.flatMap((signal) => (sheet.answers[signal.id] ? [signal.id] : [])) ?? [];
			const answers = Object.fromEntries(near.map((signal) => [signal, sheet.answers[signal] ?? 'no']));
			const [before = -1, after = -1] = (['no', 'yes'] as const).map((answer) => {
				const { ranking } = found({ ...sheet, answers: { ...answers, [id]: answer } });
				return ranking.find((one) => one.stage === own)?.points ?? 0;
			});
			return after >= before + 6;
		});
		expect(wrong).toStrictEqual([]);
	});

	it('does not depend on the order in which answers were given (inv-04)', () => {
		const wrong = wrongAmong(3000, drawSheet, (sheet, chance) => {
			const answers = Object.fromEntries(shuffled(Object.entries(sheet.answers), chance));
			return JSON.stringify(found({ ...sheet, answers })) === JSON.stringify(found(sheet));
		});
		expect(wrong).toStrictEqual([]);
	});

	it('takes an unknown answer for one that was not given, except that it does not ask again', () => {
		fc.assert(
			fc.property(anySheet, ({ received, answers }) => {
				const known = Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== 'unknown'));
				const [{ ask_next: _, ...one }, { ask_next: __, ...other }] = [
					found({ received, answers }),
					found({ received, answers: known }),
				];
				expect(one).toStrictEqual(other);
			}),
		);
	});

	it('has no answer for a foreign signal, then for a foreign answer, whatever stands beside', () => {
		fc.assert(
			fc.property(anySheet, fc.string(), fc.string(), fc.boolean(), ({ received, answers }, id, answer, isFirst) => {
				fc.pre(!weightOf.has(id) && !(ANSWERS as readonly string[]).includes(answer));
				const foreign = { [id]: 'yes' };
				const bad = { 'sig-01': answer };
				expect(findStage(model, { received, answers: { ...answers, ...bad } })).toStrictEqual({ error: 'bad_answer' });
				expect(
					findStage(model, { received, answers: isFirst ? { ...foreign, ...bad } : { ...bad, ...foreign } }),
				).toStrictEqual({ error: 'unknown_signal' });
			}),
		);
	});

	it.each(['constructor', 'toString', '', 'SIG-01'])('knows no signal and no answer « %s »', (name) => {
		expect(findStage(model, { received: 'no', answers: { [name]: 'yes' } })).toStrictEqual({ error: 'unknown_signal' });
		expect(findStage(model, { received: 'no', answers: { 'sig-01': name } })).toStrictEqual({ error: 'bad_answer' });
		expect(findStage(model, { received: name, answers: {} })).toStrictEqual({ error: 'bad_answer' });
	});

	it('asks the first own signals of the first stages when nothing is known, and nothing that was unknown', () => {
		const asked = (answers: Record<string, Answer>, received: Sheet['received'] = 'unknown') =>
			found({ received, answers }).ask_next;
		expect(asked({})).toStrictEqual(['sig-01', 'sig-04', 'sig-07']);
		expect(asked({}, 'yes')).toStrictEqual(['sig-13', 'sig-16', 'sig-19']);
		expect(asked({ 'sig-01': 'unknown', 'sig-02': 'unknown', 'sig-03': 'unknown' })).toStrictEqual([
			'sig-04',
			'sig-07',
			'sig-10',
		]);
		const own = Object.fromEntries(
			model.signals
				.map(({ id }) => [id, id === 'sig-30' ? undefined : 'unknown'] as const)
				.filter(([, answer]) => answer),
		) as Record<string, Answer>;
		expect(asked(own)).toStrictEqual(['sig-30']);
	});

	it('helps first a persona who leaves silently, and says why', () => {
		const answers: Record<string, Answer> = { 'sig-16': 'partly', 'sig-17': 'partly', 'sig-18': 'yes' };
		expect(found({ received: 'yes', answers }).recommend).toStrictEqual([
			{ stage: 'utilisation', primary: 'support', secondary: 'forum', override: 'silent_dropout' },
		]);
		expect(found({ received: 'yes', answers: { ...answers, 'sig-18': 'partly' } }).recommend).toStrictEqual([
			{ stage: 'utilisation', primary: 'forum', secondary: 'support', override: null },
		]);
	});
});

describe('each threshold of the status and of the confidence', () => {
	/** `'13y 16p'`: yes to sig-13, partly to sig-16. */
	const read = (short: string) =>
		Object.fromEntries(
			short
				.split(' ')
				.map((one): [string, Answer] => [
					`sig-${one.slice(0, 2)}`,
					one.endsWith('y') ? 'yes' : one.endsWith('p') ? 'partly' : 'no',
				]),
		);

	it.each([
		['two answers known', '13y 14y', 'insufficient none'],
		['three answers known', '13y 14y 16n', 'clear high'],
		['three points of own signals', '13p 16n 19n', 'insufficient none'],
		['six points of own signals', '13y 16n 19n', 'clear medium'],
		['eight points, but three of own signals', '16p 34y 33y 21p 19n', 'insufficient none'],
		['a second with five points', '16y 13p 34y', 'clear medium'],
		['a second with six points', '16y 13p 34y 33p', 'transition low'],
		['three points ahead', '16y 17p 13y', 'transition low'],
		['four points ahead', '16y 17p 21p 13y', 'clear medium'],
		['three points ahead of a stage that is not next', '19y 20p 13y', 'clear medium'],
		['no point ahead of a stage that is not next', '19y 13y 22n', 'tie low'],
		['six points ahead, with twelve', '19y 20y 13y', 'clear high'],
		['five points ahead, with twelve', '19y 20y 13y 34p', 'clear medium'],
		['nine points ahead, with eleven', '16y 17p 34y', 'clear medium'],
		['twelve points ahead, with twelve', '16y 17y 19n', 'clear high'],
		['twelve points ahead, with twelve and a contradiction', '16y 17y 01y', 'clear medium'],
		['six points ahead and a contradiction', '16y 19n 01y', 'clear low'],
	])('%s: %s', (_, short, expected) => {
		const { status, confidence } = found({ received: 'yes', answers: read(short) });
		expect(`${status} ${confidence}`).toBe(expected);
	});

	it('puts the earlier stage first where points and shares are equal', () => {
		const { recommend } = found({ received: 'yes', answers: read('19y 16y 22y 13n') });
		expect(recommend.map(({ stage }) => stage)).toStrictEqual(['utilisation', 'maintenance', 'fidelisation']);
	});

	it.each([
		['18y', ['silent_dropout']],
		['19y', ['unresolved_problem']],
		['20y', ['unresolved_problem']],
		['21y', ['unresolved_problem']],
		['18y 21y 19y', ['unresolved_problem', 'silent_dropout']],
		['18p 19p 20p 21p', []],
	])('alerts on %s: %j', (short, alerts) => {
		const answers = read(short);
		expect(found({ received: 'yes', answers }).alerts).toStrictEqual(alerts);
		expect(found({ received: 'unknown', answers }).alerts).toStrictEqual(alerts);
		expect(found({ received: 'no', answers }).alerts).toStrictEqual([]);
	});

	it('names contradictions in the order of their ids, those alone all of whose stages are excluded', () => {
		expect(found({ received: 'yes', answers: read('31y 12y 09y 02y 01p') }).contradictions).toStrictEqual([
			'sig-02',
			'sig-09',
		]);
	});
});
