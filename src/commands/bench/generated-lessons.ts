/** As many lessons as asked, in modules of ten: the real ones first, as they are, then variants of them. */
import type { QuizData } from '../../course/schemas/quiz.ts';
import type { RealCourse, Written } from './real-lessons.ts';
import { lexiconOf, type Variation, variation } from './vary-words.ts';

export type Generated = Written & { module: string };

const MODULE_SIZE = 10;

/** Keys of header and quiz under which stand words that a person reads. */
const WORDS = new Set(['title', 'summary', 'lead', 'text', 'question', 'answer', 'prompt', 'feedback', 'explanation']);

/** Keys that name lessons or questions: elsewhere the same id is another thing's, as a term's. */
const NAMES = new Set(['id', 'lesson', 'prerequisites', 'excludes']);

/** Data with its words varied, and the ids of lessons and questions renamed wherever they stand. */
function varied(
	data: unknown,
	key: string,
	{ vary, rename }: { vary: Variation; rename: (id: string) => string },
): unknown {
	if (Array.isArray(data)) return data.map((entry) => varied(entry, key, { vary, rename }));
	if (typeof data === 'object' && data !== null)
		return Object.fromEntries(
			Object.entries(data).map(([name, value]) => [name, varied(value, name, { vary, rename })]),
		);
	if (typeof data !== 'string') return data;
	if (WORDS.has(key)) return vary.words(data);
	return NAMES.has(key) ? rename(data) : data;
}

/** The ids of all questions of a quiz. */
export const questionIds = (quiz: unknown): string[] => {
	const { questions, practice = [] } = quiz as QuizData;
	return [...questions, ...practice].map(({ id }) => id);
};

function variant(lesson: Written, number: number, { real, vary }: { real: RealCourse; vary: Variation }): Written {
	const round = Math.floor(number / real.written.length);
	const ids = new Set(real.written.flatMap(({ id, quiz }) => [id, ...questionIds(quiz)]));
	const rename = (name: string) => (ids.has(name) ? `${name}-${round}` : name);
	const header = varied(lesson.header, '', { vary, rename }) as { title: string };
	return {
		id: rename(lesson.id),
		header: { ...header, title: `${header.title}, ${round}` },
		body: vary.prose(lesson.body),
		quiz: varied(lesson.quiz, '', { vary, rename }),
	};
}

/** The variants, without the real lessons. A variant comes after those it needs: each round keeps the order of the course. */
export function generatedLessons(real: RealCourse, size: number): Generated[] {
	const { written } = real;
	const lexicon = lexiconOf(real.text);
	return Array.from({ length: Math.max(0, size - written.length) }, (_, index) => {
		const number = written.length + index;
		const lesson = written[number % written.length];
		if (!lesson) throw new Error('Le cours n’a aucune leçon.');
		const vary = variation(number, lexicon);
		const module = `module-${1 + Math.floor(index / MODULE_SIZE)}`;
		return { ...variant(lesson, number, { real, vary }), module };
	});
}
