/** The families of type that a host may choose among: the house's own, one made to be easy to read, and two of the device's. */

export const TYPES = ['maison', 'lisible', 'systeme', 'livre'] as const;
export type Type = (typeof TYPES)[number];

/** Files of a family that is not the house's, served under this name where it is chosen: a package's own, with its licence. */
export const TYPE_FILES: Readonly<Partial<Record<Type, Readonly<Record<string, string>>>>> = {
	lisible: {
		'lisible.woff2':
			'@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
		'OFL.txt': '@fontsource-variable/atkinson-hyperlegible-next/LICENSE',
	},
};

const LISIBLE = 'Atkinson Hyperlegible Next';

/** The rules that put a family in the place of the house's. As ours, a file that comes late is left for the next page: nothing jumps. */
const RULES: Readonly<Record<Type, string>> = {
	maison: '',
	lisible: `@font-face{font-family:"${LISIBLE}";src:url(/type/lisible.woff2)format("woff2");font-weight:200 800;font-display:optional}:root{--face:"${LISIBLE}",Arial,sans-serif}`,
	systeme: ':root{--face:system-ui,sans-serif}',
	// Faces with serifs differ much in size; whichever the device has is drawn as large as the others.
	livre: ':root{--face:Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,serif;font-size-adjust:.48}',
};

export const typeRules = (type: Type = 'maison'): string => RULES[type];

/** What a page asks for at once, so that its first paint has it: the file of its family, if there is one. @param ours where the house's stands */
export function typeFile(type: Type = 'maison', ours: string): string | undefined {
	if (type === 'maison') return ours;
	const file = Object.keys(TYPE_FILES[type] ?? {}).find((name) => name.endsWith('.woff2'));
	return file && `/type/${file}`;
}
