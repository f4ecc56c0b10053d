/** The curve of feelings through the steps of a map, for the screen and for pictures. */

export interface Point {
	x: number;
	y: number;
}

const round = (number: number): number => Math.round(number * 100) / 100;

/** An SVG path from point to point, level at each. */
export function curvePath(points: readonly Point[]): string {
	return points
		.map(({ x, y }, at) => {
			const before = points[at - 1];
			if (!before) return `M${round(x)} ${round(y)}`;
			const middle = round((before.x + x) / 2);
			return `C${middle} ${round(before.y)} ${middle} ${round(y)} ${round(x)} ${round(y)}`;
		})
		.join('');
}
