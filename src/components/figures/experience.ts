/** The curve of feelings of an experience map, cut into one piece per step, so that steps may be of any height. */

const MIDDLE = 50;
/** One degree of feeling, in a box of 100. */
const DEGREE = 20;

export const FEELINGS = ['worst', 'bad', 'even', 'good', 'best'] as const;

/** The word's key for a feeling from −2 to 2. */
export const feelingName = (feeling: number): (typeof FEELINGS)[number] => FEELINGS[feeling + 2] ?? 'even';

/** Where a feeling lies across the box. */
export const across = (feeling: number): number => MIDDLE + DEGREE * feeling;

/** One SVG path per step, in a box 100 by 100 that is read down the page; each begins where the one before it ends. */
export function curve(feelings: readonly number[]): string[] {
	const places = feelings.map(across);
	return places.map((here, index) => {
		const [before, after] = [places[index - 1], places[index + 1]];
		const start =
			before === undefined
				? `M${here} 50`
				: `M${(before + here) / 2} 0C${(before + 3 * here) / 4} 12.5 ${here} 25 ${here} 50`;
		return after === undefined ? start : `${start}C${here} 75 ${(after + 3 * here) / 4} 87.5 ${(here + after) / 2} 100`;
	});
}
