/** The sheets of each type of question beyond choices: a page loads those of the questions it asks. */
import type { Lesson } from '../../course/course.ts';
import because from '../../styles/questions/because.css?inline';
import cloze from '../../styles/questions/cloze.css?inline';
import fields from '../../styles/questions/fields.css?inline';
import hint from '../../styles/questions/hint.css?inline';
import moment from '../../styles/questions/moment.css?inline';
import order from '../../styles/questions/order.css?inline';
import part from '../../styles/questions/part.css?inline';
import sorted from '../../styles/questions/sorted.css?inline';

type Question = Lesson['questions'][number];

const SHEETS: Readonly<Record<Question['type'], readonly string[]>> = {
	single: [],
	multiple: [],
	match: [part, fields],
	categorise: [part, sorted],
	order: [part, fields, order, because],
	cloze: [part, cloze],
	numeric: [part, fields],
	scenario: [moment, because],
	debate: [part, sorted],
};

/** The sheets of these questions, each once. */
export const questionStyles = (questions: readonly Question[]): string => {
	const sheets = questions.flatMap((question) => [...SHEETS[question.type], question.hint === undefined ? '' : hint]);
	return [...new Set(sheets)].join('');
};
