/** Which side of the purchase the parts of another model stand on, read from a correspondence. */

type Correspondence = readonly { from: string; to: string; strength: 'main' | 'partial' }[];
type Stages = readonly { id: string; purchase: 'before' | 'after' }[];

/** The first part that covers, as its chief match, stages after the purchase and none before it. */
export function firstAfterPurchase(
	parts: readonly { id: string }[],
	stages: Stages,
	crosswalk: Correspondence,
): string | undefined {
	const sideOf = new Map(stages.map(({ id, purchase }) => [id, purchase]));
	return parts.find(({ id }) => {
		const covered = crosswalk.filter(({ to, strength }) => to === id && strength === 'main');
		return covered.length > 0 && covered.every(({ from }) => sideOf.get(from) === 'after');
	})?.id;
}
