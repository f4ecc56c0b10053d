/** What a bridge knows of the course it stands for: written into the launch page when the course is packaged. */
import type { BankList, BankQuestion } from '../course/open-bank.ts';
import type { PassRules } from '../learning/exam/result.ts';
import type { CountedLesson } from '../learning/progress.ts';
import type { Renames } from '../learning/record/renamed.ts';
import type { Keyed } from './answers.ts';

export interface CountedModule {
	id: string;
	lessons: CountedLesson[];
}

/** A question as an LMS is told of it. */
export interface KeyedQuestion extends Keyed {
	id: string;
	module: string;
	list: BankList;
}

/** All that a record may name, whatever counts in the package: what a coding of records is made from. */
export interface CourseIndex {
	/** The course's own id. */
	course: string;
	lessons: string[];
	modules: string[];
	questions: Pick<BankQuestion, 'id' | 'type'>[];
	/** What was once called otherwise. */
	renames: Renames;
}

export interface CourseFacts {
	/** Where the device keeps the learner's record. */
	recordKey: string;
	index: CourseIndex;
	/** Those that count for this package, in the order in which they are taken. */
	modules: CountedModule[];
	/** In per cent, of a module's review. */
	passMark: number;
	/** Absent: the package has no exam. */
	exam?: PassRules;
	/** Those of the modules that count, in the order of the bank. */
	questions: KeyedQuestion[];
	/** Pages that may be opened again, from the launch page's folder: `cours/x/index.html`. The first is opened at the start. */
	pages: string[];
	/** Of a course in several languages, by their codes: where who speaks one begins. */
	starts?: Readonly<Record<string, string>>;
}

/** The first page: in the first of the learner's languages (« fr », « fr-CH ») that the course has, else in its own. */
export function beginningIn(
	{ pages, starts = {} }: Pick<CourseFacts, 'pages' | 'starts'>,
	languages: readonly string[],
): string {
	const codes = languages.map((language) => language.trim().slice(0, 2).toLowerCase());
	const spoken = codes.find((code) => Object.hasOwn(starts, code));
	return (spoken === undefined ? undefined : starts[spoken]) ?? pages[0] ?? '';
}
