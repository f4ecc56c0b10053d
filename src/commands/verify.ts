/** `npm run verify -- <folder or address>`: whether a published site is whole and safe. `--against dist` holds it to another list, `--no-headers` spares hosts that set none. */
import { parseArgs } from 'node:util';
import { verify } from './verify/verify.ts';

const HOW = [
	'Donne un dossier ou une adresse :',
	'  npm run verify -- dist',
	'  npm run verify -- https://cours.example.org/',
	'  npm run verify -- https://cours.example.org/ --against dist    compare avec ta construction',
	'  npm run verify -- https://nom.github.io/cours/ --no-headers    l’hébergeur ne laisse pas régler d’en-têtes',
].join('\n');

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { against: { type: 'string' }, 'no-headers': { type: 'boolean', default: false } },
});
const [place] = positionals;
if (place === undefined || positionals.length > 1) {
	console.error(HOW);
	process.exit(1);
}

const isTerminal = process.stderr.isTTY;
/** On a terminal a count that runs; in a log, a line each quarter. */
function show(done: number, total: number) {
	if (isTerminal) process.stderr.write(`\r${done}/${total}${done === total ? '\n' : ''}`);
	else if (done % Math.ceil(total / 4) === 0 || done === total) console.error(`${done}/${total}`);
}

const { isGood, lines } = await verify({ place, against: values.against, strict: !values['no-headers'] }, show);
console.log(lines.join('\n'));
process.exitCode = isGood ? 0 : 1;
