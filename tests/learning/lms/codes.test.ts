/** Values through a channel: what is written is read, what is usual takes little room, nothing is read without end. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesIn, bytesOf, textOf } from '../../../src/learning/lms/base64url.ts';
import { Full, reader, Spent, writer } from '../../../src/learning/lms/channel.ts';
import {
	bits,
	type Code,
	count,
	flag,
	list,
	oneOf,
	optional,
	signed,
	symbol,
	text,
} from '../../../src/learning/lms/codes.ts';
import { checksum } from '../../../src/learning/lms/fingerprint.ts';
import { keptScore, scoreCode } from '../../../src/learning/lms/score-code.ts';
import { gradeOf } from '../../../src/learning/review/grade.ts';
import { worth } from '../../support/bank.ts';

function bytesFor<Value>(code: Code<Value>, values: readonly Value[]): number[] {
	const channel = writer();
	for (const value of values) code(channel, value);
	return channel.bytes();
}

/** What is read of what was written. @param code made anew each time: it learns */
function through<Value>(code: () => Code<Value>, values: readonly Value[]): Value[] {
	const channel = reader(bytesFor(code(), values));
	const read = code();
	return values.map(() => read(channel, undefined));
}

const whole = fc.oneof(
	fc.nat(20),
	fc.maxSafeNat().map((number) => number % 2 ** 50),
);

describe('codes', () => {
	it.each<[string, () => Code<unknown>, fc.Arbitrary<unknown>]>([
		['flags', flag as () => Code<unknown>, fc.boolean()],
		['symbols', () => symbol(5) as Code<unknown>, fc.nat(31)],
		['bits', () => bits(20) as Code<unknown>, fc.nat(2 ** 20 - 1)],
		['names', () => oneOf(['a', 'b', 'c']) as Code<unknown>, fc.constantFrom('a', 'b', 'c')],
		['counts', count as () => Code<unknown>, whole],
		['signed numbers', signed as () => Code<unknown>, fc.integer()],
		['texts', text as () => Code<unknown>, fc.string({ unit: 'binary' })],
		['absent values', () => optional(count()) as Code<unknown>, fc.option(fc.nat())],
		[
			'lists',
			() =>
				list<number>(
					(
						(item) => (channel, value) =>
							item(channel, value)
					)(count()),
				) as Code<unknown>,
			fc.array(fc.nat()),
		],
	])('read %s as they were written', (_, code, any) => {
		fc.assert(
			fc.property(fc.array(any), (values) => {
				expect(through(code, values)).toStrictEqual(values);
			}),
		);
	});

	it('spend little on what is usual', () => {
		const usual = Array.from({ length: 1000 }, (_, at) => at % 100 === 0);
		expect(bytesFor(flag(), usual).length).toBeLessThan(20);
		expect(
			bytesFor(
				count(),
				Array.from({ length: 1000 }, (_, at) => at % 8),
			).length,
		).toBeLessThan(420);
	});

	it('stop where there is no more room, and where a forged text would go on', () => {
		const channel = writer(4);
		const code = bits(20);
		expect(() => Array.from({ length: 20 }, () => code(channel, 0xabcde))).toThrow(Full);
		const source = reader([]);
		const read = flag();
		expect(() => Array.from({ length: 200_000 }, () => read(source, undefined))).toThrow(Spent);
	});
});

describe('scores', () => {
	it('are right, wrong, a share of small numbers, or thousandths, never rounded up', () => {
		expect([1, 0, 2 / 3, 5 / 12, 0.9].map(keptScore)).toStrictEqual([1, 0, 2 / 3, 5 / 12, 0.9]);
		expect([0.7999, 0.99999, 0.0001, 0.57].map(keptScore)).toStrictEqual([0.799, 0.999, 0, 0.57]);
	});

	it('keep their grade', () => {
		fc.assert(
			fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (score) => {
				const [read] = through(scoreCode, [score]);
				expect(read).toBe(keptScore(score));
				expect(Math.abs(keptScore(score) - score)).toBeLessThanOrEqual(0.001);
				expect(gradeOf(worth(keptScore(score)), undefined)).toBe(gradeOf(worth(score), undefined));
				expect(keptScore(keptScore(score))).toBe(keptScore(score));
			}),
		);
	});
});

describe('the alphabet', () => {
	it('carries any bytes, and nothing that is not of it', () => {
		fc.assert(
			fc.property(fc.uint8Array(), (bytes) => {
				const written = textOf([...bytes]);
				expect(written).toMatch(/^[A-Za-z0-9_-]*$/);
				expect(bytesOf(written)).toStrictEqual([...bytes]);
				expect(bytesIn(written.length)).toBe(bytes.length);
				expect(written).toBe(Buffer.from(bytes).toString('base64url'));
			}),
		);
		expect(bytesOf('ab+c')).toBeUndefined();
	});

	it('is summed as CRC-24 is', () => {
		expect(checksum('123456789')).toBe(0x21cf02);
	});
});
