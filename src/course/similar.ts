/** What was probably meant: the nearest of the words that would have been right. */

/** Letters and digits only, without case or accents: « Sélection » and `selection` are then the same word. */
const bare = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * How many letters must be added, taken away, changed or swapped with their neighbour to turn one word into the other.
 * Optimal string alignment: Damerau–Levenshtein where no part is edited twice.
 */
export function distance(from: string, to: string): number {
	const a = [...from];
	const b = [...to];
	let beforeLast: number[] = [];
	let last = b.map((_, index) => index);
	last.push(b.length);
	for (let row = 1; row <= a.length; row += 1) {
		const current = [row];
		for (let column = 1; column <= b.length; column += 1) {
			const same = a[row - 1] === b[column - 1];
			let best = Math.min(
				(last[column] ?? 0) + 1,
				(current[column - 1] ?? 0) + 1,
				(last[column - 1] ?? 0) + (same ? 0 : 1),
			);
			const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
			if (swapped) best = Math.min(best, (beforeLast[column - 2] ?? 0) + 1);
			current.push(best);
		}
		beforeLast = last;
		last = current;
	}
	return last[b.length] ?? 0;
}

/** Beyond, it is another word. */
const MOST_MISTAKES = 3;

/** The candidate nearest to a mistyped word, if it is near enough to be what was meant: a third of the letters, three at most. */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
	const typed = bare(word);
	if (typed.length > 80) return undefined;
	const limit = Math.min(MOST_MISTAKES, Math.max(1, Math.floor(typed.length / 3)));
	let found: string | undefined;
	let least = limit + 1;
	for (const candidate of candidates) {
		if (Math.abs(candidate.length - typed.length) >= least) continue;
		const far = distance(typed, bare(candidate));
		if (far < least) {
			least = far;
			found = candidate;
		}
	}
	return found;
}
