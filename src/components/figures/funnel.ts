/** The outline of the funnel: narrower down to the conversion, wider again after it. */

const MIDDLE = 50;
const WAIST = 14;
const HEIGHT = 10;

/** Half the width of the outline at a border between bands. */
function halfWidth(border: number, waist: number, last: number): number {
	const share = border <= waist ? (waist - border) / waist : (border - waist) / (last - waist);
	return Math.round(WAIST + (MIDDLE - WAIST) * share);
}

/** SVG paths of the bands, each in a box of its own, 100 by 10. @param before how many stand before the conversion, or are it */
export const bands = (count: number, before: number): string[] =>
	Array.from({ length: count }, (_, index) => {
		const [top, bottom] = [halfWidth(index, before, count), halfWidth(index + 1, before, count)];
		return `M${MIDDLE - top} 0h${2 * top}L${MIDDLE + bottom} ${HEIGHT}h-${2 * bottom}z`;
	});
