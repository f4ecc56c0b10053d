/** Draws one after the other. Astro would begin all of a list at once, and what one lesson hands to its tags would reach another's. */
export function* inTurn<Thing, Drawn>(things: Iterable<Thing>, draw: (thing: Thing) => Drawn): Generator<Drawn> {
	for (const thing of things) yield draw(thing);
}
