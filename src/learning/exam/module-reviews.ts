/** What a learner made of the reviews of a module. */
import type { LearnerRecord } from '../record/record.ts';
import { sittingsOf } from './result.ts';

/** What floating sums may lack of a whole per cent. */
const SLACK = 1e-9;

const percentOf = (scores: readonly number[]): number =>
	scores.length === 0 ? 0 : Math.floor((scores.reduce((sum, score) => sum + score, 0) / scores.length) * 100 + SLACK);

/** In whole per cent, the reviews of a module so far, the last one last. */
export const reviewPercents = (record: LearnerRecord, module: string): number[] =>
	sittingsOf(record, 'module')
		.filter(([, sitting]) => sitting.module === module)
		.flatMap(([, { result }]) => (result ? [percentOf(Object.values(result.scores))] : []));
