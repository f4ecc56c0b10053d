/** A script for the browser in one file, with all that it imports: what a launch page loads. */
import { build } from 'vite';

/** @param entry from the root of the repository @throws if it does not compile */
export async function bundled(entry: string): Promise<string> {
	const result = await build({
		configFile: false,
		publicDir: false,
		logLevel: 'error',
		mode: 'production',
		define: { 'process.env.NODE_ENV': '"production"' },
		build: {
			write: false,
			target: 'es2022',
			lib: { entry, formats: ['iife'], name: 'parcours', fileName: () => 'launch.js' },
		},
	});
	const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) => ('output' in one ? one.output : []));
	const [chunk] = outputs.filter(({ type }) => type === 'chunk');
	if (chunk?.type !== 'chunk') throw new Error(`${entry} : rien n’a été produit.`);
	return chunk.code;
}
