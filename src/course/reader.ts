/** Reads files of one course and gathers what is wrong with them. */
import { posix } from 'node:path';
import type { z } from 'astro/zod';
import { listFolder, readBytes } from './folder.ts';
import { type MdxFile, readMdxFile } from './lesson-file.ts';
import { ownFileOf, withOwn } from './own.ts';
import { type Problem, problem, type Read } from './problems.ts';
import { closest } from './similar.ts';
import { checkedYaml, readYamlFile, type YamlFile } from './yaml-file.ts';

export type Reader = {
	root: string;
	problems: Problem[];
	isThere: (file: string) => boolean;
	/** A host's own file of the same name is laid over it: see `own.ts`. */
	yaml: <Data>(file: string, schema: z.ZodType<Data>) => YamlFile<Data> | undefined;
	mdx: <Data>(file: string, schema: z.ZodType<Data>) => MdxFile<Data> | undefined;
	report: (code: 'unexpected-file' | 'unexpected-folder', file: string, guess?: string) => void;
	/** Reports whatever else is in a folder than these files. */
	expectOnly: (folder: string, files: readonly string[]) => void;
};

/** A reader for the course under `root`. All paths are from there, with forward slashes. */
export function createReader(root: string): Reader {
	const problems: Problem[] = [];
	const keep = <Value>({ value, problems: found }: Read<Value>) => {
		// One by one: a call takes fewer arguments than a large broken file has problems.
		for (const one of found) problems.push(one);
		return value;
	};
	const bytesOf = (file: string) => keep(readBytes(root, file));
	const isThere = (file: string) =>
		listFolder(root, posix.dirname(file))?.files.includes(posix.basename(file)) ?? false;
	const rawOf = (file: string) => {
		const bytes = bytesOf(file);
		return bytes && keep(readYamlFile(file, bytes));
	};
	const report: Reader['report'] = (code, file, guess) => {
		problems.push(problem({ file, line: 1 }, code, { guess }));
	};
	return {
		root,
		problems,
		report,
		isThere,
		yaml: (file, schema) => {
			const ours = rawOf(file);
			const ownFile = ownFileOf(file);
			const own = ownFile !== undefined && isThere(ownFile) ? rawOf(ownFile) : undefined;
			return ours && keep(checkedYaml(own ? withOwn(ours, own) : ours, schema));
		},
		mdx: (file, schema) => {
			const bytes = bytesOf(file);
			return bytes && keep(readMdxFile(file, bytes, schema));
		},
		expectOnly: (folder, expected) => {
			const { files, folders } = listFolder(root, folder) ?? { files: [], folders: [] };
			const absent = expected.filter((name) => !files.includes(name));
			for (const name of files)
				if (!expected.includes(name)) report('unexpected-file', `${folder}/${name}`, closest(name, absent));
			for (const name of folders) report('unexpected-folder', `${folder}/${name}`);
		},
	};
}
