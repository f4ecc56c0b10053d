/** A table that a phone sets as a list: each cell knows the name of its column. */
import { describe, expect, it } from 'vitest';
import { rowsAsLists } from '../../../src/components/lesson/table.ts';

const head = (...cells: string[]) => `<table><caption>C</caption><thead><tr>${cells.join('')}</tr></thead>`;

describe('rowsAsLists', () => {
	it('names the column of each cell but the first of its row, and leaves the head alone', () => {
		const names = head('<th>Étape</th>', '<th>Type</th>', '<th>Canal</th>');
		expect(rowsAsLists(`${names}<tbody><tr><td>1</td><td>a</td><td>b</td></tr></tbody></table>`)).toBe(
			`${names}<tbody><tr><td>1</td><td data-label="Type">a</td><td data-label="Canal">b</td></tr></tbody></table>`,
		);
	});

	it('counts the corner that heads nothing', () => {
		const names = head('<td></td>', '<th scope="col">Maud</th>');
		expect(rowsAsLists(`${names}<tbody><tr><td>Besoin</td><td></td></tr></tbody></table>`)).toBe(
			`${names}<tbody><tr><td>Besoin</td><td data-label="Maud"></td></tr></tbody></table>`,
		);
	});

	it('takes the words of a name, not its tags, and no quotation mark that would end it', () => {
		const names = head('<th>A</th>', '<th><a href="/x">Le "bon"</a> mot</th>');
		expect(rowsAsLists(`${names}<tbody><tr><td>1</td><td>b</td></tr></tbody></table>`)).toContain(
			'<td data-label="Le &quot;bon&quot; mot">b</td>',
		);
	});
});
