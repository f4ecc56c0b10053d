/** A course as a bridge knows it, small: two modules of one lesson each, and an exam of one question a module. */
import type { CourseFacts, KeyedQuestion } from '../../src/lms/course-facts.ts';

const choice = (id: string, module: string, list: KeyedQuestion['list']): KeyedQuestion => ({
	id,
	module,
	list,
	type: 'choice',
	patterns: ['a'],
});

export const facts: CourseFacts = {
	recordKey: 'course:record',
	index: {
		course: 'course',
		lessons: ['one', 'two'],
		modules: ['before', 'after'],
		questions: [],
		renames: { lessons: {}, questions: {} },
	},
	modules: [
		{ id: 'before', lessons: [{ id: 'one', questions: ['one-1', 'one-2'] }] },
		{ id: 'after', lessons: [{ id: 'two', questions: ['two-1'] }] },
	],
	passMark: 80,
	exam: { passMark: 75, blocks: [{ modules: ['after'], passMark: 60 }] },
	questions: [
		choice('one-1', 'before', 'lesson'),
		choice('one-2', 'before', 'lesson'),
		choice('two-1', 'after', 'lesson'),
		choice('exam-1', 'before', 'exam'),
		choice('exam-2', 'before', 'exam'),
		choice('exam-3', 'before', 'exam'),
		choice('exam-4', 'after', 'exam'),
		// What records drawn by chance hold answers to.
		{ ...choice('q-01', 'before', 'practice'), type: 'numeric', patterns: ['12.5'] },
		{ ...choice('q-02', 'after', 'practice'), type: 'matching', patterns: ['a.b,b.a'] },
		{ ...choice('constructor', 'after', 'practice'), type: 'fill-in', patterns: ['prix', 'le prix'] },
	],
	pages: ['index.html', 'cours/one/index.html', 'cours/two/index.html'],
};

/** The same, its right answers written as SCORM 2004 does. */
export const facts2004: CourseFacts = {
	...facts,
	questions: facts.questions.map((question) => ({
		...question,
		patterns: question.patterns.map((pattern) =>
			question.type === 'numeric' ? `${pattern}[:]${pattern}` : pattern.replaceAll('.', '[.]').replaceAll(',', '[,]'),
		),
	})),
};
