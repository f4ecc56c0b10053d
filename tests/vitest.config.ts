/** Which tests run in Node: rules, state, compiler, finishing pass. The built site has its own folder and its own runner. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
	root: process.cwd(),
	test: {
		include: ['tests/**/*.test.{ts,tsx}'],
		exclude: ['tests/site/**'],
		testTimeout: 20_000,
	},
});
