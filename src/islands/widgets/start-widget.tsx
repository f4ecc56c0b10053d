/** Begins a widget where the page serves it. */

import wordsByLanguage from 'virtual:parcours/widget-words';
import { render } from 'preact';
import because from '../../styles/questions/because.css?inline';
import order from '../../styles/questions/order.css?inline';
import sorted from '../../styles/questions/sorted.css?inline';
import sheet from '../../styles/running-widgets.css?inline';
import { dress } from '../lesson/dress.ts';
import DebateWidget from './DebateWidget.tsx';
import FlipWidget from './FlipWidget.tsx';
import FunnelWidget from './FunnelWidget.tsx';
import { placeOf, type WidgetPlace } from './kept-work.ts';
import OrderWidget from './OrderWidget.tsx';
import RetentionWidget from './RetentionWidget.tsx';
import SortWidget from './SortWidget.tsx';
import { type ServedWidget, widgetIn } from './served-widget.ts';
import type { WidgetWords } from './widget-words.ts';

function screenOf(place: WidgetPlace, widget: ServedWidget, words: WidgetWords, language: string) {
	switch (widget.type) {
		case 'order':
			return <OrderWidget place={place} widget={widget} words={words} />;
		case 'sort':
			return <SortWidget place={place} widget={widget} words={words} language={language} />;
		case 'flip':
			return <FlipWidget place={place} widget={widget} words={words} />;
		case 'debate':
			return <DebateWidget place={place} widget={widget} words={words} />;
		case 'funnel':
			return <FunnelWidget place={place} widget={widget} words={words} language={language} />;
		case 'retention':
			return <RetentionWidget place={place} widget={widget} words={words} language={language} />;
	}
}

// Once, as the module is: the first widget begun brings it.
dress(because + order + sorted + sheet);

/** @param island what `Widget.astro` wrote: the answers, a button to begin, and an empty place for the widget */
export function startWidget(island: HTMLElement): void {
	const [served, button, screen] = ['.served', '.start', '.live'].map((part) =>
		island.querySelector<HTMLElement>(part),
	);
	const language = document.documentElement.lang;
	const words = wordsByLanguage[language];
	const widget = widgetIn(island);
	if (!widget || !words || !served || !button || !screen) return;
	served.hidden = true;
	button.hidden = true;
	render(screenOf(placeOf(island), widget, words, language), screen);
	// The button that was pressed is gone: the focus is led to what takes its place.
	if (island.dataset['started'] !== undefined) screen.querySelector<HTMLElement>('button:enabled, input')?.focus();
}
