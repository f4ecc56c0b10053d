/** The list of what is published: each file with its hash and its size, so that a host can tell whether all of it arrived. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { isCompressedCopy } from './compressed.ts';
import { inLanes } from './lanes.ts';

/** What the list is called, at the root of the site. It does not list itself. */
export const INTEGRITY = 'integrity.json';

export interface ListedFile {
	/** SHA-256, in hexadecimal. */
	sha256: string;
	bytes: number;
}

export interface IntegrityList {
	format: 1;
	/** From the site's root, with forward slashes. */
	files: Readonly<Record<string, ListedFile>>;
}

/** What the list says of a file. */
export const fingerprint = (bytes: Uint8Array): ListedFile => ({
	sha256: createHash('sha256').update(bytes).digest('hex'),
	bytes: bytes.length,
});

/** Every file of a folder, in order, with forward slashes. */
export async function filesOf(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => join(parentPath, name).slice(join(folder, sep).length).split(sep).join('/'))
		.sort();
}

/** The list of a built folder. A compressed copy is not in it: it must say the same as its file, which is. */
export async function integrityOf(folder: string): Promise<IntegrityList> {
	const files = (await filesOf(folder)).filter((file) => file !== INTEGRITY && !isCompressedCopy(file));
	const listed = await inLanes(files, async (file) => fingerprint(await readFile(join(folder, file))));
	return { format: 1, files: Object.fromEntries(files.map((file, at) => [file, listed[at] as ListedFile])) };
}

const isListedFile = (value: unknown): value is ListedFile =>
	typeof value === 'object' &&
	value !== null &&
	'sha256' in value &&
	typeof value.sha256 === 'string' &&
	'bytes' in value &&
	typeof value.bytes === 'number';

/** A list as it was written. @returns nothing if the text is something else */
export function readIntegrity(text: string): IntegrityList | undefined {
	try {
		const read: unknown = JSON.parse(text);
		if (typeof read !== 'object' || read === null || !('files' in read) || !('format' in read)) return undefined;
		const { files, format } = read;
		if (format !== 1 || typeof files !== 'object' || files === null) return undefined;
		const entries = Object.entries(files).filter((entry): entry is [string, ListedFile] => isListedFile(entry[1]));
		return entries.length === 0 ? undefined : { format, files: Object.fromEntries(entries) };
	} catch {
		return undefined;
	}
}
