/** Which communications suit a known stage (assessment §10.1): read from the matrix, nothing else. */
import type { Cell, Confidence } from '../course/matrix.ts';
import type { Level } from '../course/schemas/model.ts';

/** As much of the course's model as a recommendation reads. */
export interface Advising {
	/** Stage by stage, and in each the communications in their order. */
	cells: readonly Pick<Cell, 'stage' | 'communication' | 'level' | 'score' | 'confidence' | 'exAequo'>[];
}

/** Field names as the assessment gives them; ids of communications. */
export interface Recommendation {
	stage: string;
	primary: string;
	primary_confidence: Confidence;
	secondary: string | null;
	secondary_confidence: Confidence | null;
	/** Level possible, yet with the best score of the stage. */
	ex_aequo: string[];
	/** By falling score, then in the order of the communications. */
	possible: string[];
	/** In the order of the communications. */
	avoid: string[];
}

export type RecommendError = { error: 'unknown_stage' };

/** The communications for a stage, or `{ error: 'unknown_stage' }`. Never throws on a checked model. */
export function recommend(model: Advising, { stage }: { stage: string }): Recommendation | RecommendError {
	const cells = model.cells.filter((cell) => cell.stage === stage);
	const at = (level: Level) => cells.filter((cell) => cell.level === level);
	const [primary] = at('primary');
	const [secondary] = at('secondary');
	if (!primary?.confidence) return { error: 'unknown_stage' };
	return {
		stage,
		primary: primary.communication,
		primary_confidence: primary.confidence,
		secondary: secondary?.communication ?? null,
		secondary_confidence: secondary?.confidence ?? null,
		ex_aequo: cells.filter((cell) => cell.exAequo).map(({ communication }) => communication),
		possible: at('possible')
			.toSorted((one, other) => other.score - one.score)
			.map(({ communication }) => communication),
		avoid: at('none').map(({ communication }) => communication),
	};
}
