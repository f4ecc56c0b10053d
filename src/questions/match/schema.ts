/** Things to join with their targets; a target may be a decoy, or serve twice. */
import { z } from 'astro/zod';
import { common, partId } from '../common.ts';
import { text } from '../ids.ts';

export const match = z.strictObject({
	...common,
	type: z.literal('match'),
	targets: z
		.array(z.strictObject({ id: partId, text }))
		.min(2)
		.max(8),
	items: z
		.array(z.strictObject({ id: partId, text, target: partId, feedback: text }))
		.min(3)
		.max(8),
});

export type Match = z.infer<typeof match>;
