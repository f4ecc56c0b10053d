/** One pass over a built page: where its attributes and its inline scripts and styles stand. */
import { Tokenizer } from 'htmlparser2';

/** A stretch of the page, from `start` to before `end`. */
export interface Span {
	start: number;
	end: number;
}

export interface Attribute extends Span {
	tag: string;
	name: string;
}

export interface InlineElement extends Span {
	/** The whole element, tags included. */
	outer: Span;
	tag: 'script' | 'style';
	/** `type` of a script, as written; empty for a classic script. */
	type: string;
}

export interface PageTokens {
	/** Attribute values, without their quotes. */
	attributes: Attribute[];
	/** Contents of `<script>` without `src` and of `<style>`. */
	inline: InlineElement[];
	/** Right after the `<meta>` that names the encoding, which must come first; else right after `<head>`. */
	head: number;
	/** Right before `</head>`. */
	headEnd: number;
}

/** Reads a page as a browser would split it, without building a tree: a thousand pages must stay cheap. */
export function pageTokens(html: string): PageTokens {
	const tokens: PageTokens = { attributes: [], inline: [], head: 0, headEnd: 0 };
	let tag = '';
	let name = '';
	let value: Span | undefined;
	let opened: { type: string; hasSource: boolean } = { type: '', hasSource: false };
	let content: Span | undefined;
	let outerStart = 0;
	let hasCharset = false;

	const opensAt = (end: number) => {
		if (tag === 'head' || (tag === 'meta' && hasCharset)) tokens.head = end;
		content = tag === 'script' || tag === 'style' ? { start: end, end } : undefined;
	};
	const nothing = () => {};
	const tokenizer = new Tokenizer(
		{ decodeEntities: false },
		{
			onopentagname(start, end) {
				tag = html.slice(start, end).toLowerCase();
				outerStart = start - 1;
				opened = { type: '', hasSource: false };
				hasCharset = false;
			},
			onattribname(start, end) {
				name = html.slice(start, end).toLowerCase();
				value = undefined;
				hasCharset ||= name === 'charset';
			},
			onattribdata(start, end) {
				value = { start: value?.start ?? start, end };
			},
			onattribend() {
				if (!value) return;
				tokens.attributes.push({ tag, name, ...value });
				if (name === 'type') opened.type = html.slice(value.start, value.end);
				if (name === 'src') opened.hasSource = true;
			},
			onopentagend: (end) => opensAt(end + 1),
			onclosetag(start, end) {
				if (html.slice(start, end).toLowerCase() === 'head') tokens.headEnd = start - 2;
				if (!content) return;
				if ((tag === 'script' && !opened.hasSource) || tag === 'style') {
					const outer = { start: outerStart, end: end + 1 };
					tokens.inline.push({ tag, type: opened.type, start: content.start, end: start - 2, outer });
				}
				content = undefined;
			},
			onselfclosingtag: nothing,
			onattribentity: nothing,
			oncdata: nothing,
			oncomment: nothing,
			ondeclaration: nothing,
			onprocessinginstruction: nothing,
			ontext: nothing,
			ontextentity: nothing,
			onend: nothing,
		},
	);
	tokenizer.write(html);
	tokenizer.end();
	return tokens;
}

export interface Edit extends Span {
	text: string;
}

/** The page with its edits made; they must not overlap. */
export function edited(html: string, edits: readonly Edit[]): string {
	let at = 0;
	let result = '';
	for (const { start, end, text } of edits.toSorted((one, other) => one.start - other.start)) {
		result += html.slice(at, start) + text;
		at = end;
	}
	return result + html.slice(at);
}
