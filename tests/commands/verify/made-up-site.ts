/** A site of three files that answers as a good server does, and that a test makes worse. */

import type { Answer } from '../../../src/commands/verify/check-answer.ts';
import type { Site } from '../../../src/commands/verify/verify-address.ts';
import { fingerprint } from '../../../src/integrations/finish/integrity.ts';

export const POLICY = "default-src 'none'; script-src 'self' 'sha256-a'; style-src 'self' 'sha256-b'";
const SERVER_POLICY = "default-src 'none'; script-src 'self' 'sha256-a' 'sha256-c'; style-src 'self' 'unsafe-inline'";

/** A page with its policy, as the build writes it. */
export const page = (body: string, policy = POLICY): string =>
	`<!DOCTYPE html><html><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="${policy}"></head><body>${body}</body></html>`;

export const FILES: Readonly<Record<string, string>> = {
	'index.html': page(`<a href="./cours/a/#b">A</a>${'Bonjour. '.repeat(200)}`),
	'cours/a/index.html': page('<a href="../../">Accueil</a><script src="../../_astro/a.B1.js"></script>'),
	'_astro/a.B1.js': 'export {};',
	'404.html': page('<p>Rien ici.</p>'),
	'.htaccess': 'secret',
};

/** An answer with no fault. */
export function goodAnswer(file: string, text: string, changed: Record<string, string> = {}, status = 200): Answer {
	const headers: Record<string, string> = {
		'content-type': file.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8',
		'content-encoding': 'br',
		'x-content-type-options': 'nosniff',
		'referrer-policy': 'no-referrer',
		'content-security-policy': SERVER_POLICY,
		'cache-control': file.startsWith('_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
		...changed,
	};
	return { status, header: (name) => headers[name] ?? '', body: new TextEncoder().encode(text) };
}

/** @param answers what some addresses answer instead, by path */
export function madeUpSite(answers: Record<string, Answer | 'silence'> = {}): Site {
	const address = 'https://cours.example.org/a/';
	const files = Object.fromEntries(Object.entries(FILES).map(([file, text]) => [file, fingerprint(Buffer.from(text))]));
	return {
		address,
		list: { format: 1, files },
		strict: true,
		ask: async (asked) => {
			const path = asked.slice(address.length);
			const answer = answers[path];
			if (answer === 'silence') throw new Error('silence');
			if (answer) return answer;
			const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
			const text = FILES[file];
			return text === undefined || file.startsWith('.')
				? goodAnswer('404.html', FILES['404.html'] ?? '', {}, 404)
				: goodAnswer(file, text);
		},
	};
}
