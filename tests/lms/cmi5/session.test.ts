/** Launches by cmi5 against a strict LMS: what arrives, what is taken up again, and every way in which things go wrong. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withAnswer, withNotes, withResult, withSitting } from '../../../src/learning/record/deeds.ts';
import { mergeRecords } from '../../../src/learning/record/merge.ts';
import { emptyRecord, type LearnerRecord, type Sitting } from '../../../src/learning/record/record.ts';
import { COMMIT_EVERY, FIRST_RETRY } from '../../../src/lms/bridge.ts';
import { type Device, device, type OpenWindow, START } from '../../support/cmi5-device.ts';
import { answered, anyRecord, attemptAt, past } from '../../support/records.ts';
import { sessionOf, verbOf } from '../../support/statement-rules.ts';
import { ACTOR, keptIn, type LrsOptions, type StrictLrs, stateIdsIn, strictLrs } from '../../support/strict-lrs.ts';

const HOUR = 3_600_000;

const said = ({ statements }: StrictLrs, session?: string): string[] =>
	statements
		.filter((statement) => session === undefined || sessionOf(statement) === session)
		.map((statement) => {
			const question = String(statement.object.id).split('#question/')[1];
			return [verbOf(statement), question].filter(Boolean).join(' ');
		});

/** An LMS and a device on which it has opened the course, some seconds ago. */
async function begun(options?: LrsOptions) {
	const lrs = strictLrs(options);
	const on = device(lrs);
	const window = await on.open();
	await on.pass(COMMIT_EVERY);
	return { lrs, on, window };
}

/** The same, in a tab whose page can be loaded again. */
async function begunInATab() {
	const lrs = strictLrs();
	const on = device(lrs);
	const query = lrs.launch('https://lms.invalid');
	const kept = new Map<string, string>();
	const window = await on.open(query, kept);
	await on.pass(COMMIT_EVERY);
	return {
		lrs,
		on,
		window,
		async load(before: OpenWindow) {
			before.kill();
			await on.pass(1_000);
			return on.open(query, kept);
		},
	};
}

/** An answer given now. */
function answer(on: Device, { session }: Pick<OpenWindow, 'session'>, question: string, lesson = 'one'): void {
	on.change((record) => withAnswer(record, { lesson, question, attempt: attemptAt(on.now()) }));
	session.changed();
}

const exam = (id: string, at: string, scores: readonly number[]) => (record: LearnerRecord) => {
	const questions = ['exam-1', 'exam-2', 'exam-3', 'exam-4'];
	const sitting: Sitting = {
		kind: 'exam',
		seed: id,
		questions,
		started: at,
		given: {},
		flags: {},
		seconds: 1200,
	};
	const result = { at, scores: Object.fromEntries(questions.map((question, rank) => [question, scores[rank] ?? 0])) };
	return withSitting(record, id, () => withResult(sitting, result));
};

const recordIn = (lrs: StrictLrs): LearnerRecord => JSON.parse(keptIn(lrs) || '{}').record;
const recordAddress = ({ documents }: StrictLrs): string =>
	[...documents.keys()].find((key) => key.includes('parcours.record')) ?? '';
const statementOf = ({ statements }: StrictLrs, verb: string) => statements.find((one) => verbOf(one) === verb);

describe('a launch', () => {
	it('tells what is answered between its first word and its last, each once', async () => {
		const { lrs, on, window } = await begun();
		answer(on, window, 'one-1');
		await on.pass(COMMIT_EVERY);
		window.session.end(false);
		await on.pass(0);
		expect(said(lrs)).toEqual(['initialized', 'answered one-1', 'terminated']);
		expect(statementOf(lrs, 'answered')).toMatchObject({
			object: {
				id: 'https://cours.invalid/#question/one-1',
				definition: {
					type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
					interactionType: 'choice',
					correctResponsesPattern: ['a'],
					description: { fr: 'Qui est en chemin ?' },
				},
			},
			result: { response: 'a', success: true, score: { scaled: 1 } },
			context: { contextActivities: { other: [{ id: 'https://cours.invalid/#module/before' }] } },
			timestamp: past(new Date(START).toISOString(), COMMIT_EVERY),
		});
		expect(statementOf(lrs, 'terminated')).toMatchObject({ result: { duration: 'PT10S' } });
		expect(lrs.faults).toEqual([]);
		expect(recordIn(lrs)).toEqual(on.own.record);
	});

	it('makes room on the device for who learns', async () => {
		const { on } = await begun();
		expect(JSON.parse(on.own.learner)).toEqual(ACTOR.account);
	});

	it('is right whatever the record holds', async () => {
		await fc.assert(
			fc.asyncProperty(anyRecord, anyRecord, async (before, during) => {
				const lrs = strictLrs({ masteryScore: 0.75 });
				const on = device(lrs);
				on.own.record = before;
				const { session } = await on.open();
				await on.pass(COMMIT_EVERY);
				on.change((record) => mergeRecords(record, during));
				session.changed();
				await on.pass(COMMIT_EVERY);
				session.end(false);
				await on.pass(0);
				expect(lrs.faults).toEqual([]);
			}),
			{ numRuns: 40 },
		);
	});
});

