/** Which widget a page shows, and what the record keeps of it. */
import { entryOf } from '../../learning/record/record.ts';
import type { WidgetWork } from '../../learning/widgets/work.ts';
import { openRecord } from '../../state/record.ts';

/** Which widget of which lesson, in which record. */
export interface WidgetPlace {
	recordKey: string;
	lesson: string;
	widget: string;
}

export const placeOf = ({ dataset }: HTMLElement): WidgetPlace => ({
	recordKey: dataset['record'] ?? '',
	lesson: dataset['lesson'] ?? '',
	widget: dataset['widget'] ?? '',
});

/** What the record keeps of a widget, whether or not it still fits. */
export function keptWork({ recordKey, lesson, widget }: WidgetPlace): WidgetWork | undefined {
	const kept = entryOf(openRecord(recordKey).$record.get().lessons, lesson);
	return entryOf(kept?.widgets, widget)?.value;
}
