/** A picture as a list of shapes: written as SVG here, painted on a canvas elsewhere. */

export interface Words {
	type: 'words';
	x: number;
	/** Of the line that letters stand on. */
	y: number;
	size: number;
	isBold: boolean;
	colour: string;
	text: string;
}

export interface Line {
	type: 'line';
	/** As SVG writes a path. */
	path: string;
	colour: string;
	width: number;
	/** Lengths of strokes and gaps. */
	dash?: readonly number[];
}

export interface Dot {
	type: 'dot';
	x: number;
	y: number;
	radius: number;
	colour: string;
	fill: string;
}

export type Shape = Words | Line | Dot;

export interface Drawing {
	title: string;
	width: number;
	height: number;
	paper: string;
	shapes: readonly Shape[];
}

/** Arial and its kin stand in where the site's face is not installed: their letters are as wide. */
export const FACE = '"Radio Canada Big", Arial, Helvetica, sans-serif';

/** What XML cannot hold at all, even escaped. */
const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeXml = (text: string): string =>
	text
		.toWellFormed()
		.replace(NOT_XML, '\ufffd')
		.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '');

function element(shape: Shape): string {
	switch (shape.type) {
		case 'words': {
			const { x, y, size, isBold, colour, text } = shape;
			return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${isBold ? 700 : 400}" fill="${colour}">${escapeXml(text)}</text>`;
		}
		case 'line': {
			const dash = shape.dash ? ` stroke-dasharray="${shape.dash.join(' ')}"` : '';
			return `<path d="${shape.path}" fill="none" stroke="${shape.colour}" stroke-width="${shape.width}"${dash}/>`;
		}
		case 'dot': {
			const { x, y, radius, colour, fill } = shape;
			return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}" stroke="${colour}" stroke-width="3"/>`;
		}
	}
}

/** A file of its own: no style, no script, nothing fetched. */
export const svgOf = ({ title, width, height, paper, shapes }: Drawing): string =>
	[
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escapeXml(FACE)}" role="img">`,
		`<title>${escapeXml(title)}</title>`,
		`<rect width="${width}" height="${height}" fill="${paper}"/>`,
		...shapes.map(element),
		'</svg>\n',
	].join('\n');
