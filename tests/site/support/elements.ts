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

/** In the order of the page. */
export function elementsIn(html: string): readonly PageElement[] {
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
	parser.end(html);
	return elements;
}

const known = new Map<string, readonly PageElement[]>();

/** Those of a page of `dist/`. */
export function elementsOf(file: string): readonly PageElement[] {
	const elements = known.get(file) ?? elementsIn(readBuilt(file));
	known.set(file, elements);
	return elements;
}
