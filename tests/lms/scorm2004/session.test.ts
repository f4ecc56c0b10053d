/** Sessions against a strict LMS of SCORM 2004: what arrives, what is taken up again. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withAnswer } from '../../../src/learning/record/deeds.ts';
import type { LearnerRecord } from '../../../src/learning/record/record.ts';
import { COMMIT_EVERY, type Session } from '../../../src/lms/bridge.ts';
import { scorm2004 } from '../../../src/lms/scorm2004/dialect.ts';
import { runtimeOf } from '../../../src/lms/scorm2004/runtime.ts';
import { facts2004 } from '../../support/course-facts.ts';
import { coding, deviceWith } from '../../support/lms-device.ts';
import { answered, anyRecord, attemptAt, NOON } from '../../support/records.ts';
import { type StrictLms, strictLms } from '../../support/strict-scorm2004.ts';

const device = (record?: LearnerRecord) => deviceWith(scorm2004, record, coding, facts2004);

function begun(lms: StrictLms, own = device()): { session: Session } & ReturnType<typeof device> {
	const started = own.start(runtimeOf(lms.api));
	if (started.type !== 'session') throw new Error(started.reason);
	started.session.changed();
	return { ...own, session: started.session };
}

/** The next session of the same attempt, as an LMS gives it back. */
const nextOf = ({ committed }: StrictLms): StrictLms =>
	strictLms(Object.fromEntries([...committed].filter(([element]) => !/session_time|cmi\.exit/.test(element))));

describe('a session', () => {
	it('tells what is answered, in what strict SCORM allows', () => {
		const lms = strictLms({ 'cmi.learner_id': 'ana' });
		const { session, here, pass } = begun(lms);
		pass(0);
		const attempt = { ...attemptAt(NOON), score: 0.5, seconds: 12.5 };
		here.record = withAnswer(here.record, { lesson: 'one', question: 'one-1', attempt });
		here.page = 'cours/one/index.html';
		session.changed();
		pass(COMMIT_EVERY);
		expect([lms.refused, here.learner]).toEqual([[], 'ana']);
		expect(Object.fromEntries(lms.committed)).toMatchObject({
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
		});
		expect([...lms.values.keys()].filter((element) => element.startsWith('adl.'))).toEqual([]);
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

	it('leaves nothing to come back to where nothing was done', () => {
		const lms = strictLms();
		begun(lms).session.end();
		expect(lms.committed.get('cmi.exit')).toBe('normal');
	});

	it('does without what the LMS lacks', () => {
		const lms = strictLms({}, ['cmi.interactions', 'cmi.objectives']);
		const { notices, session, pass } = begun(lms, device(answered('one', ['one-1'])));
		pass(60_000);
		session.end();
		expect([lms.refused, notices]).toEqual([[], []]);
		expect(lms.committed.get('cmi.completion_status')).toBe('incomplete');
	});
});

describe('the next session', () => {
	it('takes up the record and the page, and tells no answer twice', () => {
		const first = strictLms();
		const one = begun(first, device(answered('one', ['one-1', 'one-2'])));
		one.here.page = 'cours/one/index.html';
		one.session.end();
		const second = nextOf(first);
		const { session, here, opened } = begun(second);
		session.end();
		expect(opened).toEqual(['cours/one/index.html']);
		expect(Object.keys(here.record.answers)).toEqual(['one-1', 'one-2']);
		expect(second.committed.get('cmi.interactions._count')).toBe('2');
		expect(second.committed.get('cmi.objectives._count')).toBe('2');
		expect(second.refused).toEqual([]);
	});

	it('stays completed and passed', () => {
		const lms = strictLms({ 'cmi.completion_status': 'completed', 'cmi.success_status': 'passed' });
		begun(lms).session.end();
		expect(['cmi.completion_status', 'cmi.success_status'].map((name) => lms.committed.get(name))).toEqual([
			'completed',
			'passed',
		]);
	});
});
