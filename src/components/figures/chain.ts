/** A chain of activities to scale: when each begins, what lies at the company, what it hoped to save. */

interface Activity {
	seconds: number;
	at: 'station' | 'elsewhere';
}

const total = (activities: readonly Activity[]): number => activities.reduce((sum, { seconds }) => sum + seconds, 0);

/** @param target what the company aims at for its own part, in seconds */
export function chainTimes(activities: readonly Activity[], target: number) {
	const station = total(activities.filter(({ at }) => at === 'station'));
	return {
		/** Second at which each activity begins. */
		starts: activities.map((_, index) => total(activities.slice(0, index))),
		total: total(activities),
		station,
		saved: station - target,
	};
}

/** « 11 min », « 30 s », « 10 min 30 s ». */
export function duration(seconds: number): string {
	const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
	return [minutes > 0 ? `${minutes}\u00a0min` : '', rest > 0 || minutes === 0 ? `${rest}\u00a0s` : '']
		.filter(Boolean)
		.join(' ');
}
