/** XML read strictly: every element closed in its turn, attributes in double quotes, no bare sign. */

export interface XmlElement {
	name: string;
	attributes: Record<string, string>;
	text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const plain = (text: string): string => {
	if (/[<]|&(?!(?:amp|lt|gt|quot|apos);)/.test(text)) throw new Error(`Not XML: « ${text} »`);
	return text.replace(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? '');
};

const TAG = /<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*="[^"<]*")*)\s*(\/?)>/y;

/** Elements in the order in which they begin. @throws if the text is not well-formed, as far as we use XML */
export function elementsOf(xml: string): XmlElement[] {
	const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\s*/, '').trim();
	if (body === xml) throw new Error('No XML declaration.');
	const elements: XmlElement[] = [];
	const open: XmlElement[] = [];
	for (let at = 0; at < body.length; ) {
		const next = body.indexOf('<', at);
		const inner = open.at(-1);
		const text = plain(body.slice(at, next < 0 ? undefined : next));
		if (inner) inner.text += text;
		else if (text !== '') throw new Error(`Text outside of the root: « ${text} »`);
		if (next < 0) break;
		TAG.lastIndex = next;
		const [whole, closes, name = '', attributes = '', isEmpty] = TAG.exec(body) ?? [];
		if (!whole) throw new Error(`No tag: « ${body.slice(next, next + 60)} »`);
		at = next + whole.length;
		if (closes) {
			if (open.pop()?.name !== name) throw new Error(`« ${name} » closes what is not open.`);
			continue;
		}
		const pairs = [...attributes.matchAll(/([\w.:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
			key,
			plain(value),
		]);
		if (new Set(pairs.map(([key]) => key)).size < pairs.length) throw new Error(`« ${name} » has an attribute twice.`);
		if (open.length === 0 && elements.length > 0) throw new Error('Two roots.');
		const element: XmlElement = { name, attributes: Object.fromEntries(pairs), text: '' };
		elements.push(element);
		if (!isEmpty) open.push(element);
	}
	if (open.length > 0) throw new Error(`« ${open.at(-1)?.name} » stays open.`);
	return elements;
}
