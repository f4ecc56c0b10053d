/** The map saved as a picture: SVG, and PNG painted from the same shapes. */
import { useState } from 'preact/hooks';
import type { InterfaceWords } from '../../course/schemas/interface.ts';
import { svgOf } from '../../learning/documents/exports/drawing.ts';
import { mapDrawing } from '../../learning/documents/exports/journey-map-picture.ts';
import type { JourneyMap } from '../../learning/documents/journey-map.ts';
import { fileName } from '../documents/TakeAway.tsx';
import { download } from '../download.ts';
import { pngOf } from './picture.ts';
import type { AdvisedStage } from './stages.ts';

export function usePictures(
	/** As it stands at this very moment. */
	current: () => JourneyMap,
	stages: readonly AdvisedStage[],
	words: Pick<InterfaceWords, 'journeyMap' | 'documents'>,
) {
	const [hasFailed, fail] = useState(false);
	const drawing = () => mapDrawing(current(), words.journeyMap, new Map(stages.map(({ id, rank }) => [id, rank])));
	const file = (ending: string) => `${fileName(current().name, 'map')}.${ending}`;
	const savePng = async () => {
		await document.fonts.ready;
		const png = await pngOf(drawing()).catch(() => undefined);
		fail(png === undefined);
		if (png) download(file('png'), png, 'image/png');
	};
	return {
		hasFailed,
		formats: [
			{ label: words.documents.svg, save: () => download(file('svg'), svgOf(drawing()), 'image/svg+xml') },
			{ label: words.documents.png, save: () => void savePng() },
		],
	};
}
