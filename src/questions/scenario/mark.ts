/** Marks the way through a story (assessment § 7): points won / points of the best way. */
import type { Mark } from '../answer.ts';

/** Where a choice leads when the story is over. */
export const END = 'end';

export interface Choice {
	id: string;
	to: string;
	points: number;
}

export interface Node {
	id: string;
	choices: readonly Choice[];
}

/** A choice where it stands. */
export const stepOf = (node: string, choice: string): string => `${node}/${choice}`;

/** The points of the best way on from a node. A story that turns in a circle is refused by the checks; here it ends. */
function best(nodes: ReadonlyMap<string, Node>, at: string, seen: ReadonlySet<string> = new Set()): number {
	const node = nodes.get(at);
	if (!node || seen.has(at)) return 0;
	const further = new Set(seen).add(at);
	return Math.max(...node.choices.map(({ to, points }) => points + best(nodes, to, further)));
}

/** The choices of a path as far as they follow each other from the first node. */
export function walked(nodes: readonly Node[], path: readonly string[]): { steps: Choice[]; at: string } {
	const byId = new Map(nodes.map((node) => [node.id, node]));
	let at = nodes[0]?.id ?? END;
	const steps: Choice[] = [];
	for (const step of path) {
		const choice = byId.get(at)?.choices.find(({ id }) => step === stepOf(at, id));
		if (!choice) break;
		steps.push(choice);
		at = choice.to;
	}
	return { steps, at };
}

/** @param path choices from the first node; a story left in the middle has the points won so far */
export function markScenario({ nodes }: { nodes: readonly Node[] }, path: readonly string[]): Mark {
	const { steps, at } = walked(nodes, path);
	const won = steps.reduce((sum, { points }) => sum + points, 0);
	const most = best(new Map(nodes.map((node) => [node.id, node])), nodes[0]?.id ?? END);
	return { score: most === 0 ? 0 : Math.min(1, won / most), isRight: at === END && won === most };
}
