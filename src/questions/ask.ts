/** The question as a learner is asked it: what a browser needs, and nothing of the author's bookkeeping. */
import type { Multiple } from './multiple/schema.ts';
import type { Single } from './single/schema.ts';

export interface AskedOption {
	id: string;
	text: string;
	/** Why it is right or wrong. */
	feedback: string;
	correct?: true;
}

interface Asked<Type extends string> {
	type: Type;
	id: string;
	prompt: string;
	explanation: string;
	options: AskedOption[];
}

export type AskedSingle = Asked<'single'>;
export type AskedMultiple = Asked<'multiple'>;
export type AskedQuestion = AskedSingle | AskedMultiple;

/** Leaves out objectives, facts, misconceptions: a page carries only what it shows. */
export function ask(question: Single | Multiple): AskedQuestion {
	return {
		type: question.type,
		id: question.id,
		prompt: question.prompt,
		explanation: question.explanation,
		options: question.options.map(({ id, text, feedback, correct }) =>
			correct ? { id, text, feedback, correct } : { id, text, feedback },
		),
	};
}
