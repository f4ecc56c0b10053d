/** What `content/<language>/model/*.yaml` may hold: the words for each id of `content/model/`, file by file. */
import { z } from 'astro/zod';
import { id, text } from '../../questions/ids.ts';

const byId = <Shape extends z.ZodType>(shape: Shape) => z.record(id, shape);

const correspondence = z.record(id, z.record(id, z.strictObject({ rationale: text, ambiguity: text.optional() })));

/** File name under `content/<language>/model/` → what it holds. `facts` has none: statements stand in the model. */
export const WORD_FILES = {
	stages: byId(
		z.strictObject({
			name: text,
			/** The page's opening sentence. */
			lead: text,
			/** What the persona of the running example thinks there. */
			thought: text,
			/** One sentence per activity, in the model's order. */
			activities: z.array(text).min(1),
			example: text,
		}),
	),
	communications: byId(
		z.strictObject({
			name: text,
			/** For narrow columns. */
			short: text,
			tagline: text,
			form: text,
			objective: text,
		}),
	),
	phases: byId(z.strictObject({ name: text, objective: text, levers: z.array(text) })),
	periods: byId(z.strictObject({ name: text, summary: text })),
	matrix: z.record(
		id,
		z.record(
			id,
			z.strictObject({
				rationale: text,
				/** The counter-argument, where there is one. */
				objection: text.optional(),
				/** Why the second rating gives what it gives. */
				second: text,
			}),
		),
	),
	crosswalks: z.strictObject({
		'stage-to-phase': correspondence,
		'stage-to-period': correspondence,
		'phase-to-period': correspondence,
	}),
	'false-friends': byId(z.strictObject({ term: text, note: text })),
	signals: byId(text),
	indicators: byId(z.strictObject({ name: text, formula: text, limit: text })),
	actions: byId(text),
	misconceptions: byId(z.strictObject({ idea: text, correction: text })),
	additions: byId(z.strictObject({ title: text, adds: text })),
	ways: byId(
		z.strictObject({
			name: text,
			lead: text,
			/** Why each of its lessons is on it. */
			lessons: byId(text),
		}),
	),
	trades: byId(
		z.strictObject({
			name: text,
			/** At each stage, the primary communication at work: two sentences at most. */
			examples: byId(z.array(text).min(1).max(2)),
		}),
	),
	sources: z.strictObject({
		sources: byId(
			z.strictObject({
				title: text,
				about: text,
				/** What its author has to gain. */
				interest: text.optional(),
			}),
		),
		gaps: byId(z.strictObject({ locator: text, missing: text, handling: text })),
	}),
} as const;

export type WordFile = keyof typeof WORD_FILES;
export type WordData = { [Name in WordFile]: z.infer<(typeof WORD_FILES)[Name]> };
