/** The sheets of what a lesson holds beside plain text: figures, widgets, communications, questions that are no choices. */
import type { Language, Lesson } from '../../course/course.ts';
import questionSheet from '../../styles/questions.css?inline';
import widgets from '../../styles/widgets.css?inline';
import { figureStyles } from '../figures/figure-styles.ts';
import { patternStyles } from './pattern-styles.ts';

/** The sheets that this lesson needs, each once. */
export const partStyles = (
	{ tags, questions }: Pick<Lesson, 'tags' | 'questions'>,
	language: Pick<Language, 'cells' | 'communications'>,
): string =>
	[
		figureStyles(tags),
		tags.some(({ name }) => name === 'Widget') ? widgets : '',
		questions.every((question) => 'options' in question) ? '' : questionSheet,
		patternStyles(tags, language),
	].join('');
