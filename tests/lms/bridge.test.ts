/** Sessions against a strict LMS: what arrives, what is taken up again, and every way in which things go wrong. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withAnswer } from '../../src/learning/record/deeds.ts';
import { mergeRecords } from '../../src/learning/record/merge.ts';
import { emptyRecord, type LearnerRecord } from '../../src/learning/record/record.ts';
import { COMMIT_EVERY, FIRST_RETRY, type Session } from '../../src/lms/bridge.ts';
import type { CourseFacts } from '../../src/lms/course-facts.ts';
import type { RecordCoding } from '../../src/lms/record-coding.ts';
import { scorm12 } from '../../src/lms/scorm12/dialect.ts';
import { runtimeOf } from '../../src/lms/scorm12/runtime.ts';
import { scorm2004 } from '../../src/lms/scorm2004/dialect.ts';
import { facts } from '../support/course-facts.ts';
import { coding, deviceWith } from '../support/lms-device.ts';
import { answered, anyRecord, attemptAt, NOON, past } from '../support/records.ts';
import { type StrictLms, strictLms } from '../support/strict-scorm12.ts';

const device = (record?: LearnerRecord, by?: RecordCoding) => deviceWith(scorm12, record, by);

function begun(lms: StrictLms, own = device()): { session: Session } & ReturnType<typeof device> {
	const started = own.start(runtimeOf(lms.api));
	if (started.type !== 'session') throw new Error(started.reason);
	started.session.changed();
	return { ...own, session: started.session };
}

const count = ({ calls }: StrictLms, name: string) => calls.filter((call) => call === name).length;

/** The next session of the same attempt, as an LMS gives it back. */
const nextOf = ({ committed }: StrictLms): StrictLms => {
	const kept = [...committed].filter(([element]) => !/session_time|core\.exit/.test(element));
	return strictLms(Object.fromEntries(kept));
};

describe('a session', () => {
	it('tells what is answered, in what strict SCORM allows', () => {
		const lms = strictLms({ 'cmi.core.student_id': 'ana' });
		const { session, here, pass } = begun(lms);
		pass(0);
		here.record = withAnswer(here.record, {
			lesson: 'one',
			question: 'one-1',
			attempt: { ...attemptAt(NOON), score: 0.5, seconds: 12.5 },
		});
		here.page = 'cours/one/index.html';
		session.changed();
		pass(COMMIT_EVERY);
		expect(lms.refused).toEqual([]);
		expect(here.learner).toBe('ana');
		expect(Object.fromEntries(lms.committed)).toMatchObject({
			'cmi.core.lesson_location': 'cours/one/index.html',
			'cmi.core.lesson_status': 'incomplete',
			'cmi.core.session_time': '0000:00:05.00',
			'cmi.core.exit': 'suspend',
			'cmi.objectives._count': '2',
			'cmi.objectives.0.id': 'before',
			'cmi.objectives.0.status': 'incomplete',
			'cmi.interactions._count': '1',
			'cmi.interactions.0.id': 'one-1',
			'cmi.interactions.0.objectives.0.id': 'before',
			'cmi.interactions.0.type': 'choice',
			'cmi.interactions.0.correct_responses.0.pattern': 'a',
			'cmi.interactions.0.student_response': 'a',
			'cmi.interactions.0.result': '0.5',
			'cmi.interactions.0.latency': '0000:00:12.50',
		});
	});

	it('is strict SCORM whatever the record holds', () => {
		fc.assert(
			fc.property(anyRecord, (record) => {
				const lms = strictLms();
				const { session, pass } = begun(lms, device(record));
				pass(COMMIT_EVERY);
				session.end();
				expect(lms.refused).toEqual([]);
			}),
		);
	});

	it('commits soon, and then not more often than every five seconds', () => {
		const lms = strictLms();
		const { session, here, pass } = begun(lms);
		pass(0);
		expect(count(lms, 'LMSCommit')).toBe(1);
		for (let rank = 0; rank < 20; rank++) {
			here.record = { ...here.record, last: String(rank) };
			session.changed();
			pass(100);
		}
		expect(count(lms, 'LMSCommit')).toBe(1);
		pass(COMMIT_EVERY);
		expect(count(lms, 'LMSCommit')).toBe(2);
		session.changed();
		pass(60_000);
		expect(count(lms, 'LMSCommit')).toBe(2);
	});

	it('ends once, with all that was not told yet', () => {
		const lms = strictLms();
		const { session, here, pass } = begun(lms);
		pass(0);
		here.record = answered('one', ['one-1']);
		session.save();
		session.end();
		session.end();
		session.save();
		session.changed();
		pass(120_000);
		expect(count(lms, 'LMSFinish')).toBe(1);
		expect(lms.committed.get('cmi.interactions.0.id')).toBe('one-1');
		expect(lms.refused).toEqual([]);
	});

	it('leaves nothing to come back to where nothing was done', () => {
		const lms = strictLms();
		begun(lms).session.end();
		expect(lms.committed.get('cmi.core.exit')).toBe('');
	});
});

