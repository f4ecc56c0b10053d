/** How a lesson shows communications, with the patterns of those it shows: all seven would weigh more than most of its other rules. */
import { cellsOfStage, type Language } from '../../course/course.ts';
import type { Tag } from '../../course/tags.ts';
import sheet from '../../styles/communication.css?inline';
import patterns from '../../styles/patterns.css?raw';

/** The ranks of the communications that a tag draws. */
function shownBy({ name, attributes }: Tag, language: Pick<Language, 'cells' | 'communications'>): number[] {
	const all = language.communications;
	// A slice of the matrix shows pictograms alone.
	const isSlice = attributes.has('stage') || attributes.has('communication');
	if (name === 'Figure' && attributes.get('name') === 'matrix' && !isSlice) return all.map(({ rank }) => rank);
	if (name !== 'Recommendation') return [];
	const advised = cellsOfStage(language, attributes.get('stage') ?? '')
		.filter(({ level }) => level === 'primary' || level === 'secondary')
		.map(({ communication }) => communication);
	return all.filter(({ id }) => advised.includes(id)).map(({ rank }) => rank);
}

/** Rules to stand in the lesson's head; none if it shows no communication. */
export function patternStyles(tags: readonly Tag[], language: Pick<Language, 'cells' | 'communications'>): string {
	const shown = new Set(tags.flatMap((tag) => shownBy(tag, language)));
	if (shown.size === 0) return '';
	const rules = patterns.split('\n').filter((line) => {
		const [, rank] = /^\s*\[data-communication(?:="(\d+)")?\]/.exec(line) ?? [undefined, '0'];
		return rank === undefined || shown.has(Number(rank));
	});
	return `${sheet}@layer tokens{${rules.map((rule) => rule.trim()).join('')}}`;
}
