/** Every page is valid HTML, and follows what html-validate recommends beyond validity. */
import { pages, readBuilt } from './support/built-site.ts';
import { expect, test } from './support/test.ts';
import { faultsFoundIn } from './support/valid-html.ts';

test('every page is valid HTML', () => {
	const found = new Map<string, string[]>();
	for (const { file, address } of pages) {
		for (const { fault, selector } of faultsFoundIn(readBuilt(file), file))
			found.set(fault, [...(found.get(fault) ?? []), `/${address} ${selector}`]);
	}
	const faults = [...found].map(([fault, places]) => `${fault}, ${places.length} ×, first at ${places[0]}`);
	expect(faults).toEqual([]);
});
