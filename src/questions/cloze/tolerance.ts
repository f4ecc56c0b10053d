/** How close to an accepted answer a written one must be: accents, articles, plurals and slips are forgiven (assessment § 6). */

export type Verdict = 'empty' | 'exact' | 'typo' | 'wrong';

const ARTICLES = ['de la', 'de l', 'le', 'la', 'les', 'l', 'une', 'un', 'des', 'du', 'de', 'd'].toSorted(
	(one, other) => other.length - one.length,
);

function withoutArticles(text: string): string {
	const article = ARTICLES.find((each) => text === each || text.startsWith(`${each} `));
	// A lone article is the answer itself: there is nothing left to compare without it.
	if (article === undefined || text === article) return text;
	return withoutArticles(text.slice(article.length + 1));
}

const singular = (word: string) => (word.length > 3 ? word.replace(/[sx]$/, '') : word);

/** What a text says whatever its case, accents, punctuation, first article and plurals. */
export function normalised(text: string): string {
	const plain = text
		.toLowerCase()
		.replaceAll('œ', 'oe')
		.replaceAll('æ', 'ae')
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();
	return withoutArticles(plain).split(' ').map(singular).join(' ');
}

/** Edits, deletions, insertions and swaps of neighbours between two texts (optimal string alignment). */
export function distance(one: string, other: string): number {
	let before: number[] = [];
	let row = Array.from({ length: other.length + 1 }, (_, index) => index);
	for (let i = 1; i <= one.length; i += 1) {
		const next = [i];
		for (let j = 1; j <= other.length; j += 1) {
			const isSame = one[i - 1] === other[j - 1];
			const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
			next.push(
				Math.min(
					(row[j] ?? 0) + 1,
					(next[j - 1] ?? 0) + 1,
					(row[j - 1] ?? 0) + (isSame ? 0 : 1),
					isSwap ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
				),
			);
		}
		before = row;
		row = next;
	}
	return row[other.length] ?? 0;
}

/** How many slips an answer of this length may have. */
const allowed = (length: number): number => {
	if (length <= 4) return 0;
	return length <= 8 ? 1 : 2;
};

/** A label is long; what is not is not worth comparing letter by letter. */
const MOST_COMPARED = 80;

/** @param confusables answers that mean something else, however close */
export function verdict(written: string, accepted: readonly string[], confusables: readonly string[] = []): Verdict {
	const said = normalised(written);
	if (said === '') return 'empty';
	const right = accepted.map(normalised);
	if (right.includes(said)) return 'exact';
	const others = confusables.map(normalised).filter((other) => !right.includes(other));
	if (others.includes(said) || /^[0-9 ]+$/.test(said) || said.length > MOST_COMPARED) return 'wrong';
	const [nearest] = right
		.map((text) => ({ length: text.length, slips: distance(said, text) }))
		.toSorted((one, other) => one.slips - other.slips);
	const isNear = nearest !== undefined && nearest.slips <= allowed(nearest.length);
	return isNear && others.every((other) => distance(said, other) > nearest.slips) ? 'typo' : 'wrong';
}
