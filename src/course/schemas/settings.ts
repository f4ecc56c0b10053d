/** What `content/course.yaml`, the host's one file, may hold. */
import { z } from 'astro/zod';
import { id, text } from '../../questions/ids.ts';

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'colour');

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
	brand: z.strictObject({
		/** Buttons and the mark of the house, on light and on dark paper. */
		accent: z.strictObject({ light: colour, dark: colour }),
	}),
	/** Share of right answers, in per cent, from which a quiz counts as passed. */
	passMark: z.number().min(0).max(100),
	/** Lessons that this course does without: their files may stay or go. */
	leftOut: z.array(id).optional(),
	/** Modules and their lessons, in the order in which they are taken. */
	modules: z.array(z.strictObject({ id, lessons: z.array(id).min(1) })),
});

export type Settings = z.infer<typeof settings>;
