/** What would change the advice for a stage: a sign of a neighbouring stage, a tie read otherwise, the second rating. */
import type { Cell } from '../course/matrix.ts';
import type { Level } from '../course/schemas/model.ts';

interface Reading {
	stages: readonly { id: string }[];
	signals: readonly { id: string; weights: Readonly<Record<string, number>> }[];
	cells: readonly Pick<Cell, 'stage' | 'communication' | 'level' | 'score' | 'evidence' | 'second'>[];
}

export type Change =
	/** Seeing this sign would place the persona at another stage, with another communication first. */
	| { type: 'signal'; signal: string; stage: string; communication: string }
	/** With as many points, this one serves more of the persona's activities: most of all those tied. */
	| { type: 'tie'; communication: string; activities: number; against: number }
	/** The second rating places this one higher. */
	| { type: 'second'; communication: string; level: Level; score: number };

/** A sign of this weight belongs to one stage alone (assessment §10.2). */
const OWN = 3;
const HEIGHT: Readonly<Record<Level, number>> = { none: 0, possible: 1, secondary: 2, primary: 3 };

/**
 * The changes for a stage: the tie that serves most activities, then signs of the next and of the previous stage, then
 * the second rating. Empty for a stage that the matrix does not know.
 */
export function whatWouldChange({ stages, signals, cells }: Reading, stage: string): Change[] {
	const primaryOf = (of: string) => cells.find((cell) => cell.stage === of && cell.level === 'primary');
	const chosen = primaryOf(stage);
	if (!chosen) return [];
	const at = stages.findIndex(({ id }) => id === stage);
	const neighbours = [stages[at + 1], stages[at - 1]].flatMap((neighbour): Change[] => {
		const communication = neighbour && primaryOf(neighbour.id)?.communication;
		const signal = neighbour && signals.find(({ weights }) => weights[neighbour.id] === OWN && !weights[stage]);
		return communication && signal && communication !== chosen.communication
			? [{ type: 'signal', signal: signal.id, stage: neighbour.id, communication }]
			: [];
	});
	const others = cells.filter((cell) => cell.stage === stage && cell !== chosen);
	const { activity: against } = chosen.evidence;
	const tied = others.filter(({ score, evidence }) => score === chosen.score && evidence.activity > against);
	const most = Math.max(...tied.map(({ evidence }) => evidence.activity));
	const ties = tied
		.filter(({ evidence }) => evidence.activity === most)
		.map(({ communication }): Change => ({ type: 'tie', communication, activities: most, against }));
	const seconds = others.flatMap(({ communication, level, second }): Change[] =>
		HEIGHT[second.level] > HEIGHT[level] && HEIGHT[second.level] >= HEIGHT.secondary
			? [{ type: 'second', communication, level: second.level, score: second.score }]
			: [],
	);
	return [...ties, ...neighbours, ...seconds];
}
