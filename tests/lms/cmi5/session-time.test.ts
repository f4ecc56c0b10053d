/** The time of a launch: nothing said in it goes back, or before it, whatever the clock of the device does. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sessionTime } from '../../../src/lms/cmi5/session-time.ts';
import { NOON, past } from '../../support/records.ts';

const START = Date.parse(NOON);

describe('the moment of what is said', () => {
	it('is never before the last, nor before the session, nor later than now unless the clock went back', () => {
		const anyStep = fc.record({
			clock: fc.integer({ min: -9_000, max: 9_000 }),
			at: fc.integer({ min: -9_000, max: 9_000 }),
		});
		fc.assert(
			fc.property(fc.array(anyStep), (steps) => {
				let clock = START;
				const time = sessionTime('a', () => clock, undefined);
				let before = NOON;
				let latest = START;
				for (const step of steps) {
					clock += step.clock;
					latest = Math.max(latest, clock);
					const { timestamp, milliseconds } = time.moment(past(NOON, step.at));
					expect(timestamp >= before).toBe(true);
					expect(Date.parse(timestamp)).toBeLessThanOrEqual(latest);
					expect(milliseconds).toBeGreaterThanOrEqual(0);
					expect(time.last().timestamp >= timestamp).toBe(true);
					before = timestamp;
				}
			}),
		);
	});

	it('is when it was, within the session', () => {
		let clock = START;
		const time = sessionTime('a', () => clock, undefined);
		clock += 60_000;
		expect(time.moment(past(NOON, 30_000))).toEqual({ timestamp: past(NOON, 30_000), milliseconds: 60_000 });
		expect(time.moment(past(NOON, -1)).timestamp).toBe(past(NOON, 30_000));
	});
});

describe('the time spent', () => {
	it('is that of all launches, this one as the clock has it', () => {
		const time = sessionTime('b', () => START + 5_000, { began: NOON, last: { timestamp: NOON } });
		time.takeUp({ a: 60_000, b: 1_000 });
		expect([time.lasted(), time.inAll(), time.spent()]).toEqual([5_000, 65_000, { a: 60_000, b: 5_000 }]);
	});
});
