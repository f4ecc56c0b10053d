/** The `_headers` file of a built site, read as static hosts read it: which headers an address gets. */

interface Rule {
	/** `/*`, `/_astro/*` */
	path: string;
	headers: [name: string, value: string][];
}

function rulesOf(text: string): Rule[] {
	const rules: Rule[] = [];
	for (const line of text.split('\n')) {
		if (line.trim() === '' || line.startsWith('#')) continue;
		const colon = line.indexOf(':');
		if (/^\s/.test(line)) rules.at(-1)?.headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
		else rules.push({ path: line.trim(), headers: [] });
	}
	return rules;
}

const isMeant = (rule: string, path: string) =>
	rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : rule === path;

/** @returns what an address of the site, from its root, is sent with */
export function headerRules(text: string): (path: string) => [name: string, value: string][] {
	const rules = rulesOf(text);
	return (path) => rules.filter((rule) => isMeant(rule.path, path)).flatMap(({ headers }) => headers);
}
