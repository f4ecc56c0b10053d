/** What stands at the head of each printed page: the lesson it belongs to. A page is named after its lesson; no browser yet knows running strings. */

interface Titled {
	/** Id of the part whose pages bear the title. */
	id: string;
	title: string;
}

/** A text as CSS writes it, safe inside `<style>`. */
const quoted = (text: string): string =>
	`"${text.replace(/["\\<\n\r\f]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;

/** Rules that give the pages of each part its title. Page names are letters and digits only. */
export const runningTitles = (parts: readonly Titled[]): string =>
	parts
		.map(({ id, title }, index) => `@page part${index}{@top-left{content:${quoted(title)}}}#${id}{page:part${index}}`)
		.join('');
