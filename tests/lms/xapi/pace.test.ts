/** When something is sent: at once, then not too often, again after a failure, and never twice at the same time. */
import { describe, expect, it } from 'vitest';
import { COMMIT_EVERY, FIRST_RETRY, LONGEST_RETRY } from '../../../src/lms/bridge.ts';
import { pace } from '../../../src/lms/xapi/pace.ts';
import { handClock } from '../../support/hand-clock.ts';

const turn = () => new Promise(setImmediate);

function paced() {
	const clock = handClock();
	const begun: number[] = [];
	const failures: number[] = [];
	const under = { way: 0, most: 0 };
	let fate: () => Promise<boolean> = async () => true;
	const its = pace({
		now: clock.now,
		after: clock.after,
		async task() {
			begun.push(clock.now());
			under.way += 1;
			under.most = Math.max(under.most, under.way);
			const isDone = await fate();
			under.way -= 1;
			return isDone;
		},
		tried: (count) => failures.push(count),
	});
	return {
		...its,
		begun,
		failures,
		under,
		fares(next: () => Promise<boolean>) {
			fate = next;
		},
		async pass(milliseconds: number) {
			const until = clock.now() + milliseconds;
			while (clock.next(until)) await turn();
			await turn();
		},
	};
}

describe('pace', () => {
	it('begins at once, and then not more often than every five seconds', async () => {
		const { want, pass, begun } = paced();
		want();
		await pass(0);
		for (let second = 0; second < 11; second++) {
			want();
			await pass(1_000);
		}
		expect(begun).toEqual([0, COMMIT_EVERY, 2 * COMMIT_EVERY]);
	});

	it('tries again after a failure, each time later, until it is done', async () => {
		const { want, pass, begun, failures, fares } = paced();
		fares(async () => false);
		want();
		await pass(3 * LONGEST_RETRY);
		const waits = begun.map((at, rank) => at - (begun[rank - 1] ?? 0)).slice(1);
		expect(waits.slice(0, 4)).toEqual([1, 2, 4, 8].map((times) => times * FIRST_RETRY));
		expect(Math.max(...waits)).toBe(LONGEST_RETRY);
		fares(async () => true);
		await pass(LONGEST_RETRY);
		expect(failures.at(-1)).toBe(0);
		const tries = begun.length;
		await pass(LONGEST_RETRY);
		expect(begun.length).toBe(tries);
	});

	it('never does it twice at the same time, and forgets nothing that was wanted meanwhile', async () => {
		const { want, rush, pass, under, begun, fares } = paced();
		const ends: (() => void)[] = [];
		fares(() => new Promise((resolve) => ends.push(() => resolve(true))));
		want();
		await pass(0);
		want();
		const rushed = rush();
		await pass(COMMIT_EVERY);
		expect([begun.length, under.most]).toEqual([1, 1]);
		ends.shift()?.();
		await pass(0);
		expect(begun.length).toBe(2);
		ends.shift()?.();
		expect(await rushed).toBe(true);
		expect(under.most).toBe(1);
	});

	it('does again what was wanted while it was done', async () => {
		const { want, pass, begun } = paced();
		want();
		const passing = pass(0);
		want();
		await passing;
		await pass(COMMIT_EVERY);
		expect(begun).toEqual([0, COMMIT_EVERY]);
	});

	it('does it once for two who cannot wait', async () => {
		const { rush, begun } = paced();
		expect(await Promise.all([rush(), rush()])).toEqual([true, true]);
		expect(begun.length).toBe(1);
	});

	it('begins nothing once it is stopped', async () => {
		const { want, stop, pass, begun } = paced();
		want();
		stop();
		want();
		await pass(LONGEST_RETRY);
		expect(begun).toEqual([]);
	});

	it('does not try again once it is stopped', async () => {
		const { want, stop, pass, begun, fares } = paced();
		fares(async () => {
			stop();
			return false;
		});
		want();
		await pass(LONGEST_RETRY);
		expect(begun.length).toBe(1);
	});
});
