/** The content of this repository under a host's own settings: the texts are ours, `course.yaml` is theirs. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Settings } from '../../src/course/schemas/settings.ts';

const CONTENT = join(process.cwd(), 'content');
const ours = readFileSync(join(CONTENT, 'course.yaml'), 'utf8');

/** The settings as they are written. */
export const ourSettings = (): Settings => parse(ours);

/** Makes a folder that holds our texts and a host's settings, does something there, and takes the folder away again. */
export function hosted<Result>(settings: Settings, use: (root: string) => Result): Result {
	const root = mkdtempSync(join(tmpdir(), 'parcours host '));
	try {
		mkdirSync(join(root, 'content'));
		symlinkSync(join(CONTENT, 'model'), join(root, 'content', 'model'));
		// Another language says the same in the same words: what matters here is where its pages stand.
		for (const code of settings.languages) symlinkSync(join(CONTENT, 'fr'), join(root, 'content', code));
		writeFileSync(join(root, 'content', 'course.yaml'), stringify(settings));
		return use(root);
	} finally {
		rmSync(root, { recursive: true });
	}
}
