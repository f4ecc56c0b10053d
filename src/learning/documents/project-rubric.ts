/** How good a plan is as the final project: eight criteria, judged by its author. */
import { branchOf, type Tree } from './stored-document.ts';

/** The criteria of the final project (curriculum §6), from 0 to 4 points each, judged by oneself. */
export const RUBRIC = ['cap-1', 'cap-2', 'cap-3', 'cap-4', 'cap-5', 'cap-6', 'cap-7', 'cap-8'] as const;
export type Criterion = (typeof RUBRIC)[number];
export const MOST_POINTS = 4;
/** From here on a project is good enough, if no criterion is at 0. */
const PASS_POINTS = 22;

/** How a criterion was judged; nothing while it was not. */
export function pointsFor(tree: Tree, criterion: Criterion): number | undefined {
	const value = branchOf(tree, 'rubric')[criterion];
	return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST_POINTS ? value : undefined;
}

export const withPoints = (tree: Tree, criterion: Criterion, points: number): Tree => ({
	...tree,
	rubric: { ...branchOf(tree, 'rubric'), [criterion]: points },
});

export interface Judged {
	points: number;
	most: number;
	/** Every criterion was judged. */
	isWhole: boolean;
	isPassed: boolean;
}

export function judged(tree: Tree): Judged {
	const given = RUBRIC.map((criterion) => pointsFor(tree, criterion));
	const points = given.reduce<number>((sum, one = 0) => sum + one, 0);
	const isWhole = given.every((one) => one !== undefined);
	return {
		points,
		most: RUBRIC.length * MOST_POINTS,
		isWhole,
		isPassed: isWhole && points >= PASS_POINTS && given.every((one) => one !== 0),
	};
}
