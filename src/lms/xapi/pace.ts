/** When a task is done that sends something: soon, not too often, again after a failure, never twice at once. */
import { COMMIT_EVERY, FIRST_RETRY, LONGEST_RETRY } from '../bridge.ts';

export interface PacePorts {
	/** In milliseconds; only differences count. */
	now(): number;
	/** Calls once after some milliseconds, unless what it returns is called before. */
	after(milliseconds: number, call: () => void): () => void;
	/** @returns whether it is done; if not it is tried again */
	task(): Promise<boolean>;
	/** @param failures how often it has failed since it last did not */
	tried(failures: number): void;
}

export interface Pace {
	/** There is something to do. */
	want(): void;
	/** Does it now, whatever was planned. @returns whether it is done */
	rush(): Promise<boolean>;
	/** Nothing is begun any more. */
	stop(): void;
}

export function pace({ now, after, task, tried }: PacePorts): Pace {
	let failures = 0;
	let begun = Number.NEGATIVE_INFINITY;
	let waiting: (() => void) | undefined;
	let running: Promise<boolean> | undefined;
	let isWanted = false;
	let isStopped = false;

	const plan = (milliseconds: number) => {
		if (!isStopped) waiting = after(milliseconds, () => void run());
	};

	const run = (): Promise<boolean> => {
		if (running) return running;
		waiting?.();
		waiting = undefined;
		isWanted = false;
		begun = now();
		running = task().then((isDone) => {
			running = undefined;
			failures = isDone ? 0 : failures + 1;
			tried(failures);
			if (!isDone) plan(Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** (failures - 1)));
			else if (isWanted) want();
			return isDone;
		});
		return running;
	};

	const want = () => {
		isWanted = true;
		if (waiting || running || isStopped) return;
		plan(Math.max(0, begun + COMMIT_EVERY - now()));
	};

	return {
		want,
		async rush() {
			await running;
			return run();
		},
		stop() {
			isStopped = true;
			waiting?.();
			waiting = undefined;
		},
	};
}
