/** French typography in the files authors write: the right apostrophes, dots and non-breaking spaces. */

const FINE = '\u202f';
const WIDE = '\u00a0';

/** What a hand types → what a reader should see. Rules of the Imprimerie nationale, fine spaces where they are fine. */
const RULES: readonly [RegExp, string][] = [
	[/(?<=[\p{L}\d])'(?=[\p{L}\d«<*])/gu, '’'],
	[/\.\.\./g, '…'],
	[/«[ \u00a0\u202f]*/g, `«${FINE}`],
	[/(?<=\S)[ \u00a0\u202f]*»/g, `${FINE}»`],
	[/(?<=[^\s|:]) ([;!?])(?=[\s»)"\]*<;!?]|$)/gm, `${FINE}$1`],
	[/(?<=[^\s|-]) :(?=[\s»)"\]*<]|$)/gm, `${WIDE}:`],
	[/(?<=\d) (?=%)/g, FINE],
	[/(?<=\d) (?=\d{3}(?!\d))/g, FINE],
	[/(?<=\d) (?=(?:€|h|min|s|km|kg|cm|m)(?![\p{L}\d]))/gu, WIDE],
	[/(?<=\d\u00a0(?:h|min)) (?=\d{1,2}(?!\d))/g, WIDE],
	[/\b(Mme|M\.|n°) (?=\p{Lu}|\d)/gu, `$1${WIDE}`],
];

/** The text as it should be typed; text that is right already comes back unchanged. */
export const typeset = (text: string): string =>
	RULES.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), text);

/** Lines, from 1, on which `typeset` would change something. */
export function untypesetLines(text: string): number[] {
	const right = typeset(text).split('\n');
	return text.split('\n').flatMap((line, index) => (line === right[index] ? [] : [index + 1]));
}
