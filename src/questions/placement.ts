/** What matching and categorising share: each thing has its right place. */
import type { Answer, Mark, Placement } from './answer.ts';

/** @param right ids of things and of their places @param placed what the learner did */
export function markPlacement(
	right: readonly (readonly [thing: string, place: string])[],
	placed: Readonly<Record<string, string>>,
): Mark {
	const well = right.filter(([thing, place]) => Object.hasOwn(placed, thing) && placed[thing] === place).length;
	return { score: right.length === 0 ? 0 : well / right.length, isRight: well === right.length };
}

type Named = readonly { id: string }[];

const placement = (entries: readonly (readonly [string, string])[]): Placement | undefined =>
	entries.length > 0 ? { type: 'placement', placed: Object.fromEntries(entries) } : undefined;

/** What is left of a kept answer once things and places that are gone are left out. */
export function fittingPlacement(things: Named, places: Named, kept: Answer): Placement | undefined {
	if (kept.type !== 'placement') return undefined;
	const has = (named: Named, id: string) => named.some((one) => one.id === id);
	return placement(Object.entries(kept.placed).filter(([thing, place]) => has(things, thing) && has(places, place)));
}

/** What stands in the form. @param chosenFor the value of a thing's control, empty if nothing was chosen */
export const filledPlacement = (things: Named, chosenFor: (thing: string) => string): Placement | undefined =>
	placement(things.map(({ id }) => [id, chosenFor(id)] as const).filter(([, place]) => place !== ''));
