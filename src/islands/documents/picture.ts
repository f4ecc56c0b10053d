/** A drawing painted on a canvas, and from there a PNG: the shapes of the SVG, so that no picture has to be loaded. */
import { type Drawing, FACE, type Shape } from '../../learning/documents/exports/drawing.ts';

/** As sharp as a good screen. */
const SCALE = 2;
/** No browser paints a longer side. */
const MOST_SIDE = 16_000;

function paint(canvas: CanvasRenderingContext2D, shape: Shape): void {
	switch (shape.type) {
		case 'words':
			canvas.font = `${shape.isBold ? 700 : 400} ${shape.size}px ${FACE}`;
			canvas.fillStyle = shape.colour;
			canvas.fillText(shape.text, shape.x, shape.y);
			break;
		case 'line':
			canvas.strokeStyle = shape.colour;
			canvas.lineWidth = shape.width;
			canvas.setLineDash([...(shape.dash ?? [])]);
			canvas.stroke(new Path2D(shape.path));
			break;
		case 'dot':
			canvas.beginPath();
			canvas.arc(shape.x, shape.y, shape.radius, 0, 2 * Math.PI);
			canvas.fillStyle = shape.fill;
			canvas.strokeStyle = shape.colour;
			canvas.lineWidth = 3;
			canvas.setLineDash([]);
			canvas.fill();
			canvas.stroke();
			break;
	}
}

/** `undefined` where the browser cannot paint so large a picture. */
export async function pngOf({ width, height, paper, shapes }: Drawing): Promise<Blob | undefined> {
	const scale = Math.min(SCALE, MOST_SIDE / Math.max(width, height));
	const board = document.createElement('canvas');
	board.width = Math.round(width * scale);
	board.height = Math.round(height * scale);
	const canvas = board.getContext('2d');
	if (!canvas) return undefined;
	canvas.scale(scale, scale);
	canvas.fillStyle = paper;
	canvas.fillRect(0, 0, width, height);
	for (const shape of shapes) paint(canvas, shape);
	return new Promise((done) => board.toBlob((blob) => done(blob ?? undefined), 'image/png'));
}
