/** How the built site is tested: the folder `dist/` as it is, in a real Chromium, two pages at a time. */
import { defineConfig } from '@playwright/test';
import { BROWSER_OPTIONS, findBrowser } from '../../src/commands/find-browser.ts';
import './support/built-site.ts';

/** Found once: the workers inherit it. */
process.env['CHROMIUM'] = process.env['TEST_WORKER_INDEX'] ? process.env['CHROMIUM'] : await findBrowser();

export default defineConfig({
	testDir: '.',
	testMatch: '**/*.test.ts',
	outputDir: '../../node_modules/.cache/site-tests',
	workers: 2,
	fullyParallel: true,
	retries: 0,
	forbidOnly: true,
	// Long enough for a busy machine: what waits too long fails all the same.
	timeout: 120_000,
	expect: { timeout: 20_000 },
	reporter: 'dot',
	use: {
		browserName: 'chromium',
		launchOptions: { executablePath: process.env['CHROMIUM'] ?? '', args: BROWSER_OPTIONS },
		locale: 'fr-FR',
		actionTimeout: 30_000,
		/** As a learner's device has it; a test that needs another width or theme says so. */
		viewport: { width: 1280, height: 800 },
		contextOptions: { reducedMotion: 'reduce' },
		trace: 'off',
		screenshot: 'off',
		video: 'off',
	},
});
