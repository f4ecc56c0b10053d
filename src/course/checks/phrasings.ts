/** Phrasings that no option or part of a question may have: they need the others to mean something (rule r-05). */

const FORBIDDEN: Record<string, readonly RegExp[]> = {
	fr: [
		/tou(?:te)?s (?:les |ces |l’une de ces )?(?:réponses|options|propositions|affirmations)/iu,
		/toutes (?:ces|les) (?:réponses|options|propositions)/iu,
		/aucune? (?:des|de ces|d’entre|de celles|réponse|option|proposition)/iu,
		/(?:les deux|toutes les) (?:réponses|options|propositions)/iu,
		/tout ce qui précède|rien de tout cela|ni l’une ni l’autre|l’une et l’autre réponse/iu,
		/(?<![\p{L}’])[A-F](?:, [A-F])* (?:et|ou|&) [A-F](?![\p{L}’])/u,
		/(?:réponses?|options?) [A-F](?![\p{L}’])/iu,
	],
	en: [
		/(?:all|none|both|neither) of (?:the above|these|the answers|the options)/iu,
		/(?<![\p{L}’'])[A-F](?:, [A-F])* (?:and|or|&) [A-F](?![\p{L}’'])/u,
	],
};

/** What a text says that it may not, if it does. */
export function forbiddenPhrase(language: string, text: string): string | undefined {
	const typographic = text.replaceAll("'", '’').replace(/[\u00a0\u202f]/g, ' ');
	return (FORBIDDEN[language] ?? []).map((form) => form.exec(typographic)?.[0]).find((found) => found !== undefined);
}
