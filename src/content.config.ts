/** The one Astro collection: the words of lessons and plain pages. Everything else is read by `src/course/`. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

export const collections = {
	/** Ids: `<language>/lessons/<module>/<lesson>`, `<language>/pages/<page>`. Front matter is checked by `src/course/`. */
	prose: defineCollection({
		loader: glob({
			base: './content',
			pattern: '*/{lessons,pages}/**/*.mdx',
			generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
		}),
	}),
};
