/** What was done in a widget: opened from the record, kept in it as it changes. */
import { useRef, useState } from 'preact/hooks';
import { withWidget } from '../../learning/record/deeds.ts';
import { type WidgetShape, type WidgetWork, workThatFits } from '../../learning/widgets/work.ts';
import { openRecord } from '../../state/record.ts';
import { keptWork, type WidgetPlace } from './kept-work.ts';

type WorkOf<Shape extends WidgetShape> = Extract<WidgetWork, { type: Shape['type'] }>;

/** @param fresh what the widget begins with for who never did it */
export function useWidgetWork<Shape extends WidgetShape>(
	place: WidgetPlace,
	shape: Shape,
	fresh: () => WorkOf<Shape>,
): [WorkOf<Shape>, (next: (before: WorkOf<Shape>) => WorkOf<Shape>) => void] {
	const [work, set] = useState(() => workThatFits(shape, { ...keptWork(place) }) ?? fresh());
	// What stands, and not what was drawn last: two keys may come before the page is drawn again.
	const latest = useRef(work);
	const keep = (next: (before: WorkOf<Shape>) => WorkOf<Shape>) => {
		const now = next(latest.current);
		latest.current = now;
		set(now);
		const { recordKey, lesson, widget } = place;
		const at = new Date().toISOString();
		openRecord(recordKey).remember((record) => withWidget(record, { lesson, widget, work: now, at }));
	};
	return [work, keep];
}
