/** Of a table with holes, the questions that many learners all answered: alpha needs each learner's score at each. */
import { FEW_LEARNERS, FEWEST_LEARNERS } from './alpha.ts';

export interface Block {
	questions: string[];
	/** Their ranks. */
	learners: number[];
}

const size = ({ questions, learners }: Block): number => questions.length * learners.length;

/**
 * Takes one more question at a time, always the one that most of those left have in common, and keeps of all these blocks
 * the one with most answers; one with enough learners goes before all that have fewer. Scores play no part in it, so that
 * no question is chosen for what it would make of the alpha.
 * @param answered which questions each learner answered @returns `undefined` where no two questions have learners enough
 */
export function commonBlock(answered: readonly ReadonlySet<string>[]): Block | undefined {
	const left = new Set(answered.flatMap((ids) => [...ids]).toSorted());
	let block: Block = { questions: [], learners: answered.map((_, learner) => learner) };
	let best: Block | undefined;
	while (left.size > 0) {
		let next: { id: string; learners: number[] } | undefined;
		for (const id of left) {
			const learners = block.learners.filter((learner) => answered[learner]?.has(id));
			if (!next || learners.length > next.learners.length) next = { id, learners };
		}
		if (!next || next.learners.length < FEWEST_LEARNERS) break;
		left.delete(next.id);
		block = { questions: [...block.questions, next.id], learners: next.learners };
		const isTried = block.questions.length > 1;
		const isSolid = block.learners.length >= FEW_LEARNERS;
		if (isTried && (!best || (size(block) > size(best) && (isSolid || best.learners.length < FEW_LEARNERS))))
			best = block;
	}
	return best;
}
