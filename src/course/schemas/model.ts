/** What `content/model/*.yaml` may hold: ids, numbers and references that are true in every language. */
import { z } from 'astro/zod';
import { factId, id, qualifiedId, text } from '../../questions/ids.ts';

const facts = z.array(factId);

export const stages = z.strictObject({
	stages: z.array(
		z.strictObject({
			id,
			/** Which side of the purchase the stage stands on: its place on the map. */
			purchase: z.enum(['before', 'after']),
			activities: z.array(factId).min(1),
			example: factId,
		}),
	),
});

export const communications = z.strictObject({
	communications: z.array(z.strictObject({ id, form: facts.min(1), objective: factId })),
});

export const phases = z.strictObject({
	phases: z.array(z.strictObject({ id, objective: facts.min(1), levers: facts })),
});

export const periods = z.strictObject({
	periods: z.array(z.strictObject({ id, facts: facts.min(1) })),
});

export const LEVELS = ['primary', 'secondary', 'possible', 'none'] as const;

/** Points per criterion; the most each may give stands in `matrix.yaml` under `criteria`. */
const evidence = z.strictObject({
	named: z.int().min(0),
	activity: z.int().min(0),
	objective: z.int().min(0),
	timing: z.int().min(0),
	cross: z.int().min(0),
});

const cell = z.strictObject({
	level: z.enum(LEVELS),
	evidence,
	/** The second, independent rating of the same cell. */
	second: z.strictObject({ level: z.enum(LEVELS), evidence }),
	facts: facts.min(1),
});

export const matrix = z.strictObject({
	criteria: z.strictObject({
		named: z.int().positive(),
		activity: z.int().positive(),
		objective: z.int().positive(),
		timing: z.int().positive(),
		cross: z.int().positive(),
	}),
	/** cells[stage][communication] */
	cells: z.record(id, z.record(id, cell)),
});

const correspondence = z.record(
	id,
	z.record(
		id,
		z.strictObject({
			strength: z.enum(['main', 'partial']),
			/** `incomplete`: the model arrived at does not describe all that the starting point holds. */
			coverage: z.enum(['full', 'incomplete']),
			facts: facts.min(1),
		}),
	),
);

export const crosswalks = z.strictObject({
	'stage-to-phase': correspondence,
	'stage-to-period': correspondence,
	'phase-to-period': correspondence,
});

export const falseFriends = z.strictObject({
	'false-friends': z.array(z.strictObject({ id, between: z.array(qualifiedId).min(1), facts: facts.min(1) })),
});

export const signals = z.strictObject({
	signals: z.array(
		z.strictObject({
			id,
			/** 3: a sign of this stage's own; 2 or 1: a hint. */
			weights: z.record(id, z.int().min(1).max(3)),
			facts: facts.min(1),
		}),
	),
});

export const indicators = z.strictObject({
	indicators: z.array(z.strictObject({ id, stage: id })),
});

export const actions = z.strictObject({
	actions: z.array(
		z.discriminatedUnion('for', [
			z.strictObject({ id, for: z.literal('stage'), stage: id }),
			z.strictObject({ id, for: z.literal('missing-indicator') }),
			z.strictObject({ id, for: z.literal('dispersion') }),
		]),
	),
});

export const misconceptions = z.strictObject({
	misconceptions: z.array(z.strictObject({ id, facts: facts.min(1) })),
});

export const additions = z.strictObject({
	additions: z.array(z.strictObject({ id, reference: text, priority: z.int().min(1).max(3) })),
});

export const sources = z.strictObject({
	sources: z.array(z.strictObject({ id, number: z.int().min(0) })),
	gaps: z.array(z.strictObject({ id, source: id })),
});

export const ways = z.strictObject({
	ways: z.array(
		z.strictObject({
			id,
			/** What it answers: little time, or one need. */
			for: z.enum(['short', 'need']),
			/** In the order in which they are taken. */
			lessons: z.array(id).min(1),
		}),
	),
});

export const trades = z.strictObject({
	trades: z.array(z.strictObject({ id })),
});

export const FACT_KINDS = [
	'definition',
	'activity',
	'example',
	'objective',
	'lever',
	'kpi',
	'tool',
	'figure',
	'case',
	'principle',
	'warning',
] as const;

export const facts_ = z.strictObject({
	facts: z.array(
		z.strictObject({
			id: factId,
			kind: z.enum(FACT_KINDS),
			source: id,
			locator: text,
			statement: text,
			concepts: z.array(qualifiedId),
		}),
	),
});

/** File name under `content/model/` → what it holds. */
export const MODEL_FILES = {
	stages,
	communications,
	phases,
	periods,
	matrix,
	crosswalks,
	'false-friends': falseFriends,
	signals,
	indicators,
	actions,
	misconceptions,
	additions,
	sources,
	ways,
	trades,
	facts: facts_,
} as const;

export type FactKind = (typeof FACT_KINDS)[number];
export type ModelFile = keyof typeof MODEL_FILES;
export type Level = (typeof LEVELS)[number];
export type Evidence = z.infer<typeof evidence>;
export type ModelData = { [Name in ModelFile]: z.infer<(typeof MODEL_FILES)[Name]> };
