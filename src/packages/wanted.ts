/** What was asked for on the command line: a format, and whether only some modules or languages. */
import type { Settings } from '../course/schemas/settings.ts';
import type { Contents } from './formats.ts';

export interface Wanted<Name extends string> extends Contents {
	format: Name;
}

/** Between French quotation marks, with commas. */
const list = (names: readonly string[]): string => names.map((name) => `« ${name} »`).join(', ');

/** What may be chosen of a course: the flag, and how it is spoken of. */
const CHOICES = {
	modules: { flag: '--modules', none: 'Quels modules ?', unknown: 'Le cours n’a pas de module', there: 'Modules' },
	languages: { flag: '--language', none: 'Quelle langue ?', unknown: 'Le cours n’a pas la langue', there: 'Langues' },
} as const;

/** @throws Error, in French, saying what is wrong and what there is */
export function wanted<Name extends string>(
	words: readonly string[],
	{ id, modules: all, languages: spoken }: Pick<Settings, 'id' | 'modules' | 'languages'>,
	formats: readonly Name[],
): Wanted<Name> {
	const [first, ...rest] = words;
	const format = formats.find((one) => one === first);
	const usage = `Formats : ${list(formats)}. Exemple : npm run package -- ${formats[0]}`;
	if (first === undefined) throw new Error(`Quel format ? ${usage}`);
	if (format === undefined) throw new Error(`« ${first} » n’est pas un format connu. ${usage}`);
	const given = choicesIn(rest);
	const known = all.map((module) => module.id);
	const modules = chosenOf('modules', given, known);
	const languages = chosenOf('languages', given, spoken);
	return {
		format,
		name: [id, ...(modules ?? []), ...(languages ?? []), format].join('-'),
		...(modules ? { modules } : {}),
		...(languages ? { languages } : {}),
	};
}

type Given = ReadonlyMap<string, readonly string[]>;

/** Those asked for, in the order of the course. */
function chosenOf(choice: keyof typeof CHOICES, given: Given, known: readonly string[]): string[] | undefined {
	const { flag, none, unknown, there } = CHOICES[choice];
	const asked = given.get(flag);
	if (asked === undefined) return undefined;
	const strange = asked.filter((one) => !known.includes(one));
	if (strange.length > 0 || asked.length === 0)
		throw new Error(`${strange.length > 0 ? `${unknown} ${list(strange)}.` : none} ${there} : ${list(known)}.`);
	return known.filter((one) => asked.includes(one));
}

/** `--modules a,b` or `--modules=a,b`, and `--language fr` likewise: by flag, what is asked for. */
function choicesIn(words: readonly string[]): Given {
	const flags: readonly string[] = Object.values(CHOICES).map(({ flag }) => flag);
	const parts = words.join(' ').split(/[= ]+/).filter(Boolean);
	const given = new Map<string, string[]>();
	for (let at = 0; at < parts.length; at += 1) {
		const [flag = '', after] = [parts[at], parts[at + 1]];
		if (!flags.includes(flag))
			throw new Error(
				`« ${words.join(' ')} » n’est pas compris. Après le format, seuls « --modules a,b » et « --language fr » sont possibles.`,
			);
		const names = after === undefined || flags.includes(after) ? [] : after.split(',').filter(Boolean);
		if (after !== undefined && !flags.includes(after)) at += 1;
		given.set(flag, names);
	}
	return given;
}
