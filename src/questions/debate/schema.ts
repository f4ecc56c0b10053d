/** A position to take with its evidence, an objection, and a second position. */
import { z } from 'astro/zod';
import { common, partId } from '../common.ts';
import { id, text } from '../ids.ts';

export const debate = z.strictObject({
	...common,
	type: z.literal('debate'),
	/** The stage that is debated, if positions are communications: those accepted are then its weak cells and their equals (r-08). */
	recommendFor: id.optional(),
	positions: z
		.array(
			z.strictObject({
				id: partId,
				text,
				communication: id.optional(),
				/** Whether it can be defended. */
				accepted: z.literal(true).optional(),
				/** Met by who took this position. */
				objection: text,
				feedback: text,
			}),
		)
		.min(2)
		.max(5),
	/** What may be brought forward: an activity, an objective. */
	evidence: z
		.array(z.strictObject({ id: partId, text, supports: z.array(partId), feedback: text }))
		.min(2)
		.max(5),
});

export type Debate = z.infer<typeof debate>;
