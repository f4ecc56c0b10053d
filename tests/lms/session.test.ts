/** Sessions against a strict LMS of each SCORM: what arrives, what is taken up again, and every way in which things go wrong. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withAnswer } from '../../src/learning/record/deeds.ts';
import { mergeRecords } from '../../src/learning/record/merge.ts';
import { emptyRecord, type LearnerRecord } from '../../src/learning/record/record.ts';
import { COMMIT_EVERY, FIRST_RETRY } from '../../src/lms/bridge.ts';
import type { CourseFacts } from '../../src/lms/course-facts.ts';
import { bothScorms, type OpenLms } from '../support/both-scorms.ts';
import { coding } from '../support/lms-device.ts';
import { answered, anyRecord, attemptAt, NOON, past } from '../support/records.ts';

const LISTS = ['cmi.interactions', 'cmi.objectives'];

type Values = Record<string, string>;

interface Expected {
	/** After an answer that was half right. */
	told: Values;
	begun: Values;
	threeHours: string;
	/** How a session ends that has nothing to come back to. */
	nothingDone: string;
	/** Attempts that went well. */
	over: Values[];
	/** What is said to who begins twice. */
	refusal: string;
}

const STANDARDS = bothScorms<Expected>(
	{
		told: {
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
		},
		threeHours: '0003:00:00.00',
		begun: { 'cmi.core.lesson_status': 'incomplete' },
		nothingDone: '',
		over: [{ 'cmi.core.lesson_status': 'completed' }, { 'cmi.core.lesson_status': 'passed' }],
		refusal: '101 General exception',
	},
	{
		told: {
			'cmi.location': 'cours/one/index.html',
			'cmi.completion_status': 'incomplete',
			'cmi.success_status': 'unknown',
			'cmi.progress_measure': '0',
			'cmi.session_time': 'PT5S',
			'cmi.exit': 'suspend',
			'cmi.objectives._count': '2',
			'cmi.objectives.0.id': 'before',
			'cmi.objectives.0.completion_status': 'incomplete',
			'cmi.objectives.0.success_status': 'unknown',
			'cmi.interactions._count': '1',
			'cmi.interactions.0.id': 'one-1',
			'cmi.interactions.0.type': 'choice',
			'cmi.interactions.0.objectives.0.id': 'before',
			'cmi.interactions.0.correct_responses.0.pattern': 'a',
			'cmi.interactions.0.learner_response': 'a',
			'cmi.interactions.0.result': '0.5',
			'cmi.interactions.0.latency': 'PT12.5S',
		},
		threeHours: 'PT3H',
		begun: { 'cmi.completion_status': 'incomplete' },
		nothingDone: 'normal',
		over: [{ 'cmi.completion_status': 'completed', 'cmi.success_status': 'passed' }],
		refusal: '103 Already Initialized',
	},
);

