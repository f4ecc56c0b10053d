/** `npm start`: builds the site, then serves it on this machine and prints the address. */
import { spawnSync } from 'node:child_process';
import { serveAsHost } from './serve-folder.ts';

const PORT = 4321;

console.log('Parcours : construction du site…');
const built = spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);

try {
	const { address } = await serveAsHost('dist', PORT);
	console.log(`\nParcours est ouvert à l’adresse ${address}\nCtrl+C pour arrêter.`);
} catch (error) {
	const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
	console.error(
		isTaken
			? `Le port ${PORT} est déjà pris : un autre Parcours tourne peut-être. Arrête-le, puis relance « npm start ».`
			: error,
	);
	process.exit(1);
}
