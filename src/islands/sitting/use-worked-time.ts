/** Counts the time a learner works: only while the page is shown, and kept every few seconds. */
import { useEffect } from 'preact/hooks';

const TICK_SECONDS = 5;

/** @param spend told how many seconds of work went by */
export function useWorkedTime(isRunning: boolean, spend: (seconds: number) => void): void {
	useEffect(() => {
		if (!isRunning) return undefined;
		const timer = setInterval(() => {
			if (document.visibilityState === 'visible') spend(TICK_SECONDS);
		}, TICK_SECONDS * 1000);
		return () => clearInterval(timer);
	}, [isRunning]);
}
