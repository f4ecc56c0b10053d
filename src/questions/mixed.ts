/** A question with its parts in an order drawn by a seed: the same seed gives the same order. */
import type { AskedQuestion } from './ask.ts';
import { seeded, shuffled } from './shuffled.ts';

/** Nothing moves where the author's order means something. */
export function mixed(question: AskedQuestion, seed: string): AskedQuestion {
	if (question.shuffle === false) return question;
	const chance = seeded(`${seed}/${question.id}`);
	switch (question.type) {
		case 'single':
		case 'multiple':
			return { ...question, options: shuffled(question.options, chance) };
		case 'match':
			return { ...question, items: shuffled(question.items, chance) };
		case 'categorise':
			return { ...question, cards: shuffled(question.cards, chance) };
		case 'scenario':
			return {
				...question,
				nodes: question.nodes.map((node) => ({ ...node, choices: shuffled(node.choices, chance) })),
			};
		case 'debate':
			return {
				...question,
				positions: shuffled(question.positions, chance),
				evidence: shuffled(question.evidence, chance),
			};
		case 'order':
			return { ...question, mix: `${seed}/${question.id}` };
		case 'cloze':
		case 'numeric':
			return question;
		default:
			return question satisfies never;
	}
}
