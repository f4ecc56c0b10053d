/** Things to put in order; `items` stand in the right one. */
import { z } from 'astro/zod';
import { common, partId } from '../common.ts';
import { text } from '../ids.ts';

export const order = z.strictObject({
	...common,
	type: z.literal('order'),
	items: z
		.array(z.strictObject({ id: partId, text, feedback: text }))
		.min(3)
		.max(10),
});

export type Order = z.infer<typeof order>;
