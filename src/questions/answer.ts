/** What a learner may answer, and what an answer is worth. */

/** Ids of the chosen options, for single and multiple choice. */
export interface Choice {
	type: 'choice';
	chosen: string[];
}

/** Which target or group each thing was given, by id; what is not placed is absent. */
export interface Placement {
	type: 'placement';
	placed: Record<string, string>;
}

/** Ids in the order they were put. */
export interface Ordering {
	type: 'ordering';
	order: string[];
}

/** What was written in each blank, in order; empty where nothing was. */
export interface Texts {
	type: 'texts';
	texts: string[];
}

/** The choices made in a story, from its first moment: `n1/a`. */
export interface Path {
	type: 'path';
	path: string[];
}

/** A position, what was brought forward for it, and the position after the objection. */
export interface Position {
	type: 'position';
	first: string;
	evidence: string;
	second: string;
}

/** One shape per family of questions, told apart by `type`. */
export type Answer = Choice | Placement | Ordering | Texts | Path | Position;

export interface Mark {
	/** From 0 to 1. */
	score: number;
	/** Nothing wrong and nothing missing. */
	isRight: boolean;
}
