/** `npm run typeset`: sets the typographic apostrophes and spaces in the French files, so that authors may type plain ones. */
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OWN } from '../course/own.ts';
import { typeset } from '../course/typography.ts';

const folders = ['content/fr', 'content/model', `content/${OWN}`].filter((folder) => existsSync(folder));

let changed = 0;
for (const folder of folders) {
	for (const file of await readdir(folder, { recursive: true })) {
		if (!/\.(mdx|yaml)$/.test(file)) continue;
		const path = join(folder, file);
		const before = await readFile(path, 'utf8');
		const after = typeset(before);
		if (after === before) continue;
		await writeFile(path, after);
		changed += 1;
		console.log(`typographie : ${path}`);
	}
}
console.log(changed === 0 ? 'Typographie : rien à changer.' : `Typographie : ${changed} fichiers corrigés.`);
