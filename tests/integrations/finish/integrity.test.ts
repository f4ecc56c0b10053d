/** The list of published files, written and read back. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { integrityOf, readIntegrity } from '../../../src/integrations/finish/integrity.ts';

describe('integrityOf', () => {
	it('lists every file in order, hidden ones too, without itself and without compressed copies', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'parcours list '));
		mkdirSync(join(folder, 'a'));
		for (const file of ['b.txt', 'a/c.html', 'a/c.html.br', 'a/c.html.gz', '.htaccess', 'integrity.json'])
			writeFileSync(join(folder, file), 'abc');
		const abc = { sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', bytes: 3 };
		const list = await integrityOf(folder);
		rmSync(folder, { recursive: true });
		expect(list).toStrictEqual({ format: 1, files: { '.htaccess': abc, 'a/c.html': abc, 'b.txt': abc } });
		expect(Object.keys(list.files)).toStrictEqual(['.htaccess', 'a/c.html', 'b.txt']);
		expect(readIntegrity(JSON.stringify(list))).toStrictEqual(list);
	});
});

describe('readIntegrity', () => {
	it.each([
		'',
		'<html>',
		'null',
		'[]',
		'{"format":2,"files":{}}',
		'{"format":1,"files":{}}',
		'{"format":1,"files":{"a":1}}',
	])('does not take « %s » for a list', (text) => expect(readIntegrity(text)).toBeUndefined());
});