describe('the next session', () => {
	it('takes up the record and the page, and tells no answer twice', () => {
		const first = strictLms();
		const one = begun(first, device(answered('one', ['one-1', 'one-2'])));
		one.here.page = 'cours/one/index.html';
		one.session.end();
		const second = nextOf(first);
		const { session, here, opened, pass } = begun(second);
		expect(opened).toEqual(['cours/one/index.html']);
		expect(Object.keys(here.record.answers)).toEqual(['one-1', 'one-2']);
		pass(0);
		here.record = withAnswer(here.record, { lesson: 'one', question: 'one-1', attempt: attemptAt(past(NOON, 5)) });
		session.end();
		expect(second.committed.get('cmi.interactions._count')).toBe('3');
		expect(second.committed.get('cmi.interactions.2.id')).toBe('one-1');
		expect(second.committed.get('cmi.objectives._count')).toBe('2');
		expect(second.refused).toEqual([]);
	});

	it('tells no answer twice whose instant came back less exact, on this device or the next time', () => {
		const later = (record: LearnerRecord): LearnerRecord =>
			JSON.parse(JSON.stringify(record).replaceAll(NOON, past(NOON, 6 * 3_600_000)));
		const first = strictLms();
		begun(first, device(answered('one', ['one-1']))).session.end();
		const second = nextOf(first);
		const rough: RecordCoding = { ...coding, restore: (local, decoded) => mergeRecords(local, later(decoded)) };
		const two = begun(second, device(emptyRecord(), rough));
		two.session.end();
		const third = nextOf(second);
		begun(third, device(two.here.record)).session.end();
		expect([second, third].map(({ committed }) => committed.get('cmi.interactions._count'))).toEqual(['1', '1']);
	});

	it('tells what the last one could not', () => {
		const first = strictLms();
		first.failCommits(Number.POSITIVE_INFINITY);
		const one = begun(first, device(answered('one', ['one-1'])));
		one.pass(60_000);
		const second = nextOf(first);
		begun(second, device(one.here.record)).session.end();
		expect(second.committed.get('cmi.interactions.0.id')).toBe('one-1');
	});

	it('opens the beginning where the page is gone', () => {
		const { opened } = begun(strictLms({ 'cmi.core.lesson_location': '../../evil.html' }));
		expect(opened).toEqual(['index.html']);
	});

	it.each(['completed', 'passed'])('stays %s', (status) => {
		const lms = strictLms({ 'cmi.core.lesson_status': status });
		begun(lms).session.end();
		expect(lms.committed.get('cmi.core.lesson_status')).toBe(status);
	});
});

describe('what the LMS had kept', () => {
	it.each([
		['foreign', 'page=3'],
		['damaged', 'C{'],
	])('is not taken up if it is %s: the learner is told, the record here goes on', (type, text) => {
		const lms = strictLms({ 'cmi.suspend_data': text });
		const mine = answered('one', ['one-1']);
		const { here, notices, session } = begun(lms, device(mine));
		expect([here.record, notices]).toEqual([mine, [{ type }]]);
		session.end();
		expect(lms.committed.get('cmi.suspend_data')).toContain('one-1');
	});

	it('is not written over if a later version wrote it', () => {
		const lms = strictLms({ 'cmi.suspend_data': 'N9' });
		const { notices, session } = begun(lms, device(answered('one', ['one-1'])));
		session.end();
		expect([lms.committed.get('cmi.suspend_data'), notices]).toEqual(['N9', [{ type: 'newer' }]]);
	});
});

