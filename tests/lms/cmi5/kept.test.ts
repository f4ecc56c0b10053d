/** What an LMS keeps between launches: read back as it was written, whatever is in it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptText, readKept } from '../../../src/lms/cmi5/kept.ts';
import { anyRecord, attemptAt, NOON } from '../../support/records.ts';

const renames = { lessons: {}, questions: {} };

describe('readKept', () => {
	it('gives back what was written', () => {
		fc.assert(
			fc.property(anyRecord, fc.array(fc.string()), fc.nat(), (record, said, spent) => {
				const kept = { page: 'index.html', record, untold: [`q-01 ${NOON}`], said, spent: { 'session-1': spent } };
				expect(readKept(keptText('course', kept), 'course', renames)).toEqual({ type: 'kept', kept });
			}),
		);
	});

	it('finds under its present name what was not told', () => {
		const record = { version: 2, lessons: {}, answers: { old: [attemptAt(NOON)] }, sittings: {}, settings: {} };
		const text = JSON.stringify({ format: 1, course: 'course', record, untold: [`old ${NOON}`] });
		const read = readKept(text, 'course', { lessons: {}, questions: { old: 'new' } });
		expect(read).toMatchObject({ type: 'kept', kept: { untold: [`new ${NOON}`] } });
		expect(read.type === 'kept' ? Object.keys(read.kept.record.answers) : read.type).toEqual(['new']);
	});

	it('never throws', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
				expect(['damaged', 'foreign', 'newer']).toContain(readKept(text, 'course', renames).type);
			}),
		);
	});
});
