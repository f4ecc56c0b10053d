/** What a type of question is to a page: how it is asked, what is taken over from the form, what still fits. */
import type { ComponentType } from 'preact';
import type { Answer, Mark } from './answer.ts';
import type { AskedQuestion } from './ask.ts';

/** The words of a question's controls and corrections. */
export interface QuestionWords {
	right: string;
	wrong: string;
	/** The first entry of a list to pick from. */
	pick: string;
	/** Of a thing to put in order: its rank. */
	rank: string;
	up: string;
	down: string;
	/** `{item}`, `{rank}`, `{total}` */
	moved: string;
	/** `{rank}` */
	itsRank: string;
	/** `{number}` */
	blank: string;
	/** `{answer}` */
	spelled: string;
	number: string;
	/** Of a story: goes back to a choice. */
	backTo: string;
	storyOver: string;
	goOn: string;
	position: string;
	evidence: string;
	meet: string;
	/** `{position}` */
	objection: string;
	positionAgain: string;
}

export interface FieldProps<Question extends AskedQuestion, Given extends Answer> {
	question: Question;
	given: Given | undefined;
	isChecked: boolean;
	/** Before the script runs, the browser itself shows and hides. */
	isLive: boolean;
	words: QuestionWords;
	/** @param next from the answer as it then stands: two keys may come before the page is drawn again */
	change(next: (before: Given | undefined) => Given): void;
}

export interface Kind<Question extends AskedQuestion = AskedQuestion, Given extends Answer = Answer> {
	Field: ComponentType<FieldProps<Question, Given>>;
	mark(question: Question, given: Given): Mark;
	/** Whether enough was answered to be marked. */
	isWhole(question: Question, given: Given): boolean;
	/** A kept answer without what the question no longer has; none if nothing of it is left. */
	fitting(question: Question, kept: Answer): Given | undefined;
	/** What was filled in the served form before the script arrived. */
	filled(question: Question, form: Element): Given | undefined;
}

/** A kind as the quiz uses it, whatever its question: the registry pairs each type with its own. */
export type AnyKind = Kind<AskedQuestion, Answer>;
export type Kinds = Partial<Record<AskedQuestion['type'], AnyKind>>;

/** Says of a kind that it serves whatever question stands under its type. */
export const kindOf = <Question extends AskedQuestion, Given extends Answer>(kind: Kind<Question, Given>): AnyKind =>
	kind as unknown as AnyKind;

/** The form control of a question's part. */
export const fieldName = (question: string, part: string): string => `${question}-${part}`;
