/** Where a course begins for whom. */
import { describe, expect, it } from 'vitest';
import { beginningIn } from '../../src/lms/course-facts.ts';

describe('beginningIn', () => {
	const pages = ['index.html', 'en/index.html'];
	const starts = { fr: 'index.html', en: 'en/index.html' };

	it.each([
		[['en'], 'en/index.html'],
		[['en-GB'], 'en/index.html'],
		[['de', ' EN '], 'en/index.html'],
		[['fr-CH', 'en'], 'index.html'],
		[['de'], 'index.html'],
		[[''], 'index.html'],
		[[], 'index.html'],
	])('is for %j at %s', (languages, page) => {
		expect(beginningIn({ pages, starts }, languages)).toBe(page);
	});

	it('is the first page of a course in one language', () => {
		expect(beginningIn({ pages }, ['en'])).toBe('index.html');
	});
});