describe.each(STANDARDS)('$name', ({ open, device, names, elements, expected }) => {
	function begun(lms: OpenLms, own = device()) {
		const started = own.start(lms.runtime);
		if (started.type !== 'session') throw new Error(started.reason);
		started.session.changed();
		return { ...own, session: started.session };
	}

	const count = ({ calls }: OpenLms, name: string) => calls.filter((call) => call === name).length;
	const commits = (lms: OpenLms) => count(lms, names.commit);

	/** The next session of the same attempt, as an LMS gives it back. */
	const nextOf = ({ committed }: OpenLms): OpenLms =>
		open(Object.fromEntries([...committed].filter(([element]) => !/session_time|\.exit$/.test(element))));

	describe('a course in two languages', () => {
		const pages = ['index.html', 'cours/one/index.html', 'en/index.html'];
		const spoken = { pages, starts: { fr: 'index.html', en: 'en/index.html' } };
		const firstPage = (values: Values, more: Partial<CourseFacts> = spoken) => {
			const own = device(emptyRecord(), coding, more);
			const done = () => ({ type: 'done' }) as const;
			const get = (element: string) => ({ type: 'value', value: values[element] ?? '' }) as const;
			own.start({ initialize: done, finish: done, commit: done, set: done, get });
			return own.opened;
		};
		const chosen = (language: string): Values => ({ [elements.language ?? '']: language });

		it('begins in the one that the learner chose in the LMS', () => {
			expect(firstPage(chosen('en-GB'))).toEqual(['en/index.html']);
		});

		it('comes back to the page that was left, whatever was chosen since', () => {
			const left = { [elements.location]: 'cours/one/index.html', ...chosen('en') };
			expect(firstPage(left)).toEqual(['cours/one/index.html']);
		});

		it('begins as ever where it has one language only', () => {
			expect(firstPage(chosen('en'), {})).toEqual(['index.html']);
		});
	});

	describe('a session', () => {
		it('of three hours says so, and keeps what was answered all along', () => {
			const lms = open();
			const { session, here, pass } = begun(lms);
			const hour = 3_600_000;
			for (const [rank, question] of ['one-1', 'one-2', 'two-1'].entries()) {
				const lesson = question.split('-')[0] ?? '';
				here.record = withAnswer(here.record, { lesson, question, attempt: attemptAt(past(NOON, rank * hour)) });
				session.changed();
				pass(hour);
			}
			session.end();
			const [time] = [...lms.committed].filter(([element]) => element.endsWith('session_time'));
			expect(time?.[1]).toBe(expected.threeHours);
			expect(lms.committed.get('cmi.interactions._count')).toBe('3');
			expect(lms.refused).toEqual([]);
		});

		it('tells what is answered, in what strict SCORM allows', () => {
			const lms = open({ [elements.learner]: 'ana' });
			const { session, here, pass } = begun(lms);
			pass(0);
			const attempt = { ...attemptAt(NOON), score: 0.5, seconds: 12.5 };
			here.record = withAnswer(here.record, { lesson: 'one', question: 'one-1', attempt });
			here.page = 'cours/one/index.html';
			session.changed();
			pass(COMMIT_EVERY);
			expect([lms.refused, here.learner]).toEqual([[], 'ana']);
			expect(Object.fromEntries(lms.committed)).toMatchObject(expected.told);
			expect([...lms.values.keys()].filter((element) => element.startsWith('adl.'))).toEqual([]);
		});

		it('is strict SCORM whatever the record holds', () => {
			fc.assert(
				fc.property(anyRecord, (record) => {
					const lms = open();
					const { session, pass } = begun(lms, device(record));
					pass(COMMIT_EVERY);
					session.end();
					expect(lms.refused).toEqual([]);
				}),
			);
		});

		it('commits soon, and then not more often than every five seconds', () => {
			const lms = open();
			const { session, here, pass } = begun(lms);
			pass(0);
			expect(commits(lms)).toBe(1);
			for (let rank = 0; rank < 20; rank++) {
				here.record = { ...here.record, last: String(rank) };
				session.changed();
				pass(100);
			}
			expect(commits(lms)).toBe(1);
			pass(COMMIT_EVERY);
			expect(commits(lms)).toBe(2);
			session.changed();
			pass(60_000);
			expect(commits(lms)).toBe(2);
		});

		it('ends once, with all that was not told yet', () => {
			const lms = open();
			const { session, here, pass } = begun(lms);
			pass(0);
			here.record = answered('one', ['one-1']);
			session.save();
			session.end();
			session.end();
			session.save();
			session.changed();
			pass(120_000);
			expect(count(lms, names.finish)).toBe(1);
			expect(lms.committed.get('cmi.interactions.0.id')).toBe('one-1');
			expect(lms.refused).toEqual([]);
		});

		it('leaves nothing to come back to where nothing was done', () => {
			const lms = open();
			begun(lms).session.end();
			expect(lms.committed.get(elements.exit)).toBe(expected.nothingDone);
		});
	});

	describe('the next session', () => {
		it('takes up the record and the page, and tells no answer twice', () => {
			const first = open();
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
			const first = open();
			begun(first, device(answered('one', ['one-1']))).session.end();
			const second = nextOf(first);
			const rough = {
				...coding,
				restore: (local: LearnerRecord, decoded: LearnerRecord) => mergeRecords(local, later(decoded)),
			};
			const two = begun(second, device(emptyRecord(), rough));
			two.session.end();
			const third = nextOf(second);
			begun(third, device(two.here.record)).session.end();
			expect([second, third].map(({ committed }) => committed.get('cmi.interactions._count'))).toEqual(['1', '1']);
		});

		it('tells what the last one could not', () => {
			const first = open();
			first.failCommits(Number.POSITIVE_INFINITY);
			const one = begun(first, device(answered('one', ['one-1'])));
			one.pass(60_000);
			const second = nextOf(first);
			begun(second, device(one.here.record)).session.end();
			expect(second.committed.get('cmi.interactions.0.id')).toBe('one-1');
		});

		it('opens the beginning where the page is gone', () => {
			const { opened } = begun(open({ [elements.location]: '../../evil.html' }));
			expect(opened).toEqual(['index.html']);
		});

		it.each(expected.over)('stays %j', (before) => {
			const lms = open(before);
			begun(lms).session.end();
			expect(Object.fromEntries(lms.committed)).toMatchObject(before);
		});
	});

	describe('what the LMS had kept', () => {
		it.each([
			['foreign', 'page=3'],
			['damaged', 'C{'],
		])('is not taken up if it is %s: the learner is told, the record here goes on', (type, text) => {
			const lms = open({ 'cmi.suspend_data': text });
			const mine = answered('one', ['one-1']);
			const { here, notices, session } = begun(lms, device(mine));
			expect([here.record, notices]).toEqual([mine, [{ type }]]);
			session.end();
			expect(lms.committed.get('cmi.suspend_data')).toContain('one-1');
		});

		it('is not written over if a later version wrote it', () => {
			const lms = open({ 'cmi.suspend_data': 'N9' });
			const { notices, session } = begun(lms, device(answered('one', ['one-1'])));
			session.end();
			expect([lms.committed.get('cmi.suspend_data'), notices]).toEqual(['N9', [{ type: 'newer' }]]);
		});
	});

	describe('an LMS that', () => {
		it('does not begin is quoted, and nothing is opened', () => {
			const lms = open();
			lms.core.initialize();
			const own = device();
			expect(own.start(lms.runtime)).toEqual({ type: 'refused', reason: expected.refusal });
			expect(own.opened).toEqual([]);
		});

		it('fails three commits is tried again, later each time; the learner is told, and told that it is over', () => {
			const lms = open();
			lms.failCommits(3);
			const { notices, pass } = begun(lms, device(answered('one', ['one-1'])));
			pass(0);
			pass(FIRST_RETRY);
			expect([commits(lms), notices]).toEqual([2, []]);
			pass(FIRST_RETRY * 2);
			expect([commits(lms), notices]).toEqual([3, [{ type: 'unsent' }]]);
			pass(FIRST_RETRY * 4);
			expect([commits(lms), notices]).toEqual([4, [{ type: 'unsent' }, undefined]]);
			expect(lms.committed.get('cmi.interactions._count')).toBe('1');
			pass(120_000);
			expect(commits(lms)).toBe(4);
		});

		it('has no interactions and no objectives is told the rest', () => {
			const lms = open({}, LISTS);
			const { notices, session, pass } = begun(lms, device(answered('one', ['one-1'])));
			pass(60_000);
			session.end();
			expect([lms.refused, notices]).toEqual([[], []]);
			expect(Object.fromEntries(lms.committed)).toMatchObject(expected.begun);
		});

		it('throws at every call does not stop the course', () => {
			const fail = () => {
				throw new Error('lost');
			};
			const lms = open();
			const { set, commit, finish, get } = names;
			Object.assign(lms.api, { [set]: fail, [commit]: fail, [finish]: fail, [get]: fail });
			const { opened, notices, session, pass } = begun(lms);
			pass(120_000);
			session.end();
			expect([opened, notices]).toEqual([['index.html'], [{ type: 'unsent' }]]);
		});
	});

	it('tells the learner of a browser that keeps nothing', () => {
		const own = device();
		own.here.isForbidden = true;
		expect(begun(open(), own).notices).toEqual([{ type: 'forbidden' }]);
	});
});
