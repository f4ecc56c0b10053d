/** The sheets of what a lesson holds beside plain text: landmark, figures, tables that a phone sets as lists, widgets, communications, questions that are no choices. */
import type { Language, Lesson } from '../../course/course.ts';
import type { Tag } from '../../course/tags.ts';
import landmark from '../../styles/landmark.css?inline';
import listTable from '../../styles/list-table.css?inline';
import widgets from '../../styles/widgets.css?inline';
import { figureStyles } from '../figures/figure-styles.ts';
import { patternStyles } from './pattern-styles.ts';
import { questionStyles } from './question-styles.ts';

const showsHill = ({ name, attributes }: Tag) => name === 'Figure' && attributes.get('name') === 'purchase';

/** The sheets that this lesson needs, each once. */
export const partStyles = (
	{ tags, questions, stage }: Pick<Lesson, 'tags' | 'questions' | 'stage'>,
	language: Pick<Language, 'cells' | 'communications'>,
): string =>
	[
		stage !== undefined || tags.some(showsHill) ? landmark : '',
		figureStyles(tags),
		tags.some(({ name, attributes }) => name === 'Table' && attributes.get('phone') === 'list') ? listTable : '',
		tags.some(({ name }) => name === 'Widget') ? widgets : '',
		questionStyles(questions),
		patternStyles(tags, language),
	].join('');
