/** One right answer among three to five. */
import { z } from 'astro/zod';
import { common, option } from '../common.ts';
import { id } from '../ids.ts';

export const single = z.strictObject({
	...common,
	type: z.literal('single'),
	/** The stage whose matrix row decides, when options name communications: the key must then be a sure cell (r-07). */
	recommendFor: id.optional(),
	options: z.array(option).min(3).max(5),
});

export type Single = z.infer<typeof single>;
