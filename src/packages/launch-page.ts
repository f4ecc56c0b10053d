/** The page that an LMS opens: says what is the matter as long as the course is not there, then is nothing but its frame. */
import { createHash } from 'node:crypto';
import type { CourseFacts } from '../lms/course-facts.ts';
import { type LaunchWords, PARTS } from '../lms/launch-words.ts';
import { escaped, inlineJson } from './markup.ts';

export interface LaunchPage {
	language: string;
	/** The course's. */
	name: string;
	/** The file of the script. */
	script: string;
	facts: CourseFacts;
	words: LaunchWords;
	/** What the page itself may speak to, as its policy says it. Absent: nothing. */
	connect?: string;
}

const SHEET = `
:root { color-scheme: light dark; font: 1.125rem/1.5 system-ui, sans-serif; }
html, body { block-size: 100%; margin: 0; }
body { display: flex; flex-direction: column; }
main { flex: 1; display: flex; flex-direction: column; min-block-size: 0; }
#${PARTS.outside} { margin: auto; padding: 1rem; max-inline-size: 34rem; }
iframe { flex: 1; inline-size: 100%; min-block-size: 0; border: 0; }
body.is-open h1 { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); margin: 0; }
h1 { margin: 2rem 1rem 0; text-align: center; }
#${PARTS.leave} { margin: 0; padding: .25rem 1rem; text-align: end; }
#${PARTS.notice} { margin: 0; padding: .5rem 1rem; border-block-end: 2px solid; font-weight: 600; }
[hidden] { display: none; }
`;

const policy = (connect: string | undefined): string =>
	[
		"default-src 'none'",
		"script-src 'self'",
		`style-src 'sha256-${createHash('sha256').update(SHEET).digest('base64')}'`,
		"img-src 'self'",
		"frame-src 'self'",
		...(connect === undefined ? [] : [`connect-src ${connect}`]),
		"base-uri 'none'",
		"form-action 'none'",
	].join('; ');

const data = (id: string, value: unknown): string =>
	`<script type="application/json" id="${id}">${inlineJson(value)}</script>`;

export const launchPage = ({ language, name, script, facts, words, connect }: LaunchPage): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy(connect)}">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${escaped(name)}</title>
<link rel="icon" href="icon.svg" type="image/svg+xml">
<style>${SHEET}</style>
</head>
<body>
<p id="${PARTS.notice}" role="status" hidden></p>
<p id="${PARTS.leave}" hidden></p>
<main id="${PARTS.course}">
<h1>${escaped(name)}</h1>
<div id="${PARTS.outside}">
<p id="${PARTS.said}" role="status">${escaped(words.noScript)}</p>
<p><a href="index.html">${escaped(words.open)}</a></p>
</div>
</main>
${data(PARTS.facts, facts)}
${data(PARTS.words, words)}
<script src="${script}"></script>
</body>
</html>
`;
