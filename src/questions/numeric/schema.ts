/** A number to work out, with its unit. */
import { z } from 'astro/zod';
import { common } from '../common.ts';
import { id, text } from '../ids.ts';

export const numeric = z.strictObject({
	...common,
	type: z.literal('numeric'),
	answer: z.number(),
	/** How far from the answer is still right, in the same unit. */
	tolerance: z.number().min(0).optional(),
	unit: text.optional(),
	/** Said of the right answer: how it is worked out. */
	feedback: text,
	/** Wrong answers that show a known slip, and what to say of each. */
	slips: z
		.array(z.strictObject({ value: z.number(), misconception: id.optional(), feedback: text }))
		.max(4)
		.optional(),
});

export type Numeric = z.infer<typeof numeric>;
