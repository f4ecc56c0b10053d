/** A lesson's markup made to stand among others on one page: its ids its own, its headings lower, its links inside, no landmarks, all of it open. */

export interface Place {
	/** Set before each of its ids, so that no two lessons share one. */
	prefix: string;
	/** How many levels its headings go down. */
	down: number;
	/** Address of a lesson on this page → its id there. */
	inside: ReadonlyMap<string, string>;
}

const TAG = /<\/?[a-zA-Z](?:[^>"']|"[^"]*"|'[^']*')*>/g;
const ATTRIBUTE = /\s([a-z][\w:-]*)="([^"]*)"/g;

/** Attributes that name one id or several. */
const NAMES_IDS = new Set(['id', 'for', 'headers', 'aria-labelledby', 'aria-describedby', 'aria-controls']);

const ownIds = (ids: string, prefix: string) => ids.replace(/\S+/g, (id) => prefix + id);

/** A link to a lesson of this page, or to a part of one, stays on the page. */
function ownLink(link: string, { prefix, inside }: Place): string {
	if (link.startsWith('#')) return `#${prefix}${link.slice(1)}`;
	const [address = '', part] = link.split('#');
	const lesson = inside.get(address);
	if (lesson === undefined) return link;
	return part === undefined ? `#${lesson}` : `#${lesson}-${part}`;
}

function ownAttribute(name: string, value: string, place: Place): string {
	if (NAMES_IDS.has(name)) return ownIds(value, place.prefix);
	if (name === 'href') return ownLink(value, place);
	return value.replace(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${place.prefix}${id})`);
}

/** Among many lessons a landmark of one leads nowhere: its parts are then groups and notes. */
const withoutLandmark = (tag: string): string => {
	if (/^<section\b/.test(tag)) return tag.replace(/\saria-label(?:ledby)?="[^"]*"/g, '');
	return tag
		.replace(/^<aside\b/, '<div role="note"')
		.replace(/^<\/aside/, '</div')
		.replace(/\srole="region"/, ' role="group"');
};

const lowered = (tag: string, down: number) =>
	tag.replace(/^(<\/?h)([1-6])/i, (_, start: string, level: string) => start + Math.min(Number(level) + down, 6));

/** @param html as the site's own components write it: attributes between double quotes, `<` and `>` of the text escaped */
export const placed = (html: string, place: Place): string =>
	html.replace(TAG, (tag) =>
		lowered(withoutLandmark(tag), place.down)
			.replace(ATTRIBUTE, (_, name: string, value: string) => ` ${name}="${ownAttribute(name, value, place)}"`)
			.replace(/^<details(?![^>]*\sopen)/, '<details open'),
	);
