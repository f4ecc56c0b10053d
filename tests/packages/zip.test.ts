/** Archives: what goes in comes out, and the same goes in as the same bytes, whatever the order, the day and the time zone. */
import { spawnSync } from 'node:child_process';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zipped } from '../../src/packages/zip.ts';

const files = new Map([
	['b/c.html', strToU8('<p>Étape</p>')],
	['a.txt', strToU8('a'.repeat(1000))],
]);

describe('zipped', () => {
	it('holds every file, by name', () => {
		const entries = Object.entries(unzipSync(zipped(files))).map(([name, content]) => [name, strFromU8(content)]);
		expect(entries).toEqual([
			['a.txt', 'a'.repeat(1000)],
			['b/c.html', '<p>Étape</p>'],
		]);
	});

	it('is the same bytes in any order', () => {
		expect(zipped(new Map([...files].toReversed()))).toEqual(zipped(files));
	});

	it('is the same bytes in every time zone', () => {
		const script = `import('./src/packages/zip.ts').then(({ zipped }) => process.stdout.write(Buffer.from(zipped(new Map([['a', Buffer.from('a')]]))).toString('hex')))`;
		const [one, other] = ['Pacific/Kiritimati', 'America/Los_Angeles'].map(
			(zone) =>
				spawnSync(process.execPath, ['-e', script], { env: { ...process.env, TZ: zone }, encoding: 'utf8' }).stdout,
		);
		expect(one).toMatch(/^504b0304/);
		expect(one).toBe(other);
	});
});
