/** What stands beside the lessons of a language: module titles, glossary. The interface has its own file. */
import { z } from 'astro/zod';
import { factId, id, qualifiedId, text } from '../../questions/ids.ts';

export const modules = z.record(id, z.strictObject({ title: text, summary: text }));

export const glossary = z.record(
	id,
	z.strictObject({
		term: text,
		definition: text,
		/** Other written forms a reader may search for. */
		forms: z.array(text).optional(),
		/** What it belongs to, if it is a label of one model. */
		model: qualifiedId.optional(),
		english: text.optional(),
		facts: z.array(factId).optional(),
		/** Terms easily taken for it. */
		not: z.array(id).optional(),
	}),
);

export type Glossary = z.infer<typeof glossary>;
export type Modules = z.infer<typeof modules>;
