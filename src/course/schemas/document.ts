/** The shape of a saved document (an audit, a plan, a journey map), as published: what other programs may read and write. */
import { z } from 'astro/zod';

/** The rules about documents (`src/learning/documents/`) name the same; a test holds them together. */
const PLAN_FIELDS = [
	'stage',
	'communication',
	'message',
	'channel',
	'owner',
	'date',
	'kpi',
	'start',
	'target',
] as const;
const CRITERIA = ['cap-1', 'cap-2', 'cap-3', 'cap-4', 'cap-5', 'cap-6', 'cap-7', 'cap-8'] as const;
const PARTS = ['personas', 'steps', 'lanes'] as const;
const LANES = ['does', 'thinks', 'feels', 'touchpoint', 'friction', 'communication', 'opportunity', 'kpi'] as const;
const EVIDENCE = ['quote', 'figure', 'source'] as const;

const byId = <Shape extends z.ZodType>(shape: Shape) => z.record(z.string(), shape);
const each = <Name extends string, Shape extends z.ZodType>(names: readonly Name[], shape: Shape) =>
	Object.fromEntries(names.map((name) => [name, shape])) as Record<Name, Shape>;

const name = z.string().describe('As its author calls it').optional();
const order = z.array(z.string()).describe('Ids, the first first; an entry that it leaves out comes last').optional();
const feeling = z.int().min(-2).max(2).describe('From −2, miserable, to 2, delighted').optional();

const audit = z.looseObject({
	name,
	adapted: z.looseObject(each(['need', 'segment', 'stage'], z.boolean().optional())).optional(),
	stages: byId(
		z.looseObject({
			relevant: z.boolean().describe('Absent: it is').optional(),
			importance: z.int().min(1).max(3).describe('Absent: 2').optional(),
			types: z.array(z.string()).describe('Ids of the types of communication used').optional(),
			kpi: z.boolean().describe('Whether it is measured').optional(),
		}),
	)
		.describe('By stage')
		.optional(),
});

const plan = z.looseObject({
	name,
	rows: byId(z.looseObject(each(PLAN_FIELDS, z.string().optional()))).optional(),
	order,
	rubric: z
		.looseObject(each(CRITERIA, z.int().min(0).max(4).optional()))
		.describe('Points that its author gives it')
		.optional(),
});

const map = z.looseObject({
	name,
	personas: byId(z.looseObject({ name, about: z.string().optional() })).optional(),
	steps: byId(
		z.looseObject({ name, stage: z.string().describe('If it is one of the ten stages').optional() }),
	).optional(),
	lanes: byId(z.looseObject({ name, kind: z.enum(LANES).optional() })).optional(),
	order: z.looseObject(each(PARTS, order)).optional(),
	cells: byId(byId(byId(z.string())))
		.describe('By persona, step and lane')
		.optional(),
	feelings: byId(byId(z.looseObject({ now: feeling, wished: feeling })))
		.describe('By persona and step')
		.optional(),
	evidence: byId(
		z.looseObject({
			persona: z.string(),
			step: z.string(),
			lane: z.string(),
			kind: z.enum(EVIDENCE),
			text: z.string(),
			from: z.string().optional(),
		}),
	)
		.describe('What a cell rests on')
		.optional(),
});

const saved = <Kind extends string, Content extends z.ZodType>(kind: Kind, content: Content) =>
	z.looseObject({
		format: z.literal('parcours-document'),
		version: z.literal(1),
		kind: z.literal(kind),
		content,
	});

export const document = z
	.discriminatedUnion('kind', [saved('audit', audit), saved('plan', plan), saved('map', map)])
	.describe('A document that a learner made with a tool of the course');
