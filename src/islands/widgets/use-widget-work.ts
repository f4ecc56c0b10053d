/** What was done in a widget: opened from the record, kept in it as it changes. */
import { useState } from 'preact/hooks';
import { entryOf, withWidget } from '../../learning/record.ts';
import { type WidgetShape, type WidgetWork, workThatFits } from '../../learning/widgets/work.ts';
import { openRecord } from '../../state/record.ts';

/** Which widget of which lesson, in which record. */
export interface WidgetPlace {
	recordKey: string;
	lesson: string;
	widget: string;
}

/** What the record keeps of a widget, whether or not it still fits. */
export function keptWork({ recordKey, lesson, widget }: WidgetPlace): WidgetWork | undefined {
	const kept = entryOf(openRecord(recordKey).$record.get().lessons, lesson);
	return kept?.widgets && entryOf(kept.widgets, widget);
}

type WorkOf<Shape extends WidgetShape> = Extract<WidgetWork, { type: Shape['type'] }>;

/** @param fresh what the widget begins with for who never did it */
export function useWidgetWork<Shape extends WidgetShape>(
	place: WidgetPlace,
	shape: Shape,
	fresh: () => WorkOf<Shape>,
): [WorkOf<Shape>, (work: WorkOf<Shape>) => void] {
	const [work, set] = useState(() => workThatFits(shape, { ...keptWork(place) }) ?? fresh());
	const keep = (next: WorkOf<Shape>) => {
		set(next);
		openRecord(place.recordKey).remember((record) => withWidget(record, place.lesson, place.widget, next));
	};
	return [work, keep];
}
