/** What `content/<language>/figures/*.yaml` may hold: the small stories that some figures draw. */
import { z } from 'astro/zod';
import { id, text } from '../../questions/ids.ts';

const few = z.array(text).min(1).max(4);

/** File name under `content/<language>/figures/` → what it holds. A lesson that names the figure needs the file. */
export const FIGURE_FILES = {
	/** The experience map of one persona, stage by stage. */
	experience: z.strictObject({
		title: text,
		steps: z
			.array(
				z.strictObject({
					stage: id,
					does: text,
					thinks: text,
					touchpoint: text,
					/** From −2, miserable, to 2, delighted. */
					feeling: z.int().min(-2).max(2),
				}),
			)
			.min(3),
	}),
	/** A value proposition canvas: the customer's three boxes, the offer's three. */
	canvas: z.strictObject({
		title: text,
		jobs: few,
		pains: few,
		gains: few,
		products: few,
		relievers: few,
		creators: few,
	}),
	/** A customer's whole chain of activities, and the part that a company sees. */
	chain: z.strictObject({
		title: text,
		activities: z.array(z.strictObject({ text, seconds: z.int().min(1), at: z.enum(['station', 'elsewhere']) })).min(2),
		/** What the company aimed at for its own part, in seconds. */
		target: z.int().min(1),
	}),
	/** One request, seen by each team alone, then by all together. */
	silos: z.strictObject({
		title: text,
		teams: z
			.array(z.strictObject({ id, name: text, sees: text }))
			.min(2)
			.max(5),
		request: text,
		shared: text,
	}),
	/** One lever and one indicator per phase of the funnel. */
	levers: z.strictObject({
		title: text,
		rows: z.array(z.strictObject({ phase: id, lever: text, indicator: text, decision: text })).min(2),
	}),
	/** One message for all, beside the fitting one at each stage. */
	spray: z.strictObject({
		title: text,
		message: text,
		rows: z.array(z.strictObject({ stage: id, message: text, communication: id })).min(2),
	}),
} as const;

export type FigureFile = keyof typeof FIGURE_FILES;
export type FigureData = { [Name in FigureFile]: z.infer<(typeof FIGURE_FILES)[Name]> };
