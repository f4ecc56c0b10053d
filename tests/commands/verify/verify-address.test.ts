/** A published site seen from outside: nothing to say of a good one, each fault of a bad one by its name. */
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/commands/verify/check-answer.ts';
import { verifyAddress } from '../../../src/commands/verify/verify-address.ts';
import { FILES, goodAnswer, madeUpSite, page } from './made-up-site.ts';

const home = FILES['index.html'] ?? '';
const script = FILES['_astro/a.B1.js'] ?? '';
const missing = FILES['404.html'] ?? '';

const faultsOf = async (answers: Record<string, Answer | 'silence'>, strict = true) => {
	const { problems } = await verifyAddress({ ...madeUpSite(answers), strict }, () => {});
	return problems.map(({ kind, what, file }) => `${kind}: ${what} (${file})`);
};

describe('verifyAddress', () => {
	it('finds nothing in a good site, and asks for no setting of a server', async () => {
		const steps: string[] = [];
		const verdict = await verifyAddress(madeUpSite(), (done, total) => steps.push(`${done}/${total}`));
		expect(verdict).toStrictEqual({ checked: 3, problems: [], others: [] });
		expect(steps).toStrictEqual(['1/3', '2/3', '3/3']);
	});

	it.each<[string, string, Answer | 'silence', string[]]>([
		[
			'a page that is gone',
			'cours/a/',
			goodAnswer('', '', {}, 500),
			['missing-file: fichier absent (le serveur répond 500) (cours/a/index.html)'],
		],
		['silence', '_astro/a.B1.js', 'silence', ['missing-file: fichier absent (pas de réponse) (_astro/a.B1.js)']],
		[
			'a changed byte',
			'_astro/a.B1.js',
			goodAnswer('_astro/a.B1.js', `${script} `),
			['changed-file: fichier modifié (_astro/a.B1.js)'],
		],
		[
			'a cut file',
			'_astro/a.B1.js',
			goodAnswer('_astro/a.B1.js', script.slice(1)),
			['changed-file: fichier modifié ou tronqué (_astro/a.B1.js)'],
		],
		[
			'a page without its policy',
			'cours/a/',
			goodAnswer('a.html', '<script src="x.js"></script>'),
			[
				'changed-file: fichier modifié ou tronqué (cours/a/index.html)',
				'no-page-policy: page sans politique de sécurité (cours/a/index.html)',
				'dead-link: lien mort vers « cours/a/x.js » (cours/a/index.html)',
			],
		],
		[
			'no nosniff',
			'',
			goodAnswer('index.html', home, { 'x-content-type-options': '' }),
			['missing-header: en-tête X-Content-Type-Options: nosniff absent (index.html)'],
		],
		[
			'no referrer policy',
			'',
			goodAnswer('index.html', home, { 'referrer-policy': '' }),
			['missing-header: en-tête Referrer-Policy absent (index.html)'],
		],
		[
			'no policy',
			'',
			goodAnswer('index.html', home, { 'content-security-policy': '' }),
			['missing-header: en-tête Content-Security-Policy absent (index.html)'],
		],
		[
			'the policy of another build',
			'',
			goodAnswer('index.html', home, {
				'content-security-policy': "default-src 'none'; script-src 'self' 'sha256-z'; style-src 'self' 'unsafe-inline'",
			}),
			['narrow-policy: la politique du serveur est plus étroite que celle de la page (index.html)'],
		],
		[
			'a script said to be text',
			'_astro/a.B1.js',
			goodAnswer('_astro/a.B1.js', script, { 'content-type': 'text/plain' }),
			['wrong-type: type « text/plain » au lieu de « text/javascript » (_astro/a.B1.js)'],
		],
		[
			'a script kept ten minutes',
			'_astro/a.B1.js',
			goodAnswer('_astro/a.B1.js', script, { 'cache-control': 'max-age=600' }),
			['short-cache: fichier à empreinte gardé trop peu de temps (_astro/a.B1.js)'],
		],
		[
			'a page kept a year',
			'',
			goodAnswer('index.html', home, { 'cache-control': 'max-age=31536000' }),
			['long-cache: fichier gardé plus d’un jour sans être redemandé (index.html)'],
		],
		[
			'a page sent as it is',
			'',
			goodAnswer('index.html', home, { 'content-encoding': '' }),
			['uncompressed: texte envoyé sans compression (index.html)'],
		],
		[
			'a page where nothing is',
			'adresse-qui-n-existe-pas/',
			goodAnswer('404.html', missing),
			['soft-404: une adresse inconnue répond 200 (adresse-qui-n-existe-pas/)'],
		],
		[
			'another page where nothing is',
			'adresse-qui-n-existe-pas/',
			goodAnswer('404.html', 'Not found', {}, 404),
			['other-404: une adresse inconnue montre une autre page que « 404.html » (adresse-qui-n-existe-pas/)'],
		],
		[
			'a folder that is listed',
			'_astro/',
			goodAnswer('index.html', '<ul>'),
			['listed-folder: dossier sans page, et pourtant montré (_astro/)'],
		],
	])('names %s', async (_, path, answer, faults) => {
		expect(await faultsOf({ [path]: answer })).toStrictEqual(faults);
	});

	it('says of a server that falls silent that its files are missing, and ends', async () => {
		const { problems } = await verifyAddress(
			{ ...madeUpSite(), ask: () => Promise.reject(new Error('silence')) },
			() => {},
		);
		expect(problems.map(({ what }) => what)).toStrictEqual(Array(3).fill('fichier absent (pas de réponse)'));
	});

	it('looks for a link that cannot be read as it stands', async () => {
		const strange = page('<a href="./%zz.html">?</a>');
		expect(await faultsOf({ 'cours/a/': goodAnswer('a.html', strange) })).toContain(
			'dead-link: lien mort vers « cours/a/%zz.html » (cours/a/index.html)',
		);
	});

	it('asks no header of a host that sets none, and still finds what is changed or says it is something else', async () => {
		const bare = {
			'x-content-type-options': '',
			'referrer-policy': '',
			'content-security-policy': '',
			'cache-control': 'max-age=600',
		};
		const answers = {
			'': goodAnswer('index.html', home, bare),
			'_astro/a.B1.js': goodAnswer('_astro/a.B1.js', `${script};`, bare),
		};
		expect(await faultsOf(answers, false)).toStrictEqual(['changed-file: fichier modifié (_astro/a.B1.js)']);
	});

	it('takes several policies in one header as a browser does: a page must pass all', async () => {
		const both =
			"default-src 'self'; script-src 'unsafe-inline'; style-src 'unsafe-inline' 'self', script-src 'self' 'sha256-a'";
		expect(await faultsOf({ '': goodAnswer('index.html', home, { 'content-security-policy': both }) })).toStrictEqual([
			'narrow-policy: la politique du serveur est plus étroite que celle de la page (index.html)',
		]);
	});

	it('reads a policy only before the first script', async () => {
		const late = page('').replace('<meta charset="utf-8">', '<script></script>');
		expect(await faultsOf({ '': goodAnswer('index.html', late) })).toContain(
			'no-page-policy: page sans politique de sécurité (index.html)',
		);
	});
});
