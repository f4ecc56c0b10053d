/** What lies in a folder of the content: names in order, nothing an operating system leaves behind. */
import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { problem, type Read } from './problems.ts';

export type Folder = { files: string[]; folders: string[] };

/** Left by Windows beside anything; files whose name begins with a dot (macOS, editors, git) are left out too. */
const LEFT_BEHIND = new Set(['Thumbs.db', 'desktop.ini']);

/** The path of a file on this machine, from its path from the root with forward slashes. */
const pathOf = (root: string, file: string) => join(root, ...file.split('/'));

function isFolder(path: string): boolean {
	try {
		return statSync(path).isDirectory();
	} catch {
		return false;
	}
}

function entriesOf(path: string): Dirent[] | undefined {
	try {
		return readdirSync(path, { withFileTypes: true });
	} catch {
		return undefined;
	}
}

/** The names in a folder, in the order of their code points, which is the same on every machine; `undefined` if no folder can be read there. */
export function listFolder(root: string, folder: string): Folder | undefined {
	const path = pathOf(root, folder);
	const entries = entriesOf(path);
	if (!entries) return undefined;
	const names = entries
		.filter(({ name }) => !name.startsWith('.') && !LEFT_BEHIND.has(name))
		.map((entry) => ({
			name: entry.name,
			inside: entry.isDirectory() || (entry.isSymbolicLink() && isFolder(join(path, entry.name))),
		}))
		.toSorted((a, b) => (a.name < b.name ? -1 : 1));
	return {
		files: names.filter(({ inside }) => !inside).map(({ name }) => name),
		folders: names.filter(({ inside }) => inside).map(({ name }) => name),
	};
}

/** The bytes of a file that must be there. */
export function readBytes(root: string, file: string): Read<Uint8Array> {
	try {
		return { value: readFileSync(pathOf(root, file)), problems: [] };
	} catch (thrown) {
		const isMissing = thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT';
		return { value: undefined, problems: [problem({ file, line: 1 }, isMissing ? 'missing-file' : 'unreadable')] };
	}
}
