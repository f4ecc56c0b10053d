/** How many people go through the phases of a funnel, and how many are lost on the way. */

export interface FunnelPhase {
	/** Per cent of the phase before that get here, from 0 to 100. */
	share: number;
}

export interface FunnelCount {
	/** People in this phase, whole. */
	count: number;
	/** People of the phase before who did not get here, whole. */
	lost: number;
}

/** Phase by phase, from `start` people. People are counted whole, so a share is rounded to the nearest. */
export function funnelCounts(start: number, phases: readonly FunnelPhase[]): FunnelCount[] {
	let before = start;
	return phases.map(({ share }) => {
		const count = Math.round((before * Math.min(100, Math.max(0, share))) / 100);
		const lost = before - count;
		before = count;
		return { count, lost };
	});
}

/** The phase, from 0, that loses most people; the first of them if several lose as many; none if nobody is lost. */
export function largestLoss(counts: readonly FunnelCount[]): number | undefined {
	const most = Math.max(...counts.map(({ lost }) => lost));
	return most > 0 ? counts.findIndex(({ lost }) => lost === most) : undefined;
}
