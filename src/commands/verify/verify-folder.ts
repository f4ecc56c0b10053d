/** Checks a built folder against its own list: every file there and unchanged, compressed copies true, links alive. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip } from 'node:zlib';
import { isCompressedCopy } from '../../integrations/finish/compressed.ts';
import { filesOf, fingerprint, INTEGRITY, type IntegrityList } from '../../integrations/finish/integrity.ts';
import { inLanes } from '../../integrations/finish/lanes.ts';
import { byteProblems } from './check-bytes.ts';
import { pageProblems } from './check-page.ts';
import type { Problem } from './problems.ts';
import type { Progress, Verdict } from './verdict.ts';

const unpack = { br: promisify(brotliDecompress), gz: promisify(gunzip) };

/** A copy left from another build would be sent in place of the file. */
async function copyProblems(folder: string, copy: string, list: IntegrityList): Promise<Problem[]> {
	const listed = list.files[copy.replace(/\.(?:br|gz)$/, '')];
	if (!listed) return [];
	const stale: Problem = { kind: 'stale-copy', what: 'copie comprimée d’une autre version', file: copy };
	try {
		const bytes = await unpack[copy.endsWith('.br') ? 'br' : 'gz'](await readFile(join(folder, copy)));
		return fingerprint(bytes).sha256 === listed.sha256 ? [] : [stale];
	} catch {
		return [stale];
	}
}

/** @param progress told after each file */
export async function verifyFolder(folder: string, list: IntegrityList, progress: Progress): Promise<Verdict> {
	const present = new Set(await filesOf(folder));
	const copies = [...present].filter(isCompressedCopy);
	const names = [...Object.keys(list.files), ...copies];
	let done = 0;
	const found = await inLanes(names, async (file): Promise<Problem[]> => {
		progress(++done, names.length);
		const listed = list.files[file];
		if (!listed) return copyProblems(folder, file, list);
		if (!present.has(file)) return byteProblems(file, listed, undefined);
		const bytes = await readFile(join(folder, file));
		const inside = file.endsWith('.html')
			? pageProblems(file, bytes.toString('utf8'), (name) => present.has(name))
			: [];
		return [...byteProblems(file, listed, bytes), ...inside];
	});
	const others = [...present].filter((file) => !(file in list.files) && file !== INTEGRITY && !isCompressedCopy(file));
	return { checked: names.length, problems: found.flat(), others };
}