describe('an LMS that', () => {
	it('does not begin is quoted, and nothing is opened', () => {
		const lms = strictLms();
		lms.api.LMSInitialize('');
		const own = device();
		expect(own.start(runtimeOf(lms.api))).toEqual({ type: 'refused', reason: '101 General exception' });
		expect(own.opened).toEqual([]);
	});

	it('fails three commits is tried again, later each time; the learner is told, and told that it is over', () => {
		const lms = strictLms();
		lms.failCommits(3);
		const { notices, pass } = begun(lms, device(answered('one', ['one-1'])));
		pass(0);
		pass(FIRST_RETRY);
		expect([count(lms, 'LMSCommit'), notices]).toEqual([2, []]);
		pass(FIRST_RETRY * 2);
		expect([count(lms, 'LMSCommit'), notices]).toEqual([3, [{ type: 'unsent' }]]);
		pass(FIRST_RETRY * 4);
		expect([count(lms, 'LMSCommit'), notices]).toEqual([4, [{ type: 'unsent' }, undefined]]);
		expect(lms.committed.get('cmi.interactions._count')).toBe('1');
		pass(120_000);
		expect(count(lms, 'LMSCommit')).toBe(4);
	});

	it('has no interactions and no objectives is told the rest', () => {
		const lms = strictLms({}, ['cmi.interactions', 'cmi.objectives']);
		const { notices, session, pass } = begun(lms, device(answered('one', ['one-1'])));
		pass(60_000);
		session.end();
		expect([lms.refused, notices]).toEqual([[], []]);
		expect(lms.committed.get('cmi.core.lesson_status')).toBe('incomplete');
	});

	it('throws at every call does not stop the course', () => {
		const fail = () => {
			throw new Error('lost');
		};
		const lms = strictLms();
		Object.assign(lms.api, { LMSSetValue: fail, LMSCommit: fail, LMSFinish: fail, LMSGetValue: fail });
		const { opened, notices, session, pass } = begun(lms);
		pass(120_000);
		session.end();
		expect([opened, notices]).toEqual([['index.html'], [{ type: 'unsent' }]]);
	});
});

describe('a browser that keeps nothing', () => {
	it('is told to the learner', () => {
		const own = device();
		own.here.isForbidden = true;
		expect(begun(strictLms(), own).notices).toEqual([{ type: 'forbidden' }]);
	});
});

describe('a course in two languages', () => {
	const starts = { fr: 'index.html', en: 'en/index.html' };
	const spoken = { ...facts, pages: [...facts.pages, 'en/index.html', 'en/cours/one/index.html'], starts };
	const firstPage = (given: Record<string, string>, own: CourseFacts = spoken) => {
		const device = deviceWith(scorm12, undefined, undefined, own);
		device.start(runtimeOf(strictLms(given).api));
		return device.opened;
	};
	const LANGUAGE = 'cmi.student_preference.language';

	it.each([
		['en', 'en/index.html'],
		['en-GB', 'en/index.html'],
		['fr-CH', 'index.html'],
		['de', 'index.html'],
		['', 'index.html'],
	])('begins for who chose « %s » in the LMS at %s', (language, page) =>
		expect(firstPage({ [LANGUAGE]: language })).toEqual([page]),
	);

	it('comes back to the page that was left, whatever was chosen since', () => {
		const left = { 'cmi.core.lesson_location': 'cours/one/index.html', [LANGUAGE]: 'en' };
		expect(firstPage(left)).toEqual(['cours/one/index.html']);
	});

	it('asks no LMS about a language that it has not', () =>
		expect(firstPage({ [LANGUAGE]: 'en' }, facts)).toEqual(['index.html']));

	it('knows the language that SCORM 2004 keeps by its name there', () => {
		const device = deviceWith(scorm2004, undefined, undefined, spoken);
		const values: Record<string, string> = { 'cmi.learner_preference.language': 'en' };
		const done = { type: 'done' } as const;
		device.start({
			initialize: () => done,
			finish: () => done,
			commit: () => done,
			set: () => done,
			get: (element) => ({ type: 'value', value: values[element] ?? '' }),
		});
		expect(device.opened).toEqual(['en/index.html']);
	});
});
