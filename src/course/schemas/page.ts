/** What the front matter of a plain page may hold (`content/<language>/pages/*.mdx`). */
import { z } from 'astro/zod';
import { text } from '../../questions/ids.ts';

export const page = z.strictObject({
	title: text,
	/** What search engines and lists show. */
	summary: text.max(160),
	/** The sentence under the title. */
	lead: text,
});

export type PageData = z.infer<typeof page>;
