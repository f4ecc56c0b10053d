/** Where the parts of a model, and the words that mean several things, stand along the ten stages. */

interface Overlap {
	from: string;
	to: string;
	strength: 'main' | 'partial';
	coverage: 'full' | 'incomplete';
}
interface Cell {
	stage: string;
	communication: string;
	level: string;
}

/** Of one part of another model: how it overlaps each stage, in order; `undefined` where it does not. */
export const overlapsOf = (
	part: string,
	stages: readonly { id: string }[],
	crosswalk: readonly Overlap[],
): (Overlap | undefined)[] => stages.map(({ id }) => crosswalk.find(({ from, to }) => from === id && to === part));

export const WORD_KINDS = ['stage', 'phase', 'period', 'communication'] as const;
export type WordKind = (typeof WORD_KINDS)[number];

interface Model {
	stages: readonly { id: string }[];
	crosswalks: Readonly<Record<'stage-to-phase' | 'stage-to-period', readonly Overlap[]>>;
	cells: readonly Cell[];
}

/** Whether something of another model (`period:decouverte`) stands at a stage: as its chief match, or as its first communication. */
function standsAt(named: string, stage: string, { crosswalks, cells }: Model): boolean {
	const [kind, id] = named.split(':');
	const isMain = (name: keyof Model['crosswalks']) =>
		crosswalks[name].some(({ from, to, strength }) => from === stage && to === id && strength === 'main');
	switch (kind) {
		case 'stage':
			return id === stage;
		case 'phase':
			return isMain('stage-to-phase');
		case 'period':
			return isMain('stage-to-period');
		case 'communication':
			return cells.some((cell) => cell.stage === stage && cell.communication === id && cell.level === 'primary');
		default:
			return false;
	}
}

/** In which models a word means each stage, in order; in none, where all its meanings are other things. */
export const meaningsOf = (between: readonly string[], model: Model): WordKind[][] =>
	model.stages.map(({ id }) =>
		WORD_KINDS.filter((kind) => between.some((named) => named.startsWith(`${kind}:`) && standsAt(named, id, model))),
	);
