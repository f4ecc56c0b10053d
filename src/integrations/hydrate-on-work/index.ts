/** Teaches Astro the `client:work` directive. */
import type { AstroIntegration } from 'astro';

export const hydrateOnWork = (): AstroIntegration => ({
	name: 'parcours:hydrate-on-work',
	hooks: {
		'astro:config:setup': ({ addClientDirective }) =>
			addClientDirective({ name: 'work', entrypoint: './src/integrations/hydrate-on-work/directive.ts' }),
	},
});

declare module 'astro' {
	interface AstroClientDirectives {
		'client:work'?: string;
	}
}
