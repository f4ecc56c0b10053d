/** Reads a widget back from the page that serves it, as `src/components/widgets/` wrote it: its words travel once. */

export interface ServedCard {
	text: string;
	because: string;
}

export type ServedWidget =
	| { type: 'order'; items: ServedCard[] }
	| { type: 'sort'; groups: string[]; cards: (ServedCard & { group: number })[] }
	| { type: 'flip'; cards: { front: string; back: string }[] }
	| { type: 'debate'; claim: string; against: string; for: string; closing: string }
	| { type: 'funnel'; start: number; phases: { name: string; counts: string; share: number }[] }
	| { type: 'retention'; customers: number; from: number; to: number };

const textOf = (parent: Element, selector: string): string => parent.querySelector(selector)?.textContent?.trim() ?? '';
const all = (parent: Element, selector: string) => [...parent.querySelectorAll<HTMLElement>(selector)];
const numberOf = (element: HTMLElement, name: string) => Number(element.dataset[name]);

const cardIn = (element: Element): ServedCard => ({ text: textOf(element, 'b'), because: textOf(element, 'span') });

/** Cards stand by group in the page, and are asked in the author's order. */
function sortIn(element: HTMLElement): ServedWidget {
	const groups: string[] = [];
	const placed: { at: number; card: ServedCard & { group: number } }[] = [];
	for (const entry of all(element, 'dt, dd')) {
		if (entry.tagName === 'DT') groups.push(entry.textContent?.trim() ?? '');
		else placed.push({ at: numberOf(entry, 'card'), card: { ...cardIn(entry), group: groups.length - 1 } });
	}
	return { type: 'sort', groups, cards: placed.toSorted((a, b) => a.at - b.at).map(({ card }) => card) };
}

/** The widget that this element serves; none if it is of no known type. */
export function widgetIn(element: HTMLElement): ServedWidget | undefined {
	switch (element.dataset['type']) {
		case 'order':
			return { type: 'order', items: all(element, 'li').map(cardIn) };
		case 'sort':
			return sortIn(element);
		case 'flip':
			return {
				type: 'flip',
				cards: all(element, 'details').map((card) => ({ front: textOf(card, 'summary'), back: textOf(card, 'p') })),
			};
		case 'debate':
			return {
				type: 'debate',
				claim: textOf(element, 'blockquote'),
				against: textOf(element, '[data-part="against"] p'),
				for: textOf(element, '[data-part="for"] p'),
				closing: textOf(element, '[data-part="closing"] p'),
			};
		case 'funnel': {
			const rows = all(element, 'tbody tr');
			const phases = rows.map((row) => ({
				name: textOf(row, 'th'),
				counts: textOf(row, 'td'),
				share: numberOf(row, 'share'),
			}));
			return { type: 'funnel', start: numberOf(element, 'start'), phases };
		}
		case 'retention':
			return {
				type: 'retention',
				customers: numberOf(element, 'customers'),
				from: numberOf(element, 'from'),
				to: numberOf(element, 'to'),
			};
		default:
			return undefined;
	}
}
