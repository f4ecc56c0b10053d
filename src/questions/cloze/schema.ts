/** A sentence with blanks to fill. */
import { z } from 'astro/zod';
import { common } from '../common.ts';
import { text } from '../ids.ts';

export const cloze = z.strictObject({
	...common,
	type: z.literal('cloze'),
	/** The sentence, with one `___` per blank. */
	sentence: text,
	blanks: z
		.array(
			z.strictObject({
				accepted: z.array(text).min(1).max(6),
				/** Labels of this model are confusable with each other, but for those accepted. */
				labels: z.enum(['stage', 'communication', 'phase', 'period']).optional(),
				/** Other words close to the accepted ones that mean something else. */
				confusables: z.array(text).optional(),
				feedback: text,
			}),
		)
		.min(1)
		.max(3),
});

export type Cloze = z.infer<typeof cloze>;
