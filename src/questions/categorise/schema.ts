/** Cards to lay in two to four groups. */
import { z } from 'astro/zod';
import { common, partId } from '../common.ts';
import { text } from '../ids.ts';

export const categorise = z.strictObject({
	...common,
	type: z.literal('categorise'),
	groups: z
		.array(z.strictObject({ id: partId, text }))
		.min(2)
		.max(4),
	cards: z
		.array(z.strictObject({ id: partId, text, group: partId, feedback: text }))
		.min(4)
		.max(12),
});

export type Categorise = z.infer<typeof categorise>;
