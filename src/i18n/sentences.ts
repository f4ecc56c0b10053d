/** Fills and counts the sentences of the interface. */

/** Puts values in a sentence's `{places}`. A place without a value stays, so that it is seen. */
export const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
	sentence.replace(/\{(\w+)\}/g, (place, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : place));

/** With its full stop, unless it ends with a sign of its own. */
export const ended = (sentence: string): string => (/[.?!…]$/.test(sentence) ? sentence : `${sentence}.`);

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

interface DurationWords {
	minutes: { one: string; other: string };
	hours: string;
	hoursMinutes: string;
}

/** Minutes as a person says them: to the minute below an hour, to five minutes above. */
export function duration(words: DurationWords, minutes: number, language: string): string {
	if (minutes < 60) return count(words.minutes, minutes, language);
	const rounded = Math.round(minutes / 5) * 5;
	const [hours, rest] = [Math.floor(rounded / 60), rounded % 60];
	return fill(rest === 0 ? words.hours : words.hoursMinutes, { hours, minutes: String(rest).padStart(2, '0') });
}

/** An instant as a person says it, with the day of the week, where they are. @param at ISO 8601 */
export const moment = (at: string, language: string): string =>
	new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short' }).format(new Date(at));
