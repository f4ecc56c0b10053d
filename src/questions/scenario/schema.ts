/** A story of two to four moments in which each choice leads on; every path is explained. */
import { z } from 'astro/zod';
import { common, partId } from '../common.ts';
import { id, text } from '../ids.ts';

const choice = z.strictObject({
	id: partId,
	text,
	/** The next node, or `end`. */
	to: id,
	points: z.int().min(0).max(3),
	misconception: id.optional(),
	feedback: text,
});

export const scenario = z.strictObject({
	...common,
	type: z.literal('scenario'),
	/** The story begins at the first. */
	nodes: z
		.array(z.strictObject({ id, text, choices: z.array(choice).min(2).max(4) }))
		.min(2)
		.max(4),
});

export type Scenario = z.infer<typeof scenario>;
