/** The shape of a saved record (« carnet »), as published: what other programs may read and write. */
import { z } from 'astro/zod';

const instant = z
	.string()
	.regex(/^(?!9999)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
	.describe('ISO 8601, UTC, to the millisecond');
const share = z.number().min(0).max(1);
const count = z.number().min(0);
const sureness = z.enum(['sure', 'rather', 'unsure']);
const byId = <Shape extends z.ZodType>(shape: Shape) => z.record(z.string(), shape);
const dated = <Shape extends z.ZodType>(shape: Shape) => z.looseObject({ value: shape, at: instant });

const answer = z.discriminatedUnion('type', [
	z.looseObject({ type: z.literal('choice'), chosen: z.array(z.string()) }),
	z.looseObject({ type: z.literal('placement'), placed: byId(z.string()) }),
	z.looseObject({ type: z.literal('ordering'), order: z.array(z.string()) }),
	z.looseObject({ type: z.literal('texts'), texts: z.array(z.string()) }),
	z.looseObject({ type: z.literal('path'), path: z.array(z.string()) }),
	z.looseObject({ type: z.literal('position'), first: z.string(), evidence: z.string(), second: z.string() }),
]);

const attempt = z.looseObject({
	answer,
	score: share.describe('From 0 to 1'),
	at: instant,
	sure: sureness.optional(),
	hint: z.literal(true).optional(),
	seconds: count.optional(),
	seed: z.string().optional(),
	review: z.literal(true).optional(),
	earlier: count.describe('Answers before this one, of which only the number was kept').optional(),
});

const versions = z.array(z.looseObject({ text: z.string(), at: instant }));

const lesson = z.looseObject({
	at: instant.describe('When it was last worked on'),
	read: instant.optional(),
	done: instant.describe('When every question of its quiz had been answered').optional(),
	exercises: byId(versions).optional(),
	notes: versions.optional(),
	bookmark: dated(z.boolean()).optional(),
	widgets: byId(dated(z.looseObject({}))).optional(),
});

const sitting = z.looseObject({
	kind: z.enum(['exam', 'diagnostic', 'module']),
	module: z.string().optional(),
	seed: z.string(),
	questions: z.array(z.string()),
	started: instant,
	given: byId(z.looseObject({ answer, at: instant, sure: sureness.optional() })),
	flags: byId(dated(z.boolean())),
	seconds: count,
	result: z.looseObject({ at: instant, scores: byId(share) }).optional(),
});

const scalar = z.union([z.boolean(), z.number(), z.string()]);

const document = z.looseObject({
	kind: z.enum(['audit', 'plan', 'map']),
	created: instant,
	fields: byId(z.array(dated(z.union([scalar, z.array(scalar), z.null()])))).describe('By path; the latest counts'),
});

export const record = z
	.looseObject({
		version: z.literal(2),
		lessons: byId(lesson),
		answers: byId(z.array(attempt)).describe('By question, oldest first'),
		sittings: byId(sitting),
		documents: byId(document).optional(),
		settings: byId(dated(scalar)),
		last: z.string().optional(),
		erased: instant.optional(),
	})
	.describe('A learner’s record, as the notebook saves it');
