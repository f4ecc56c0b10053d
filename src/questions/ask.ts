/** The question as a learner is asked it: what a browser needs, and nothing of the author's bookkeeping. */
import type { Categorise } from './categorise/schema.ts';
import type { Cloze } from './cloze/schema.ts';
import type { Debate } from './debate/schema.ts';
import type { Match } from './match/schema.ts';
import type { Multiple } from './multiple/schema.ts';
import type { Numeric } from './numeric/schema.ts';
import type { Order } from './order/schema.ts';
import type { Scenario } from './scenario/schema.ts';
import type { Single } from './single/schema.ts';

interface Asked<Type extends string> {
	type: Type;
	id: string;
	prompt: string;
	explanation: string;
	hint?: string;
	/** The author's order means something. */
	shuffle?: false;
}

export interface AskedOption {
	id: string;
	text: string;
	/** Why it is right or wrong. */
	feedback: string;
	correct?: true;
	/** What it is worth in a tolerant question, from 0 to 1. */
	credit?: number;
}

/** A thing with its right place, and why. */
export interface AskedPart {
	id: string;
	text: string;
	feedback: string;
}

export type AskedSingle = Asked<'single'> & { options: AskedOption[] };
export type AskedMultiple = Asked<'multiple'> & { options: AskedOption[] };
export type AskedMatch = Asked<'match'> & {
	/** In an order that gives nothing away. */
	targets: { id: string; text: string }[];
	items: (AskedPart & { target: string })[];
};
export type AskedCategorise = Asked<'categorise'> & {
	groups: { id: string; text: string }[];
	cards: (AskedPart & { group: string })[];
};
/** In the right order. */
export type AskedOrder = Asked<'order'> & {
	items: AskedPart[];
	/** What its lines are mixed by, if not by its id. */
	mix?: string;
};
export type AskedCloze = Asked<'cloze'> & {
	sentence: string;
	blanks: { accepted: string[]; confusables: string[]; feedback: string }[];
};
export type AskedNumeric = Asked<'numeric'> & {
	answer: number;
	tolerance: number;
	unit: string;
	feedback: string;
	slips: { value: number; feedback: string }[];
};
export type AskedScenario = Asked<'scenario'> & {
	nodes: { id: string; text: string; choices: (AskedPart & { to: string; points: number })[] }[];
};
export type AskedDebate = Asked<'debate'> & {
	positions: (AskedPart & { accepted?: true; objection: string })[];
	evidence: (AskedPart & { supports: string[] })[];
};

export type AskedQuestion =
	| AskedSingle
	| AskedMultiple
	| AskedMatch
	| AskedCategorise
	| AskedOrder
	| AskedCloze
	| AskedNumeric
	| AskedScenario
	| AskedDebate;

/** What a question needs to know of the course it belongs to. */
export interface AskedIn {
	/** The names of a model's parts: what a blank's labels may be taken for. */
	labels: Readonly<Record<'stage' | 'communication' | 'phase' | 'period', readonly string[]>>;
	/** What a communication is worth at a stage in a tolerant question, from 0 to 1. */
	creditOf(stage: string, communication: string): number;
	/** Compares two texts as the language sorts them. */
	compare(one: string, other: string): number;
}

type Authored = Single | Multiple | Match | Categorise | Order | Cloze | Numeric | Scenario | Debate;

function askOptions({ type, options, recommendFor, ...question }: Single | Multiple, { creditOf }: AskedIn) {
	const isTolerant = type === 'multiple' && 'tolerant' in question && question.tolerant === true;
	return options.map(({ id, text, feedback, correct, communication }): AskedOption => {
		const credit =
			isTolerant && recommendFor !== undefined && communication !== undefined
				? { credit: creditOf(recommendFor, communication) }
				: {};
		return { id, text, feedback, ...(correct ? { correct } : {}), ...credit };
	});
}

const askBlank = (
	{ accepted, labels, confusables = [], feedback }: Cloze['blanks'][number],
	context: AskedIn,
): AskedCloze['blanks'][number] => {
	const others = labels ? context.labels[labels].filter((label) => !accepted.includes(label)) : [];
	return { accepted, confusables: [...confusables, ...others], feedback };
};

const part = ({ id, text, feedback }: AskedPart): AskedPart => ({ id, text, feedback });

/** What is the question's own, type by type. */
function askBody(question: Authored, context: AskedIn): AskedQuestion {
	const { id, prompt, explanation, hint, shuffle } = question;
	const common = {
		id,
		prompt,
		explanation,
		...(hint === undefined ? {} : { hint }),
		...(shuffle === undefined ? {} : { shuffle }),
	};
	switch (question.type) {
		case 'single':
		case 'multiple':
			return { ...common, type: question.type, options: askOptions(question, context) };
		case 'match':
			return {
				...common,
				type: 'match',
				targets: question.targets.toSorted((one, other) => context.compare(one.text, other.text)),
				items: question.items.map((item) => ({ ...part(item), target: item.target })),
			};
		case 'categorise':
			return {
				...common,
				type: 'categorise',
				groups: question.groups,
				cards: question.cards.map((card) => ({ ...part(card), group: card.group })),
			};
		case 'order':
			return { ...common, type: 'order', items: question.items.map(part) };
		case 'cloze':
			return {
				...common,
				type: 'cloze',
				sentence: question.sentence,
				blanks: question.blanks.map((blank) => askBlank(blank, context)),
			};
		case 'numeric': {
			const { answer, tolerance = 0, unit = '', feedback, slips = [] } = question;
			const known = slips.map(({ value, feedback: said }) => ({ value, feedback: said }));
			return { ...common, type: 'numeric', answer, tolerance, unit, feedback, slips: known };
		}
		case 'scenario':
			return {
				...common,
				type: 'scenario',
				nodes: question.nodes.map(({ id: node, text, choices }) => ({
					id: node,
					text,
					choices: choices.map((choice) => ({ ...part(choice), to: choice.to, points: choice.points })),
				})),
			};
		case 'debate':
			return {
				...common,
				type: 'debate',
				positions: question.positions.map((position) => ({
					...part(position),
					...(position.accepted ? { accepted: true as const } : {}),
					objection: position.objection,
				})),
				evidence: question.evidence.map((one) => ({ ...part(one), supports: one.supports })),
			};
		default:
			return question satisfies never;
	}
}

/** Leaves out objectives, facts, misconceptions: a page carries only what it shows. */
export const ask = (question: Authored, context: AskedIn): AskedQuestion => askBody(question, context);
