/** What stands at the head of printed pages. */
import { describe, expect, it } from 'vitest';
import { runningTitles } from '../../src/layouts/running-titles.ts';

describe('runningTitles', () => {
	it('names the pages of each part, and gives them its title', () =>
		expect(
			runningTitles([
				{ id: 'etape-selection', title: '2.3 Sélection' },
				{ id: 'x', title: 'X' },
			]),
		).toBe(
			'@page part0{@top-left{content:"2.3 Sélection"}}#etape-selection{page:part0}@page part1{@top-left{content:"X"}}#x{page:part1}',
		));

	it('lets no title out of its quotes, nor out of the style', () =>
		expect(runningTitles([{ id: 'x', title: 'a"}\\b</style>\nc' }])).toContain(
			'content:"a\\22 }\\5c b\\3c /style>\\a c"',
		));
});
