/** What every question has, whatever its type. */
import { z } from 'astro/zod';
import { factId, id, qualifiedId, text } from './ids.ts';

/** Fields shared by all types (assessment rules r-01 to r-17). */
export const common = {
	id,
	/** Names it once had: a learner’s record still finds it. */
	aliases: z.array(id).optional(),
	/** The lesson it belongs to, where the file is not that lesson's own quiz. */
	lesson: id.optional(),
	/** Rank, from 1, of the lesson objective it tests. */
	objective: z.int().min(1),
	bloom: z.enum(['rappeler', 'comprendre', 'appliquer', 'analyser', 'evaluer']),
	/** 1: nine learners in ten succeed right after the lesson … 5: one in two or fewer. */
	difficulty: z.int().min(1).max(5),
	/** `scenario`: a persona, an organisation, an observable gesture. `direct`: none. */
	context: z.enum(['scenario', 'direct']),
	origin: z.enum(['source', 'addition']),
	facts: z.array(factId).min(1).max(4),
	prompt: text,
	/** Shown once answered: the clue that decides. */
	explanation: text,
	/** Asked for before answering; the answer then counts less for mastery. */
	hint: text.optional(),
	/** Questions that must not be asked in the same sitting, for one gives the other away. */
	excludes: z.array(id).optional(),
	/** Only where the author's order means something. */
	shuffle: z.literal(false).optional(),
};

/** What parts of a question are called: a letter. */
export const partId = z.string().regex(/^[a-l]$/, 'partId');

/** A choice. A wrong one says which error it stands for: a misconception, or a label taken for another. */
export const option = z.strictObject({
	id: z.string().regex(/^[a-f]$/, 'optionId'),
	text,
	correct: z.literal(true).optional(),
	misconception: id.optional(),
	confusion: qualifiedId.optional(),
	/** The communication this option chooses, in a question that has `recommendFor`. */
	communication: id.optional(),
	feedback: text,
});

export type Option = z.infer<typeof option>;
