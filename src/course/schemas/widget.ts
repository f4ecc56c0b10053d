/** What a widget's file may hold: something small to do inside a lesson, which names it. */
import { z } from 'astro/zod';
import { id, text } from '../../questions/ids.ts';

/** Whole per cent. */
const percent = z.int().min(0).max(100);

/** Put lines in order. `items` stand in the right one. */
const order = z.strictObject({
	type: z.literal('order'),
	task: text,
	items: z
		.array(z.strictObject({ text, because: text }))
		.min(3)
		.max(12),
});

/** Lay cards in groups. */
const sort = z.strictObject({
	type: z.literal('sort'),
	task: text,
	groups: z
		.array(z.strictObject({ id, name: text }))
		.min(2)
		.max(4),
	cards: z
		.array(z.strictObject({ text, group: id, because: text }))
		.min(4)
		.max(14),
});

/** Answer in one's head, turn the card. */
const flip = z.strictObject({
	type: z.literal('flip'),
	task: text,
	cards: z
		.array(z.strictObject({ front: text, back: text }))
		.min(3)
		.max(12),
});

/** Take a position, meet the objection, decide again. */
const debate = z.strictObject({
	type: z.literal('debate'),
	task: text,
	claim: text,
	/** The cell of the matrix that is discussed. */
	cell: z.strictObject({ stage: id, communication: id }).optional(),
	/** The objection met by who agreed with the claim. */
	against: text,
	/** The objection met by who disagreed with it. */
	for: text,
	closing: text,
});

/** The funnel with rates to turn: how many go on from each phase. */
const funnel = z.strictObject({
	type: z.literal('funnel'),
	task: text,
	/** People at the first phase. */
	start: z.int().min(10).max(1_000_000),
	/** Phase by phase: who is counted there, and how many of the phase before get there. */
	phases: z.array(z.strictObject({ phase: id, share: percent, counts: text })).min(2),
});

/** What a better retention changes: points against per cent. */
const retention = z.strictObject({
	type: z.literal('retention'),
	task: text,
	/** Customers at the start of the period. */
	customers: z.int().min(1).max(1_000_000),
	from: percent,
	to: percent,
});

export const widget = z.discriminatedUnion('type', [order, sort, flip, debate, funnel, retention]);

export type WidgetData = z.infer<typeof widget>;
