/** What a bridge is told of the course, picked from the course when it is packaged. */
import { recordKey } from '../course/brand.ts';
import type { Course, Language } from '../course/course.ts';
import { bankFiles, bankOf } from '../course/open-bank.ts';
import type { Keyed } from '../lms/answers.ts';
import type { CourseFacts } from '../lms/course-facts.ts';
import type { AskedQuestion } from '../questions/ask.ts';

export interface Counted {
	/** Files of the package that may be opened again, the first one first. */
	pages: readonly string[];
	/** By language, where a learner begins. */
	starts?: Readonly<Record<string, string>>;
}

/** Writes a question's right answers as a standard does. */
export type KeyQuestion = (question: AskedQuestion) => Keyed;

export function courseFacts(
	{ settings, model }: Course,
	language: Language,
	{ pages, starts = {} }: Counted,
	keyed: KeyQuestion,
): CourseFacts {
	const bank = bankOf(model, language);
	const files = bankFiles(language);
	const banked = [...Object.values(files.lessons).flat(), ...files.exam, ...files.diagnostic];
	const asked = new Map(banked.map((one) => [one.asked.id, one.asked]));
	const { exam } = settings;
	return {
		recordKey: recordKey(settings),
		index: {
			course: settings.id,
			lessons: bank.lessons.map((lesson) => lesson.id),
			modules: bank.modules.map((module) => module.id),
			questions: bank.questions.map(({ id, type }) => ({ id, type })),
			renames: bank.renames,
		},
		modules: language.modules.map(({ id, lessons }) => ({
			id,
			lessons: lessons.map((lesson) => ({
				id: lesson.id,
				questions: lesson.questions.map((question) => question.id),
			})),
		})),
		passMark: settings.passMark,
		...(exam ? { exam: { passMark: exam.passMark, blocks: exam.blocks } } : {}),
		questions: bank.questions.flatMap(({ id, module, list }) => {
			const question = asked.get(id);
			return question ? [{ id, module, list, ...keyed(question) }] : [];
		}),
		pages: [...pages],
		...(Object.keys(starts).length > 1 ? { starts } : {}),
	};
}
