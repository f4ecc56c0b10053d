/** What was asked for on the command line: formats, and whether only some modules or languages. */
import type { Part } from '../course/chosen.ts';
import type { Settings } from '../course/schemas/settings.ts';

export interface Wanted<Name extends string> {
	/** Each with what it is called: `parcours-scorm12`. */
	packages: { format: Name; name: string }[];
	part: Part;
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
	const flag = words.findIndex((word) => word.startsWith('--'));
	const named = flag < 0 ? words : words.slice(0, flag);
	const usage = `Formats : ${list(formats)}. Exemple : npm run package -- ${formats[0]}`;
	const strange = named.filter((one) => !formats.some((format) => format === one));
	if (strange.length > 0) throw new Error(`${list(strange)} : format inconnu. ${usage}`);
	if (named.length === 0) throw new Error(`Quel format ? ${usage}`);
	const given = choicesIn(words.slice(named.length));
	const known = all.map((module) => module.id);
	const modules = chosenOf('modules', given, known);
	const languages = chosenOf('languages', given, spoken);
	return {
		packages: formats
			.filter((format) => named.includes(format))
			.map((format) => ({ format, name: [id, ...(modules ?? []), ...(languages ?? []), format].join('-') })),
		part: { ...(modules ? { modules } : {}), ...(languages ? { languages } : {}) },
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
				`« ${words.join(' ')} » n’est pas compris. Après les formats, seuls « --modules a,b » et « --language fr » sont possibles.`,
			);
		const names = after === undefined || flags.includes(after) ? [] : after.split(',').filter(Boolean);
		if (after !== undefined && !flags.includes(after)) at += 1;
		given.set(flag, names);
	}
	return given;
}
