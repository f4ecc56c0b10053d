/** A built page as the flat list of its elements: enough to ask what it says and where it links. */
import { Parser } from 'htmlparser2';
import { readBuilt } from './built-site.ts';

export interface PageElement {
	name: string;
	attributes: Record<string, string>;
	/** Its own text, without that of the elements in it. */
	text: string;
	/** Name of the element it stands in. */
	parent: string;
}

const known = new Map<string, readonly PageElement[]>();

/** In the order of the page. */
export function elementsOf(file: string): readonly PageElement[] {
	const before = known.get(file);
	if (before) return before;
	const elements: PageElement[] = [];
	const open: PageElement[] = [];
	const parser = new Parser({
		onopentag(name, attributes) {
			const element = { name, attributes, text: '', parent: open.at(-1)?.name ?? '' };
			elements.push(element);
			open.push(element);
		},
		ontext(text) {
			const element = open.at(-1);
			if (element) element.text += text;
		},
		onclosetag: () => void open.pop(),
	});
	parser.end(readBuilt(file));
	known.set(file, elements);
	return elements;
}
