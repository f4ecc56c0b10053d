/** The sheets of what a lesson holds beside plain text: landmark, figures, widgets, communications, questions that are no choices. */
import type { Language, Lesson } from '../../course/course.ts';
import type { Tag } from '../../course/tags.ts';
import landmark from '../../styles/landmark.css?inline';
import questionSheet from '../../styles/questions.css?inline';
import widgets from '../../styles/widgets.css?inline';
import { figureStyles } from '../figures/figure-styles.ts';
import { patternStyles } from './pattern-styles.ts';

const showsHill = ({ name, attributes }: Tag) => name === 'Figure' && attributes.get('name') === 'purchase';

/** The sheets that this lesson needs, each once. */
export const partStyles = (
	{ tags, questions, stage }: Pick<Lesson, 'tags' | 'questions' | 'stage'>,
	language: Pick<Language, 'cells' | 'communications'>,
): string =>
	[
		stage !== undefined || tags.some(showsHill) ? landmark : '',
		figureStyles(tags),
		tags.some(({ name }) => name === 'Widget') ? widgets : '',
		questions.every((question) => 'options' in question) ? '' : questionSheet,
		patternStyles(tags, language),
	].join('');
