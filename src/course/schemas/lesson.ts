/** What a lesson's front matter may hold. */
import { z } from 'astro/zod';
import { factId, id, text } from '../../questions/ids.ts';

export const BLOOM = ['rappeler', 'comprendre', 'appliquer', 'analyser', 'evaluer', 'creer'] as const;

export const lesson = z.strictObject({
	id,
	title: text,
	/** What search engines and lists show. */
	summary: text.max(160),
	/** The sentence under the title. */
	lead: text,
	minutes: z.int().min(1).max(90),
	/** The stage it teaches, if it teaches one: gives the page its hue and numeral. */
	stage: id.optional(),
	/** What the learner can do afterwards; each begins with a verb in the infinitive. */
	objectives: z.array(z.strictObject({ bloom: z.enum(BLOOM), text })).min(1),
	prerequisites: z.array(id),
	/** Questions on an earlier lesson, asked before reading. */
	recall: z.array(z.strictObject({ question: text, answer: text, lesson: id })).max(3),
	facts: z.array(factId).min(1),
	misconceptions: z.array(id).min(1),
	additions: z.array(id),
	terms: z.array(id),
	/** Former ids: a learner's record still finds the lesson under them. */
	aliases: z.array(id).optional(),
});

export type LessonData = z.infer<typeof lesson>;
