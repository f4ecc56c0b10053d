/** The times of a customer's chain of activities, as the sources give them for the car wash. */
import { describe, expect, it } from 'vitest';
import { chainTimes, duration } from '../../../src/components/figures/chain.ts';
import { course } from '../../support/real-course.ts';

const there = { seconds: 600, at: 'elsewhere' } as const;
const pay = { seconds: 120, at: 'station' } as const;
const wash = { seconds: 540, at: 'station' } as const;

describe('chainTimes', () => {
	it('puts the activities end to end and sums those at the company', () => {
		expect(chainTimes([there, pay, wash, there], 630)).toStrictEqual({
			starts: [0, 600, 720, 1260],
			total: 1860,
			station: 660,
			saved: 30,
		});
	});

	it('has the course tell the figures of the source: about half an hour, 11 min at the station, 30 s to win', () => {
		for (const { figures } of course.languages) {
			if (!figures.chain) continue;
			const { total, station, saved } = chainTimes(figures.chain.activities, figures.chain.target);
			expect([Math.abs(total - 1800) <= 120, duration(station), duration(saved)]).toStrictEqual([
				true,
				'11\u00a0min',
				'30\u00a0s',
			]);
		}
	});
});

describe('duration', () => {
	it.each([
		[660, '11\u00a0min'],
		[30, '30\u00a0s'],
		[630, '10\u00a0min 30\u00a0s'],
		[0, '0\u00a0s'],
	])('of %i seconds', (seconds, text) => expect(duration(seconds)).toBe(text));
});
