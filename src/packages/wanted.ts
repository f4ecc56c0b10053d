/** What was asked for on the command line: a format, and whether only some modules. */
import type { Settings } from '../course/schemas/settings.ts';
import type { Contents } from './formats.ts';

export interface Wanted<Name extends string> extends Contents {
	format: Name;
}

/** Between French quotation marks, with commas. */
const list = (names: readonly string[]): string => names.map((name) => `« ${name} »`).join(', ');

/** @throws Error, in French, saying what is wrong and what there is */
export function wanted<Name extends string>(
	words: readonly string[],
	{ id, modules: all }: Pick<Settings, 'id' | 'modules'>,
	formats: readonly Name[],
): Wanted<Name> {
	const [first, ...rest] = words;
	const format = formats.find((one) => one === first);
	const usage = `Formats : ${list(formats)}. Exemple : npm run package -- ${formats[0]}`;
	if (first === undefined) throw new Error(`Quel format ? ${usage}`);
	if (format === undefined) throw new Error(`« ${first} » n’est pas un format connu. ${usage}`);
	const modules = modulesIn(rest);
	if (modules === undefined) return { format, name: `${id}-${format}` };
	const known = all.map((module) => module.id);
	const unknown = modules.filter((one) => !known.includes(one));
	if (unknown.length > 0 || modules.length === 0)
		throw new Error(
			`${unknown.length > 0 ? `Le cours n’a pas de module ${list(unknown)}.` : 'Quels modules ?'} Modules : ${list(known)}.`,
		);
	const inOrder = known.filter((one) => modules.includes(one));
	return { format, name: [id, ...inOrder, format].join('-'), modules: inOrder };
}

/** `--modules a,b` or `--modules=a,b`. */
function modulesIn(words: readonly string[]): string[] | undefined {
	if (words.length === 0) return undefined;
	const [flag = '', after = '', ...more] = words.join(' ').split(/[= ]+/);
	if (flag !== '--modules' || more.length > 0)
		throw new Error(`« ${words.join(' ')} » n’est pas compris. Après le format, seul « --modules a,b » est possible.`);
	return after.split(',').filter((one) => one !== '');
}
