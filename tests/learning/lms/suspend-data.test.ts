/** The record as a learning system's one short text: what comes back, what is said to be left, what is refused. */
import { describe, expect, it } from 'vitest';
import { decodeRecord, encodeRecord, suspendIndex } from '../../../src/learning/lms/suspend-data.ts';
import { readRecord } from '../../../src/learning/record/read-record.ts';
import { emptyRecord } from '../../../src/learning/record/record.ts';
import { DILIGENT, recordOf } from '../../support/learners.ts';
import { bank } from '../../support/real-bank.ts';

const index = suspendIndex('parcours', bank);
const diligent = recordOf(DILIGENT);

describe('two months of work', () => {
	it('fit into 4,096 characters, and are read back as a record', () => {
		const { text } = encodeRecord(diligent, index);
		expect(text.length).toBeLessThanOrEqual(4096);
		const decoded = decodeRecord(text, index);
		if (decoded.type !== 'record') throw new Error(decoded.type);
		expect(readRecord(JSON.stringify(decoded.record)).type).toBe('record');
		expect(Object.keys(decoded.record.answers).length).toBe(460);
	});
});

describe('an empty text', () => {
	it('is no record, and an empty record is one', () => {
		expect(decodeRecord('', index)).toStrictEqual({ type: 'empty' });
		const { text, left } = encodeRecord(emptyRecord(), index);
		expect(left).toStrictEqual([]);
		expect(decodeRecord(text, index)).toStrictEqual({ type: 'record', record: emptyRecord(), unknown: 0 });
	});
});
