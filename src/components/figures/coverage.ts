/** Which run of stages each part of another model covers first, read from a correspondence. */

type Correspondence = readonly { from: string; to: string; strength: 'main' | 'partial' }[];

export interface Covered {
	/** The part of the other model. */
	id: string;
	/** Index of the first stage it covers. */
	from: number;
	/** How many stages in a row. */
	span: number;
	/** Stages that it overlaps without covering them first. */
	partial: string[];
}

/** @param stages ids in order @param crosswalk from stages to parts, with one main part a stage */
export function coverage(stages: readonly string[], crosswalk: Correspondence): Covered[] {
	const runs: Covered[] = [];
	stages.forEach((stage, index) => {
		const main = crosswalk.find(({ from, strength }) => from === stage && strength === 'main')?.to;
		if (main === undefined) return;
		const last = runs.at(-1);
		if (last?.id === main && last.from + last.span === index) last.span += 1;
		else runs.push({ id: main, from: index, span: 1, partial: partialFor(main, crosswalk) });
	});
	return runs;
}

const partialFor = (part: string, crosswalk: Correspondence): string[] =>
	crosswalk.filter(({ to, strength }) => to === part && strength === 'partial').map(({ from }) => from);
