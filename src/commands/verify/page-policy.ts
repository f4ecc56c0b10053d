/** Content security policies compared: what a page allows itself, and what its server lets it. */

type Policy = ReadonlyMap<string, ReadonlySet<string>>;

/** A policy as written in a header or a page, directive by directive. */
export const parsedPolicy = (text: string): Policy =>
	new Map(
		text
			.split(';')
			.map((directive) => directive.trim().split(/\s+/))
			.filter(([name]) => name)
			.map(([name = '', ...sources]) => [name.toLowerCase(), new Set(sources)]),
	);

/** The policy that a page says itself, before any script. @returns nothing if there is none, or too late */
export function policyOfPage(html: string): string | undefined {
	const found = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html);
	const script = html.search(/<script\b/i);
	return found && (script < 0 || found.index < script) ? found[1] : undefined;
}

const isHash = (source: string) => /^'sha\d+-/.test(source);

function isLet(source: string, by: ReadonlySet<string>): boolean {
	if (source === "'none'" || by.has(source)) return true;
	// A browser forgets `'unsafe-inline'` as soon as a hash or a nonce stands beside it.
	return (
		isHash(source) && by.has("'unsafe-inline'") && ![...by].some((one) => isHash(one) || one.startsWith("'nonce-"))
	);
}

/** What the page allows itself and the server's policy refuses: `script-src 'sha256-…'`. */
export function refused(page: string, server: string): string[] {
	const lets = parsedPolicy(server);
	return [...parsedPolicy(page)].flatMap(([directive, sources]) => {
		const by = lets.get(directive) ?? (directive.endsWith('-src') ? lets.get('default-src') : undefined);
		return by ? [...sources].filter((source) => !isLet(source, by)).map((source) => `${directive} ${source}`) : [];
	});
}
