/** How the site is built: from `content/`, checked first, finished so that it runs from any folder. */

import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { courseCheck } from './src/integrations/course-check.ts';
import { finishedSite } from './src/integrations/finished-site.ts';
import { lessonScript } from './src/integrations/lesson-script.ts';
import { noPreload } from './src/integrations/no-preload.ts';
import { publishedList } from './src/integrations/published-list.ts';
import { resultsSharing } from './src/integrations/results-sharing.ts';

/** Browsers that know `light-dark()` and OKLCH get the sheet as it is written; older ones the plain one in `tokens.css`. */
const CSS_TARGET = ['chrome125', 'firefox128', 'safari17.5'];

process.env.ASTRO_TELEMETRY_DISABLED ??= '1';

export default defineConfig({
	trailingSlash: 'always',
	// White space between elements on separate lines goes, as in JSX: where a space is meant, it is written.
	compressHTML: 'jsx',
	devToolbar: { enabled: false },
	build: { inlineStylesheets: 'always' },
	server: { host: '127.0.0.1', port: 4321 },
	integrations: [courseCheck(), lessonScript(), mdx(), preact(), finishedSite(), resultsSharing(), publishedList()],
	markdown: { syntaxHighlight: false, processor: satteri({ features: { smartPunctuation: false } }) },
	vite: { plugins: [noPreload()], build: { cssTarget: CSS_TARGET, assetsInlineLimit: 4096 } },
});
