/** What `content/course.yaml`, the host's one file, may hold. */
import { z } from 'astro/zod';
import { id, text } from '../../questions/ids.ts';

const count = z.int().min(0);
const percent = z.number().min(0).max(100);
/** How many questions at each level. */
const levels = z.strictObject({
	rappeler: count.optional(),
	comprendre: count.optional(),
	appliquer: count.optional(),
	analyser: count.optional(),
	evaluer: count.optional(),
});

/** How questions come back, and from when an objective counts as mastered; what is absent is as the course paper says. */
const learning = z.strictObject({
	/** The share of questions that should still be known when they come back. */
	retention: z.number().min(0.7).max(0.97).optional(),
	/** Questions a day at most, and new ones among them. */
	daily: z.int().min(1).max(500).optional(),
	fresh: z.int().min(0).max(500).optional(),
	/** From which estimate an objective is learnt, and mastered. */
	fragile: z.number().min(0).max(1).optional(),
	mastered: z.number().min(0).max(1).optional(),
	/** Modules that the diagnostic never advises to skim. */
	neverSkim: z.array(id).optional(),
});

/** The final exam. It is played in the learner’s browser: who looks for its answers finds them. */
const exam = z.strictObject({
	/** In per cent, over all. */
	passMark: percent,
	/** Modules whose questions together have a mark of their own to reach. */
	blocks: z.array(z.strictObject({ modules: z.array(id).min(1), passMark: percent })).optional(),
	/** How often it can be taken, and how long to wait before the next time. Absent: as often as one likes, at once. */
	attempts: z.int().min(1).optional(),
	pauseHours: z.number().min(0).optional(),
	/** How long it takes, as it is announced. */
	minutes: z.int().min(1),
	/** It ends by itself after this many minutes of work. Absent: no limit. */
	limitMinutes: z.int().min(1).optional(),
	/** How many questions of each module, at each level. */
	blueprint: z.record(id, levels),
});

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'colour');
/** A picture under `public/`, from there: `brand/logo.svg`. */
const picture = z.string().regex(/^[\w-]+(?:\/[\w-]+)*\.(?:svg|png|webp|avif|jpe?g)$/, 'picture');

/** How a host's name, colour and mark look. Whatever is absent is the house's own. */
const brand = z.strictObject({
	/** The host's colour: as light or dark as it has to be to be read on both papers. */
	colour: colour.optional(),
	/** Instead: buttons and the mark of the house, on light and on dark paper, exactly so. */
	accent: z.strictObject({ light: colour, dark: colour }).optional(),
	/** In the place of the mark of the house; `dark` on dark paper, if the first cannot be seen there. */
	logo: z.strictObject({ light: picture, dark: picture.optional() }).optional(),
	/** The picture of the browser's tab. */
	icon: picture.optional(),
});

export const settings = z.strictObject({
	/** Names the learner's record on a device: two courses of one address keep apart. Never change it. */
	id,
	version: z.string().regex(/^\d+\.\d+\.\d+$/, 'version'),
	name: text,
	organisation: z.strictObject({ name: text, contact: text, address: text.optional() }),
	/** The public address, if known: canonical links, sitemap and sharing previews need it. */
	site: z.url().optional(),
	/** First: the default, served at the root. The others live under their own prefix. */
	languages: z.array(z.string().regex(/^[a-z]{2}$/, 'language')).min(1),
	brand: brand.optional(),
	/** Share of right answers, in per cent, from which a quiz counts as passed. */
	passMark: percent,
	learning: learning.optional(),
	/** Absent: the course has no exam and no attestation. */
	exam: exam.optional(),
	/** Lessons that this course does without: their files may stay or go. */
	leftOut: z.array(id).optional(),
	/** Modules and their lessons, in the order in which they are taken. */
	modules: z.array(z.strictObject({ id, lessons: z.array(id).min(1) })),
});

export type Settings = z.infer<typeof settings>;
