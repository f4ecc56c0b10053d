/** How heavy the lesson pages of a built site are. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

export type PageBytes = { pages: number; raw: number; brotli: number };

/** Brotli at its best takes a second a megabyte: so many pages, evenly spread, stand for all. */
const SAMPLE = 12;

export const brotliBytes = (bytes: Uint8Array): number =>
	brotliCompressSync(bytes, {
		params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
	}).length;

const mean = (numbers: readonly number[]) =>
	Math.round(numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length));

/** @param ids of the lessons: each page is a folder of that name. */
export function pageBytes(dist: string, ids: ReadonlySet<string>): PageBytes {
	const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
		.filter((file) => ids.has(file.split(/[\\/]/).at(-2) ?? '') && /[\\/]index\.html$/.test(file))
		.toSorted();
	const sample = Array.from(
		{ length: Math.min(SAMPLE, pages.length) },
		(_, at) => pages[Math.floor((at * pages.length) / SAMPLE)] ?? '',
	);
	return {
		pages: pages.length,
		raw: mean(pages.map((file) => statSync(join(dist, file)).size)),
		brotli: mean(sample.map((file) => brotliBytes(readFileSync(join(dist, file))))),
	};
}
