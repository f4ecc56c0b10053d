/** The numbers by which the course tests: the host's where there are some, else those of the course paper. */
import type { Settings } from './schemas/settings.ts';

/** How questions come back and when an objective is mastered (assessment §8 and §9). */
export interface LearningRules {
	retention: number;
	daily: number;
	fresh: number;
	fragile: number;
	mastered: number;
}

const LEARNING: LearningRules = { retention: 0.9, daily: 20, fresh: 6, fragile: 0.6, mastered: 0.8 };

export type ExamRules = NonNullable<Settings['exam']>;

export const learningRules = ({ learning = {} }: Pick<Settings, 'learning'>): LearningRules => ({
	retention: learning.retention ?? LEARNING.retention,
	daily: learning.daily ?? LEARNING.daily,
	fresh: learning.fresh ?? LEARNING.fresh,
	fragile: learning.fragile ?? LEARNING.fragile,
	mastered: learning.mastered ?? LEARNING.mastered,
});
