/** A clock that is moved by hand, and calls what falls due. */

interface Timer {
	at: number;
	call(): void;
}

export interface HandClock {
	/** In milliseconds. */
	now(): number;
	/** Calls once after some milliseconds, unless what it returns is called before. */
	after(milliseconds: number, call: () => void): () => void;
	/** Goes on to what falls due first until a moment, and calls it. @returns whether there was anything; else it is that moment */
	next(until: number): boolean;
}

export function handClock(start = 0): HandClock {
	let clock = start;
	let timers: Timer[] = [];
	return {
		now: () => clock,
		after(milliseconds, call) {
			const timer = { at: clock + milliseconds, call };
			timers.push(timer);
			return () => {
				timers = timers.filter((each) => each !== timer);
			};
		},
		next(until) {
			const [first] = timers.filter(({ at }) => at <= until).toSorted((one, other) => one.at - other.at);
			timers = timers.filter((timer) => timer !== first);
			clock = Math.max(clock, first?.at ?? until);
			first?.call();
			return first !== undefined;
		},
	};
}
