/** The sheets of what a lesson holds beside plain text: its figures, its widgets, the communications it shows. */
import type { Language } from '../../course/course.ts';
import type { Tag } from '../../course/tags.ts';
import widgets from '../../styles/widgets.css?inline';
import { figureStyles } from '../figures/figure-styles.ts';
import { patternStyles } from './pattern-styles.ts';

/** The sheets that these tags need, each once. */
export const partStyles = (tags: readonly Tag[], language: Pick<Language, 'cells' | 'communications'>): string =>
	[figureStyles(tags), tags.some(({ name }) => name === 'Widget') ? widgets : '', patternStyles(tags, language)].join(
		'',
	);
