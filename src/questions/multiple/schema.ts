/** Several right answers among three to six. */
import { z } from 'astro/zod';
import { common, option } from '../common.ts';
import { id } from '../ids.ts';

export const multiple = z.strictObject({
	...common,
	type: z.literal('multiple'),
	recommendFor: id.optional(),
	/** For weak cells: at most two choices, each worth what the matrix gives it (r-08, `method.credit`). */
	tolerant: z.literal(true).optional(),
	options: z.array(option).min(3).max(6),
});

export type Multiple = z.infer<typeof multiple>;
