/** Fills and counts the sentences of the interface. */

/** Puts values in a sentence's `{places}`. A place without a value stays, so that it is seen. */
export const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
	sentence.replace(/\{(\w+)\}/g, (place, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : place));

const rules = new Map<string, Intl.PluralRules>();
const rulesOf = (language: string): Intl.PluralRules => {
	const known = rules.get(language) ?? new Intl.PluralRules(language);
	rules.set(language, known);
	return known;
};

/** The form of a counted sentence that the language wants, filled with the count and other values. */
export const count = (
	forms: { one: string; other: string },
	number: number,
	language: string,
	values: Readonly<Record<string, string | number>> = {},
): string =>
	fill(rulesOf(language).select(number) === 'one' ? forms.one : forms.other, {
		count: number,
		...values,
	});
