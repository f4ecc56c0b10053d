/** The tags a lesson may use: where each may stand, what it takes, whether it surrounds words. */

export type TagRule = {
	/** `line`: inside a sentence. `block`: alone on its line. */
	place: 'line' | 'block';
	content: 'words' | 'none';
	required: readonly string[];
	optional?: readonly string[];
};

export const TAGS: ReadonlyMap<string, TagRule> = new Map<string, TagRule>([
	['Ref', { place: 'line', content: 'none', required: ['fact'] }],
	['Term', { place: 'line', content: 'words', required: ['id'] }],
	['Figure', { place: 'block', content: 'none', required: ['name'], optional: ['stage', 'communication'] }],
	['Widget', { place: 'block', content: 'none', required: ['id'] }],
	['Complement', { place: 'block', content: 'words', required: ['id'] }],
	['Myth', { place: 'block', content: 'words', required: ['id'] }],
	['Table', { place: 'block', content: 'words', required: ['caption'], optional: ['phone'] }],
	['Recommendation', { place: 'block', content: 'none', required: ['stage'] }],
	['Exercise', { place: 'block', content: 'words', required: ['id'] }],
	['Answer', { place: 'block', content: 'words', required: [] }],
	['Recap', { place: 'block', content: 'words', required: [] }],
]);

/** A known tag as it is used: its attributes are texts, and all those required are there. */
export type Tag = { name: string; attributes: ReadonlyMap<string, string>; line: number };
