/** Which tests run where: rules in Node; islands in a DOM; the built site has its own folder and runner. */
import { getViteConfig } from 'astro/config';

export default getViteConfig({
	test: {
		root: process.cwd(),
		include: ['tests/**/*.test.{ts,tsx}'],
		exclude: ['tests/site/**'],
		testTimeout: 20_000,
	},
});
