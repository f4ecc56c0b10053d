/** What a script fetches later is not announced: Vite would name it from the root of the address, and the site may stand in any folder. */
import type { Plugin } from 'vite';

/** Astro sets this for each environment apart, so that the configuration alone does not reach it. */
export const noPreload = (): Plugin => ({
	name: 'parcours:no-preload',
	configEnvironment: () => ({ build: { modulePreload: false } }),
});
