/** `npm run compress [folder]`: writes compressed copies beside the built files, for servers that send them as they are. */
import { existsSync } from 'node:fs';
import { writeCompressedCopies } from '../integrations/finish/compressed.ts';

const [folder = 'dist'] = process.argv.slice(2);

if (!existsSync(folder)) {
	console.error(`Le dossier « ${folder} » n’existe pas · il n’y a rien à comprimer · lance d’abord « npm run build ».`);
	process.exit(1);
}
const started = performance.now();
const { files, before, brotli, gzip } = await writeCompressedCopies(folder);
const seconds = new Intl.NumberFormat('fr', { maximumFractionDigits: 1 }).format((performance.now() - started) / 1000);
const megabytes = (bytes: number) =>
	`${new Intl.NumberFormat('fr', { maximumFractionDigits: 1 }).format(bytes / 1e6)} Mo`;
console.log(
	`${files} fichiers comprimés en ${seconds} s : ${megabytes(before)}, en Brotli ${megabytes(brotli)}, en gzip ${megabytes(gzip)}.`,
);
