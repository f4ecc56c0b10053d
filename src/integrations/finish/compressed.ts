/** Compressed copies beside the text files of a built site, for servers that send such a copy as it is. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { inLanes } from './lanes.ts';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const TEXTS = /\.(?:html|css|js|json|svg|xml|txt|webmanifest)$/;
/** Below, what is saved does not fill a packet. */
const LEAST_BYTES = 1024;

/** Whether a server should send this file compressed. */
export const isWorthCompressing = (file: string, bytes: number): boolean => TEXTS.test(file) && bytes > LEAST_BYTES;

/** Whether a file is a copy that we wrote. */
export const isCompressedCopy = (file: string): boolean => /\.(?:br|gz)$/.test(file);

export interface Compressed {
	/** How many files got at least one copy. */
	files: number;
	/** Bytes of those files, and of their copies. */
	before: number;
	brotli: number;
	gzip: number;
}

/**
 * Writes `.br` and `.gz` beside each text file that gets smaller by it.
 * @param quality of Brotli, up to 11: at 5 a site of 400 pages takes a third of a second and not some seconds, and is a tenth larger
 */
export async function writeCompressedCopies(folder: string, quality = 11): Promise<Compressed> {
	const sum: Compressed = { files: 0, before: 0, brotli: 0, gzip: 0 };
	const compressOne = async (path: string) => {
		const bytes = await readFile(path);
		if (!isWorthCompressing(path, bytes.length)) return;
		const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
		const copies = { br: await brotli(bytes, { params }), gz: await zip(bytes, { level: 9 }) };
		const smaller = Object.entries(copies).filter(([, copy]) => copy.length < bytes.length);
		for (const [extension, copy] of smaller) await writeFile(`${path}.${extension}`, copy);
		if (smaller.length === 0) return;
		sum.files += 1;
		sum.before += bytes.length;
		sum.brotli += Math.min(copies.br.length, bytes.length);
		sum.gzip += Math.min(copies.gz.length, bytes.length);
	};
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
	await inLanes(paths, compressOne, 4);
	return sum;
}
