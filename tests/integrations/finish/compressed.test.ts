/** Compressed copies of a small built folder. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCompressedCopies } from '../../../src/integrations/finish/compressed.ts';
import { filesOf } from '../../../src/integrations/finish/integrity.ts';
import { inLanes } from '../../../src/integrations/finish/lanes.ts';

const long = '<p>Une étape, puis une autre.</p>\n'.repeat(100);
/** Bytes that no compression makes smaller. */
const noise = Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * at * 31 + at * 7919) % 251));

let folder = '';
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'parcours compressed '));
	mkdirSync(join(folder, 'cours'));
	writeFileSync(join(folder, 'cours', 'index.html'), long);
	writeFileSync(join(folder, 'short.html'), '<p>Court.</p>');
	writeFileSync(join(folder, 'font.woff2'), noise);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('writeCompressedCopies', () => {
	it('copies long texts alone, twice, and copies no copy when run again', async () => {
		const first = await writeCompressedCopies(folder);
		const again = await writeCompressedCopies(folder);
		expect(first).toStrictEqual(again);
		expect(first).toMatchObject({ files: 1, before: Buffer.byteLength(long) });
		expect(await filesOf(folder)).toStrictEqual([
			'cours/index.html',
			'cours/index.html.br',
			'cours/index.html.gz',
			'font.woff2',
			'short.html',
		]);
		const copy = (extension: string) => readFileSync(join(folder, 'cours', `index.html.${extension}`));
		expect(brotliDecompressSync(copy('br')).toString()).toBe(long);
		expect(gunzipSync(copy('gz')).toString()).toBe(long);
		expect([first.brotli, first.gzip]).toStrictEqual([copy('br').length, copy('gz').length]);
	});
});

describe('inLanes', () => {
	it('keeps the order, and never does more at a time than it may', async () => {
		let running = 0;
		let most = 0;
		const work = async (thing: number) => {
			most = Math.max(most, ++running);
			await new Promise((done) => setTimeout(done, (5 - thing) * 2));
			running -= 1;
			return thing * 2;
		};
		expect(await inLanes([1, 2, 3, 4, 5], work, 2)).toStrictEqual([2, 4, 6, 8, 10]);
		expect(most).toBe(2);
	});
});
