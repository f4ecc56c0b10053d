/** A host's own files, under `content/own/`: what they are laid over, and where a value of both stands. */
import type { YamlText } from './yaml-text.ts';

/**
 * The folder in `content/` that has its shape: texts in it (lessons, pages) take the place of ours of the same name, data
 * is laid over ours. What is ours is never edited, so our next version meets no edits.
 */
export const OWN = 'own';
const OURS = /^content\/(?!own\/)(?=[^/]+\/)/;

/** Where a host's own file of this name stands; `undefined` for the settings, which are the host's already, and for an own file. */
export const ownFileOf = (file: string): string | undefined =>
	OURS.test(file) ? file.replace(OURS, `content/${OWN}/`) : undefined;

/** Lines of an own file are counted on from here, beyond any line of the file that it is laid over: a value has one line. */
const OWN_LINES = 1_000_000_000;

/** A place as a person looks for it: in the host's file, if its line is one of that. */
export const placeFor = ({ file, line }: { file: string; line: number }): { file: string; line: number } =>
	line > OWN_LINES ? { file: ownFileOf(file) ?? file, line: line - OWN_LINES } : { file, line };

type Group = Record<string, unknown>;

const isGroup = (value: unknown): value is Group =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Lists are added to, groups go together key by key, and of anything else the host's takes the place. */
function laidOver(ours: unknown, own: unknown): unknown {
	if (Array.isArray(ours) && Array.isArray(own)) return [...ours, ...own];
	if (!isGroup(ours) || !isGroup(own)) return own;
	const both = Object.entries(own).map(([key, value]) => [
		key,
		Object.hasOwn(ours, key) ? laidOver(ours[key], value) : value,
	]);
	return { ...ours, ...Object.fromEntries(both) };
}

/** Where a value of the whole stands in the own file; `undefined` if it is ours. */
function pathInOwn(ours: unknown, own: unknown, path: readonly PropertyKey[]): PropertyKey[] | undefined {
	const [step, ...below] = path;
	if (step === undefined) return isGroup(ours) || Array.isArray(ours) ? undefined : [];
	if (Array.isArray(ours) && Array.isArray(own)) {
		const index = Number(step) - ours.length;
		return index < 0 ? undefined : [index, ...below];
	}
	if (!isGroup(ours) || !isGroup(own)) return [...path];
	const key = String(step);
	if (!Object.hasOwn(own, key)) return undefined;
	if (!Object.hasOwn(ours, key)) return [...path];
	const found = pathInOwn(ours[key], own[key], below);
	return found && [step, ...found];
}

/** A file of ours with the host's laid over it, each value at its own line. */
export const withOwn = (ours: YamlText, own: YamlText): YamlText => ({
	file: ours.file,
	raw: laidOver(ours.raw, own.raw),
	lineOf: (path) => {
		const below = pathInOwn(ours.raw, own.raw, path);
		return below ? OWN_LINES + own.lineOf(below) : ours.lineOf(path);
	},
});
