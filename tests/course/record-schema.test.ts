/** The published schema of the record and the reader in the browser agree: what one takes, the other takes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { record as schema } from '../../src/course/schemas/record.ts';
import { readRecord } from '../../src/learning/record/read-record.ts';
import { anyRecord } from '../support/records.ts';

const isTaken = (value: unknown) => ({
	schema: schema.safeParse(value).success,
	reader: readRecord(JSON.stringify(value)).type === 'record',
});

/** A record with one value in it replaced, wherever it stands. */
const spoilt = fc
	.tuple(anyRecord, fc.nat(), fc.constantFrom<unknown>(null, 7, -1, 2, '', 'x', [], {}, true, '2026-03-01T12:00:00Z'))
	.map(([record, at, other]) => {
		let left = at;
		const visit = (value: unknown): unknown => {
			if (left-- === 0) return other;
			if (Array.isArray(value)) return value.map(visit);
			if (typeof value !== 'object' || value === null) return value;
			return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, visit(inner)]));
		};
		const size = JSON.stringify(record).split(/[:,[{]/).length;
		left = at % size;
		return visit(record);
	});

describe('the schema of the record', () => {
	it('takes every record that a learner’s deeds make', () => {
		fc.assert(
			fc.property(anyRecord, (record) => {
				expect(isTaken(JSON.parse(JSON.stringify(record)))).toEqual({ schema: true, reader: true });
			}),
		);
	});

	it('refuses what the reader refuses, and takes what it takes', () => {
		fc.assert(
			fc.property(spoilt, (value) => {
				// Zod passes over that one name in a record; the reader does not.
				const text = JSON.stringify(value).replaceAll('__proto__', 'proto');
				const { schema: bySchema, reader } = isTaken(JSON.parse(text));
				expect(bySchema).toBe(reader);
			}),
			{ numRuns: 2000 },
		);
	});
});
