/** A lesson's notes: one per place in the sources, numbered in the order of its facts. */

interface PlacedFact {
	id: string;
	source: string;
	locator: string;
	statement: string;
}

export interface Note {
	/** From 1. */
	number: number;
	source: string;
	locator: string;
	facts: PlacedFact[];
}

/** @param facts the facts a lesson teaches, in its own order */
export function lessonNotes(facts: readonly PlacedFact[]): Note[] {
	const notes = new Map<string, Note>();
	for (const fact of facts) {
		const place = `${fact.source} ${fact.locator}`;
		const note = notes.get(place) ?? { number: notes.size + 1, source: fact.source, locator: fact.locator, facts: [] };
		note.facts.push(fact);
		notes.set(place, note);
	}
	return [...notes.values()];
}

/** The number of the note that a fact belongs to; 0 if the lesson does not teach it. */
export const noteOf = (notes: readonly Note[], fact: string): number =>
	notes.find((note) => note.facts.some(({ id }) => id === fact))?.number ?? 0;
