/** A wrong course does not build: reads and checks it before the first page, and again in development when a file changes. */
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { currentCourse, forgetCourse } from '../course/current.ts';

export const courseCheck = (): AstroIntegration => ({
	name: 'parcours:course-check',
	hooks: {
		'astro:build:start': ({ logger }) => {
			forgetCourse();
			const { languages } = currentCourse();
			logger.info(`${languages[0]?.lessons.length ?? 0} lessons read and checked`);
		},
		'astro:server:setup': ({ server, logger }) => {
			const content = join(process.cwd(), 'content');
			server.watcher.add(content);
			server.watcher.on('all', (_, path) => {
				if (!path.startsWith(content)) return;
				forgetCourse();
				try {
					currentCourse();
				} catch (error) {
					logger.error(String(error));
				}
				server.ws.send({ type: 'full-reload' });
			});
		},
	},
});
