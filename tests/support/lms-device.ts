/** A device that a session with an LMS runs on: its record, its clock, its page, all moved by hand. */
import { mergeRecords } from '../../src/learning/record/merge.ts';
import { readRecord } from '../../src/learning/record/read-record.ts';
import { emptyRecord, type LearnerRecord } from '../../src/learning/record/record.ts';
import { type Notice, startSession } from '../../src/lms/bridge.ts';
import type { Dialect } from '../../src/lms/dialect.ts';
import type { Decoded, RecordCoding } from '../../src/lms/record-coding.ts';
import type { Runtime } from '../../src/lms/runtime.ts';
import { facts } from './course-facts.ts';
import { handClock } from './hand-clock.ts';

/** A stand-in: the record as it is, cut if there is no room. */
export const coding: RecordCoding = {
	encode: (record, most) => ({ text: `C${JSON.stringify(record)}`.slice(0, most) }),
	decode(text): Decoded {
		if (text === '') return { type: 'empty' };
		if (text.startsWith('N')) return { type: 'newer', version: 9 };
		if (!text.startsWith('C')) return { type: 'foreign' };
		const read = readRecord(text.slice(1));
		return read.type === 'record' ? { ...read, unknown: 0 } : { type: 'damaged' };
	},
	restore: mergeRecords,
};

/** A device with a record on it, a clock that is moved by hand, and a page that is open. */
export function deviceWith<Before>(
	dialect: Dialect<Before>,
	record: LearnerRecord = emptyRecord(),
	by = coding,
	own = facts,
) {
	const clock = handClock();
	const here = { record, page: '', isForbidden: false, learner: '' };
	const notices: (Notice | undefined)[] = [];
	const opened: string[] = [];
	return {
		here,
		notices,
		opened,
		pass(milliseconds: number) {
			const until = clock.now() + milliseconds;
			while (clock.next(until));
		},
		start: (runtime: Runtime) =>
			startSession({
				runtime,
				dialect,
				facts: own,
				coding: by,
				record: {
					read: () => here.record,
					change: (change) => {
						here.record = change(here.record);
					},
					onChange: () => {},
					isForbidden: () => here.isForbidden,
					belongTo: (learner) => {
						here.learner = learner;
					},
				},
				now: clock.now,
				after: clock.after,
				location: () => here.page,
				open: (page) => {
					opened.push(page);
					here.page = page;
				},
				tell: (notice) => notices.push(notice),
			}),
	};
}
