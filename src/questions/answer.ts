/** What a learner may answer, and what an answer is worth. */

/** Ids of the chosen options, for single and multiple choice. */
export interface Choice {
	type: 'choice';
	chosen: string[];
}

/** One shape per family of questions, told apart by `type`. */
export type Answer = Choice;

export interface Mark {
	/** From 0 to 1. */
	score: number;
	/** Nothing wrong and nothing missing. */
	isRight: boolean;
}