describe('what a launch comes to', () => {
	const worked = answered('two', ['two-1'], answered('one', ['one-1', 'one-2']));

	it('says how far the learner is, then that all is done, once in a registration', async () => {
		const lrs = strictLrs();
		const on = device(lrs);
		const first = await on.open();
		answer(on, first, 'one-1');
		answer(on, first, 'one-2');
		await on.pass(COMMIT_EVERY);
		answer(on, first, 'two-1', 'two');
		await on.pass(COMMIT_EVERY);
		first.session.end(false);
		await on.pass(HOUR);
		const second = await on.open();
		await on.pass(COMMIT_EVERY);
		second.session.end(false);
		await on.pass(0);
		expect(said(lrs)).toEqual([
			'initialized',
			'answered one-1',
			'answered one-2',
			'progressed',
			'answered two-1',
			'completed',
			'terminated',
			'initialized',
			'terminated',
		]);
		expect(statementOf(lrs, 'progressed').result.extensions).toEqual({
			'https://w3id.org/xapi/cmi5/result/extensions/progress': 50,
		});
		expect(lrs.faults).toEqual([]);
		expect(lrs.isMet('Completed')).toBe(true);
		expect(lrs.isMet('CompletedAndPassed')).toBe(false);
	});

	it('says how long it took in all', async () => {
		const { lrs, on, window } = await begun();
		answer(on, window, 'one-1');
		answer(on, window, 'one-2');
		await on.pass(HOUR - COMMIT_EVERY);
		window.session.end(false);
		await on.pass(HOUR);
		const second = await on.open();
		await on.pass(COMMIT_EVERY);
		answer(on, second, 'two-1', 'two');
		await on.pass(COMMIT_EVERY);
		expect(statementOf(lrs, 'completed').result.duration).toBe('PT1H5S');
	});

	it('says an exam that is passed at once, with its score and the mark of the LMS', async () => {
		const lrs = strictLrs({ masteryScore: 0.75 });
		const on = device(lrs);
		const { session } = await on.open();
		on.change(exam('a', on.now(), [1, 1, 0, 1]));
		session.changed();
		await on.pass(COMMIT_EVERY);
		expect(said(lrs)).toEqual(['initialized', 'passed']);
		expect(statementOf(lrs, 'passed')).toMatchObject({
			result: { success: true, score: { scaled: 0.75, raw: 75, min: 0, max: 100 }, duration: 'PT20M' },
			context: { extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore': 0.75 } },
		});
	});

	it('takes the mark of the LMS for that of the course', async () => {
		const lrs = strictLrs({ masteryScore: 0.8 });
		const on = device(lrs);
		const { session } = await on.open();
		on.change(exam('a', on.now(), [1, 1, 0, 1]));
		session.end(false);
		await on.pass(0);
		expect(said(lrs)).toEqual(['initialized', 'failed', 'terminated']);
		expect(lrs.faults).toEqual([]);
	});

	it('says no score where a part of the exam was missed though the whole would do', async () => {
		const lrs = strictLrs({ masteryScore: 0.75 });
		const on = device(lrs);
		const { session } = await on.open();
		on.change(exam('a', on.now(), [1, 1, 1, 0]));
		session.end(false);
		await on.pass(0);
		expect(lrs.faults).toEqual([]);
		expect(statementOf(lrs, 'failed').result).toEqual({ success: false, duration: 'PT20M' });
	});

	it('says an exam that was not passed when the session ends: passed meanwhile, it is passed', async () => {
		const lrs = strictLrs();
		const on = device(lrs);
		const { session } = await on.open();
		on.change(exam('a', on.now(), [0, 0, 0, 1]));
		session.changed();
		await on.pass(COMMIT_EVERY);
		expect(said(lrs)).toEqual(['initialized']);
		on.change(exam('b', on.now(), [1, 1, 1, 1]));
		session.changed();
		await on.pass(COMMIT_EVERY);
		session.end(false);
		await on.pass(0);
		expect(said(lrs)).toEqual(['initialized', 'passed', 'terminated']);
	});

	it('fails before it passes, in another session, and never after', async () => {
		const lrs = strictLrs();
		const on = device(lrs);
		for (const [id, scores] of [
			['a', [0, 0, 0, 1]],
			['b', [1, 1, 1, 1]],
			['c', [0, 0, 0, 0]],
		] as const) {
			const { session } = await on.open();
			on.change(exam(id, on.now(), scores));
			session.changed();
			await on.pass(COMMIT_EVERY);
			session.end(false);
			await on.pass(HOUR);
		}
		expect(said(lrs).filter((verb) => /passed|failed/.test(verb))).toEqual(['failed', 'passed']);
		expect(lrs.faults).toEqual([]);
	});

	it.each(['Browse', 'Review'] as const)('in the mode %s says nothing of completing and passing', async (mode) => {
		const lrs = strictLrs({ mode });
		const on = device(lrs);
		const { session } = await on.open();
		on.change((record) => exam('a', on.now(), [1, 1, 1, 1])(mergeRecords(record, worked)));
		session.changed();
		await on.pass(COMMIT_EVERY);
		session.end(false);
		await on.pass(0);
		expect(new Set(said(lrs).map((one) => one.split(' ')[0]))).toEqual(
			new Set(['initialized', 'answered', 'terminated']),
		);
		expect(lrs.faults).toEqual([]);
		lrs.options = { ...lrs.options, mode: 'Normal' };
		await on.open();
		await on.pass(COMMIT_EVERY);
		expect(lrs.isMet('CompletedAndPassed')).toBe(true);
	});

	it('is dated within the session, whenever it was answered, and says when that was', async () => {
		const lrs = strictLrs();
		const on = device(lrs, START + HOUR);
		on.own.record = worked;
		await on.open();
		await on.pass(COMMIT_EVERY);
		const [told] = lrs.statements.filter((one) => verbOf(one) === 'answered');
		expect(told.timestamp).toBe(new Date(START + HOUR).toISOString());
		expect(told.context.extensions['https://cours.invalid/#answered-at']).toBe(new Date(START).toISOString());
		expect(lrs.faults).toEqual([]);
	});

	it('lasts three hours, and says so', async () => {
		const lrs = strictLrs();
		const on = device(lrs);
		const window = await on.open();
		for (let minute = 0; minute < 180; minute++) {
			if (minute % 10 === 0) answer(on, window, minute % 20 === 0 ? 'one-1' : 'one-2');
			await on.pass(60_000);
		}
		window.session.end(false);
		await on.pass(0);
		expect(said(lrs).filter((one) => one.startsWith('answered')).length).toBe(18);
		expect(statementOf(lrs, 'terminated').result.duration).toBe('PT3H');
		expect(lrs.faults).toEqual([]);
	});
});

describe('the next launch', () => {
	it('opens the page that was left, and finds the record whole on another device', async () => {
		const lrs = strictLrs();
		const on = device(lrs);
		const window = await on.open();
		expect(window.opened).toEqual(['index.html']);
		window.here.page = 'cours/one/index.html';
		answer(on, window, 'one-1');
		on.change((record) => withNotes(record, 'one', 'À relire', on.now()));
		await on.pass(COMMIT_EVERY);
		window.session.end(false);
		await on.pass(0);
		const other = device(lrs, START + HOUR);
		const resumed = await other.open();
		expect(resumed.opened).toEqual(['cours/one/index.html']);
		expect(other.own.record).toEqual(on.own.record);
		await other.pass(COMMIT_EVERY);
		expect(said(lrs, 'session-2')).toEqual(['initialized']);
		expect(lrs.again).toEqual([]);
		expect(lrs.faults).toEqual([]);
	});

	it.each([
		['as the standard has them', {}],
		['that have no tags', { tags: 'none' as const }],
	])('finds on two devices that were used at once what was done on either, with documents %s', async (_, options) => {
		const lrs = strictLrs(options);
		const [here, there] = [device(lrs), device(lrs)];
		const windows = [await here.open(), await there.open()] as const;
		await here.pass(COMMIT_EVERY);
		await there.pass(COMMIT_EVERY);
		answer(here, windows[0], 'one-1');
		answer(there, windows[1], 'one-2');
		await here.pass(COMMIT_EVERY);
		await there.pass(COMMIT_EVERY);
		expect(Object.keys(recordIn(lrs).answers)).toEqual(['one-1', 'one-2']);
		expect(lrs.faults).toEqual([]);
	});

	it('finds the last answers of a record that is too large to be sent as the page is left', async () => {
		const lrs = strictLrs();
		const on = device(lrs);
		on.own.record = withNotes(emptyRecord(), 'two', 'é'.repeat(40_000), on.now());
		const window = await on.open();
		await on.pass(COMMIT_EVERY);
		answer(on, window, 'one-1');
		window.session.end(false);
		window.kill();
		await on.pass(0);
		expect(stateIdsIn(lrs)).toContain('parcours.record.last.session-1');
		expect(Object.keys(recordIn(lrs).answers)).toEqual([]);
		const other = device(lrs, START + HOUR);
		await other.open();
		expect(other.own.record).toEqual(on.own.record);
		await other.pass(COMMIT_EVERY);
		expect(recordIn(lrs)).toEqual(on.own.record);
		expect(stateIdsIn(lrs).filter((id) => id.includes('last'))).toEqual([]);
		expect(said(lrs, 'session-2')).toEqual(['initialized']);
		expect(lrs.faults).toEqual([]);
	});

	it('keeps « completed » and « passed », whatever the new device holds', async () => {
		const lrs = strictLrs();
		const on = device(lrs);
		on.own.record = exam('a', on.now(), [1, 1, 1, 1])(answered('two', ['two-1'], answered('one', ['one-1', 'one-2'])));
		const window = await on.open();
		await on.pass(COMMIT_EVERY);
		window.session.end(false);
		await on.pass(0);
		const other = device(lrs, START + HOUR);
		const again = await other.open();
		await other.pass(COMMIT_EVERY);
		other.change(exam('b', other.now(), [0, 0, 0, 0]));
		again.session.end(false);
		await other.pass(0);
		expect(lrs.isMet('CompletedAndPassed')).toBe(true);
		expect(said(lrs, 'session-2')).toEqual(['initialized', 'terminated']);
		expect(lrs.again).toEqual([]);
		expect(lrs.faults).toEqual([]);
	});

	it('takes up a record of an earlier version', async () => {
		const { lrs, on } = await begun();
		const earlier = {
			version: 1,
			lessons: {
				one: {
					answers: { 'one-1': { answer: { type: 'choice', chosen: ['a'] }, score: 1, at: on.now(), tries: 1 } },
					exercises: {},
				},
			},
		};
		lrs.documents.set(
			recordAddress(lrs),
			JSON.stringify({ format: 1, course: 'course', page: '', record: earlier, untold: [] }),
		);
		const other = device(lrs, START + HOUR);
		await other.open();
		expect(Object.keys(other.own.record.answers)).toEqual(['one-1']);
	});

	it.each([
		['foreign', JSON.stringify({ format: 1, course: 'autre', page: '', record: emptyRecord(), untold: [] })],
		['damaged', '{"format":1,"course":"course","record":{"version":2}}'],
		['damaged', 'page=3;score=12'],
	] as const)('sets aside what is %s, tells the learner, and goes on', async (type, text) => {
		const { lrs } = await begun();
		lrs.documents.set(recordAddress(lrs), text);
		const other = device(lrs, START + HOUR);
		const window = await other.open();
		answer(other, window, 'one-1');
		await other.pass(COMMIT_EVERY);
		expect(window.notices.at(-1)).toEqual({ type });
		expect(recordIn(lrs)).toEqual(other.own.record);
		expect(JSON.parse(keptIn(lrs, `parcours.record.${type}.session-2`))).toEqual({ text });
		expect(said(lrs, 'session-2')).toEqual(['initialized', 'answered one-1']);
	});

	it.each([
		['the document', { format: 9, course: 'course' }],
		['the record in it', { format: 1, course: 'course', record: { version: 99 } }],
	])('leaves alone what a later version wrote: %s', async (_, document) => {
		const { lrs } = await begun();
		lrs.documents.set(recordAddress(lrs), JSON.stringify(document));
		const other = device(lrs, START + HOUR);
		const window = await other.open();
		answer(other, window, 'one-1');
		await other.pass(COMMIT_EVERY);
		window.session.end(false);
		await other.pass(0);
		expect(window.notices.at(0)).toEqual({ type: 'newer' });
		expect(keptIn(lrs)).toBe(JSON.stringify(document));
		expect(said(lrs, 'session-2')).toEqual(['initialized', 'answered one-1', 'terminated']);
	});
});

describe('when things go wrong', () => {
	it('a cut loses nothing, says so, and what was answered meanwhile arrives in order', async () => {
		const { lrs, on, window } = await begun();
		lrs.options.fails = () => 'before';
		for (const question of ['one-1', 'one-2', 'one-1']) {
			answer(on, window, question);
			await on.pass(COMMIT_EVERY);
		}
		await on.pass(60_000);
		expect(window.notices.at(-1)).toEqual({ type: 'unsent' });
		expect(said(lrs)).toEqual(['initialized']);
		delete lrs.options.fails;
		await on.pass(60_000);
		expect(said(lrs)).toEqual(['initialized', 'answered one-1', 'answered one-2', 'progressed', 'answered one-1']);
		expect(window.notices).toEqual([{ type: 'unsent' }, undefined]);
		expect(recordIn(lrs)).toEqual(on.own.record);
		expect(lrs.faults).toEqual([]);
	});

	it('an answer of the LMS that is lost tells nothing twice', async () => {
		const { lrs, on, window } = await begun();
		let lost = 2;
		lrs.options.fails = ({ method }) => (method === 'POST' && lost-- > 0 ? 'after' : undefined);
		answer(on, window, 'one-1');
		await on.pass(4 * FIRST_RETRY);
		expect(said(lrs)).toEqual(['initialized', 'answered one-1']);
		expect(lrs.faults).toEqual([]);
	});

	it('a browser that is killed loses nothing: the next launch tells it, and ends the one before where the LMS lets it', async () => {
		const { lrs, on, window } = await begun();
		lrs.options.fails = () => 'before';
		answer(on, window, 'one-1');
		await on.pass(COMMIT_EVERY);
		window.kill();
		await on.pass(HOUR);
		delete lrs.options.fails;
		await on.open();
		await on.pass(COMMIT_EVERY);
		expect(said(lrs, 'session-1')).toEqual(['initialized', 'answered one-1', 'terminated']);
		expect(said(lrs, 'session-2')).toEqual(['initialized']);
		// As long as it was known to live.
		expect(statementOf(lrs, 'terminated').result.duration).toBe('PT5S');
		expect(lrs.faults).toEqual([]);
	});

	it('where the LMS has ended that session, what was left is told in the new one', async () => {
		const { lrs, on, window } = await begun({ abandons: true });
		lrs.options.fails = () => 'before';
		answer(on, window, 'one-1');
		await on.pass(COMMIT_EVERY);
		window.session.end(false);
		await on.pass(HOUR);
		delete lrs.options.fails;
		const again = await on.open();
		await on.pass(COMMIT_EVERY);
		expect(said(lrs, 'session-1')).toEqual(['initialized']);
		expect(said(lrs, 'session-2')).toEqual(['initialized', 'answered one-1']);
		expect(again.notices.at(-1)).toBeUndefined();
		expect([...on.storage.keys()].filter((key) => key.includes('session-1'))).toEqual([]);
		expect(lrs.faults).toEqual([]);
	});

	it('two windows of one learner tell each answer once, and neither ends the other', async () => {
		const lrs = strictLrs();
		const on = device(lrs);
		const [one, two] = [await on.open(), await on.open()];
		await on.pass(COMMIT_EVERY);
		answer(on, one, 'one-1');
		two.session.changed();
		await on.pass(COMMIT_EVERY);
		one.session.end(false);
		await on.pass(0);
		answer(on, two, 'one-2');
		await on.pass(COMMIT_EVERY);
		two.session.end(false);
		await on.pass(0);
		expect(said(lrs).filter((name) => /answered|progressed/.test(name))).toEqual([
			'answered one-1',
			'answered one-2',
			'progressed',
		]);
		expect(said(lrs).filter((name) => name === 'terminated').length).toBe(2);
		expect(two.notices.at(-1)).toBeUndefined();
		expect(lrs.faults).toEqual([]);
	});

	it('where a second window ends the first for the LMS, the first says so, and the second tells what is done in it', async () => {
		const { lrs, on, window } = await begun({ abandons: true });
		const second = await on.open();
		await on.pass(COMMIT_EVERY);
		answer(on, window, 'one-1');
		await on.pass(COMMIT_EVERY);
		expect(window.notices.at(-1)).toEqual({ type: 'over' });
		second.session.changed();
		await on.pass(COMMIT_EVERY);
		window.session.end(false);
		second.session.end(false);
		await on.pass(0);
		expect(said(lrs, 'session-1')).toEqual(['initialized']);
		expect(said(lrs, 'session-2')).toEqual(['initialized', 'answered one-1', 'terminated']);
		expect(second.notices).toEqual([]);
		expect(lrs.faults).toEqual([]);
	});

	it('a window in which one only reads for half an hour is not taken for dead by another', async () => {
		const { lrs, on, window } = await begun();
		for (let second = 0; second < 1800; second += 3) {
			window.session.changed();
			await on.pass(3_000);
		}
		await on.open();
		await on.pass(COMMIT_EVERY);
		expect(said(lrs)).toEqual(['initialized', 'initialized']);
	});

	it('what another window has told does not hold up the last word of this one', async () => {
		const { lrs, on, window } = await begun();
		const other = await on.open();
		await on.pass(COMMIT_EVERY);
		answer(on, window, 'one-1');
		await on.pass(COMMIT_EVERY);
		other.session.end(false);
		await on.pass(0);
		expect(said(lrs, 'session-2')).toEqual(['initialized', 'terminated']);
		expect(lrs.again).toEqual([]);
	});

	it('a page that is loaded again goes on with its session, and asks for no second token', async () => {
		const { lrs, on, window, load } = await begunInATab();
		answer(on, window, 'one-1');
		window.session.end(true);
		const second = await load(window);
		answer(on, second, 'one-2');
		await on.pass(COMMIT_EVERY);
		second.session.end(false);
		await on.pass(0);
		expect(said(lrs)).toEqual(['initialized', 'answered one-1', 'answered one-2', 'progressed', 'terminated']);
		expect(lrs.again).not.toContain(statementOf(lrs, 'initialized').id);
		expect(lrs.requests.filter((request) => request.endsWith('/lms/token')).length).toBe(1);
		expect(lrs.faults).toEqual([]);
	});

	it('where a browser cannot tell that it is loaded again, the session is over, and the learner is told', async () => {
		const { lrs, on, window, load } = await begunInATab();
		window.session.end(false);
		const second = await load(window);
		answer(on, second, 'one-1');
		await on.pass(COMMIT_EVERY);
		expect(second.notices.at(-1)).toEqual({ type: 'over' });
		expect(said(lrs)).toEqual(['initialized', 'terminated']);
		const third = await load(second);
		await on.pass(COMMIT_EVERY);
		expect(third.notices.at(-1)).toEqual({ type: 'over' });
		expect(said(lrs)).toEqual(['initialized', 'terminated']);
		// The record is kept all the same, and the next launch tells what this one could not.
		expect(recordIn(lrs)).toEqual(on.own.record);
		await on.open();
		await on.pass(COMMIT_EVERY);
		expect(said(lrs, 'session-2')).toEqual(['initialized', 'answered one-1']);
		expect(lrs.faults).toEqual([]);
	});

	it('a statement that the LMS will never take is set aside, told, and holds up nothing', async () => {
		const lrs = strictLrs({ dislikes: ({ object }) => String(object.id).endsWith('one-1') });
		const on = device(lrs);
		on.own.record = answered('one', ['one-1', 'one-2']);
		const window = await on.open();
		await on.pass(COMMIT_EVERY);
		expect(said(lrs)).toEqual(['initialized', 'answered one-2', 'progressed']);
		expect(window.notices.at(-1)).toEqual({ type: 'setAside' });
		const aside = JSON.parse(on.storage.get('course:refused') ?? '[]');
		expect(aside).toMatchObject([{ reason: '400 not to our liking' }]);
		expect(aside[0].statement.object.id).toContain('one-1');
	});

	it.each([401, 403])('a session that the LMS ends tells the learner, and nothing is lost (%i)', async (status) => {
		const { lrs, on, window } = await begun();
		lrs.options.fails = ({ path }) => (path.includes('/statements') ? status : undefined);
		answer(on, window, 'one-1');
		await on.pass(COMMIT_EVERY);
		expect(window.notices.at(-1)).toEqual({ type: 'over' });
		window.session.end(false);
		await on.pass(0);
		delete lrs.options.fails;
		await on.open();
		await on.pass(COMMIT_EVERY);
		expect(said(lrs).filter((name) => name.startsWith('answered'))).toEqual(['answered one-1']);
	});

	it('a device that keeps nothing, or no more, says so', async () => {
		const on = device(strictLrs());
		on.own.isFull = true;
		const full = await on.open();
		await on.pass(COMMIT_EVERY);
		expect(full.notices.at(-1)).toEqual({ type: 'full' });
		on.own.isForbidden = true;
		const forbidden = await on.open();
		await on.pass(COMMIT_EVERY);
		expect(forbidden.notices.at(-1)).toEqual({ type: 'forbidden' });
	});

	it('a document that another device wrote meanwhile is joined at once', async () => {
		const lrs = strictLrs();
		const [here, there] = [device(lrs), device(lrs)];
		const windows = [await here.open(), await there.open()] as const;
		for (const on of [here, there]) await on.pass(COMMIT_EVERY);
		answer(there, windows[1], 'one-2');
		await there.pass(COMMIT_EVERY);
		answer(here, windows[0], 'one-1');
		await here.pass(0);
		expect(Object.keys(recordIn(lrs).answers)).toEqual(['one-1', 'one-2']);
	});

	it('documents whose tags are not those of the standard are read before they are written', async () => {
		const { lrs, on, window } = await begun({ tags: 'own' });
		for (const question of ['one-1', 'one-2']) {
			answer(on, window, question);
			await on.pass(COMMIT_EVERY);
		}
		expect(recordIn(lrs)).toEqual(on.own.record);
		// Once, by which it was seen.
		expect(lrs.mismatches).toBe(1);
	});

	it('whatever fails and whenever, each answer is told exactly once in the end', async () => {
		const anyStep = fc.oneof(
			fc.record({ type: fc.constant('answer' as const), question: fc.constantFrom('one-1', 'one-2', 'two-1') }),
			fc.record({ type: fc.constant('pass' as const), seconds: fc.integer({ min: 1, max: 900 }) }),
			fc.record({ type: fc.constantFrom('end' as const, 'kill' as const, 'launch' as const) }),
		);
		const anyFailures = fc.infiniteStream(
			fc.constantFrom('before' as const, 'after' as const, 503, undefined, undefined),
		);
		await fc.assert(
			fc.asyncProperty(
				fc.array(anyStep, { maxLength: 12 }),
				anyFailures,
				fc.boolean(),
				async (steps, failures, abandons) => {
					const lrs = strictLrs({ abandons });
					const on = device(lrs);
					let window = await on.open();
					for (const step of steps) {
						lrs.options.fails = ({ path }) =>
							/statements|parcours\.record/.test(path) ? failures.next().value : undefined;
						if (step.type === 'answer') answer(on, window, step.question, step.question === 'two-1' ? 'two' : 'one');
						else if (step.type === 'pass') await on.pass(step.seconds * 1000);
						else {
							if (step.type === 'end') window.session.end(false);
							await on.pass(0);
							window.kill();
							delete lrs.options.fails;
							window = await on.open();
						}
						await on.pass(1_000);
					}
					delete lrs.options.fails;
					window.session.changed();
					await on.pass(2 * 60_000);
					window.session.end(false);
					await on.pass(0);
					const told = lrs.statements.filter((one) => verbOf(one) === 'answered');
					const given = Object.values(on.own.record.answers).flat();
					expect(told.length).toBe(given.length);
					expect(recordIn(lrs)).toEqual(on.own.record);
					expect(lrs.faults.filter((fault) => !fault.includes('terminated'))).toEqual([]);
				},
			),
			{ numRuns: 60 },
		);
	});
});
