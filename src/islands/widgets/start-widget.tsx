/** Begins a widget where the page serves it: at the learner's word, or at once if something was done in it before. */

import { render } from 'preact';
import sheet from '../../styles/running-widgets.css?inline';
import DebateWidget from './DebateWidget.tsx';
import FlipWidget from './FlipWidget.tsx';
import FunnelWidget from './FunnelWidget.tsx';
import OrderWidget from './OrderWidget.tsx';
import RetentionWidget from './RetentionWidget.tsx';
import SortWidget from './SortWidget.tsx';
import { type ServedWidget, widgetIn } from './served-widget.ts';
import { keptWork, type WidgetPlace } from './use-widget-work.ts';
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

let isDressed = false;

/** A sheet made by script needs no room in the page, and no exception in its security policy. */
function dress() {
	if (isDressed) return;
	const made = new CSSStyleSheet();
	made.replaceSync(sheet);
	document.adoptedStyleSheets.push(made);
	isDressed = true;
}

/** @param island what `Widget.astro` wrote: the answers, a button to begin, and an empty place for the widget */
export function startWidget(island: HTMLElement, words: WidgetWords, language: string): void {
	const { record: recordKey = '', lesson = '', widget: id = '', started } = island.dataset;
	const [served, button, screen] = ['.served', '.start', '.live'].map((part) =>
		island.querySelector<HTMLElement>(part),
	);
	const widget = served && widgetIn(island);
	if (!widget || !button || !screen) return;
	const place = { recordKey, lesson, widget: id };
	const begin = () => {
		dress();
		served.hidden = true;
		button.hidden = true;
		render(screenOf(place, widget, words, language), screen);
	};
	// The button that was pressed goes away: the focus is led to what takes its place.
	const beginHere = () => {
		begin();
		screen.querySelector<HTMLElement>('button:enabled, input')?.focus();
	};
	if (started !== undefined) beginHere();
	else if (keptWork(place)) begin();
	else button.addEventListener('click', beginHere);
}
