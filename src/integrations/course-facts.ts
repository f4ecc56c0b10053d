/** What a bridge to an LMS or to a store is told of the course, picked from it when the site is built or packaged. */
import { recordKey } from '../course/brand.ts';
import type { Course, Language } from '../course/course.ts';
import { bankFiles, bankOf } from '../course/open-bank.ts';
import type { Settings } from '../course/schemas/settings.ts';
import type { Keyed } from '../lms/answers.ts';
import type { CourseFacts } from '../lms/course-facts.ts';
import type { CourseNames } from '../lms/xapi/answered.ts';
import { namedUuid } from '../lms/xapi/named-uuid.ts';
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

/** The name space of addresses (RFC 9562 §6.6). */
const URL_SPACE = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';

/** The course's address; without one an id made from whose course it is, always the same. */
export const courseIri = ({ site, id, organisation }: Pick<Settings, 'site' | 'id' | 'organisation'>): string =>
	site ?? `urn:uuid:${namedUuid(URL_SPACE, `${organisation.contact} ${organisation.name} ${id}`)}`;

/** What statements call the course and its questions. @param questions those that may be told */
export function courseNames(
	{ settings }: Course,
	language: Language,
	questions: readonly { id: string }[],
): CourseNames {
	const bank = bankFiles(language);
	const banked = [...Object.values(bank.lessons).flat(), ...bank.exam, ...bank.diagnostic];
	const told = new Set(questions.map(({ id }) => id));
	const prompts = banked
		.filter(({ asked }) => told.has(asked.id))
		.map(({ asked }) => [asked.id, asked.prompt] as const);
	return { iri: courseIri(settings), language: language.code, prompts: Object.fromEntries(prompts) };
}
