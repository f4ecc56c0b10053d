/** A question as it is asked where nothing is explained before the end: without what is right, and without its explanations. */
import type { AskedQuestion } from './ask.ts';

const hushed = <Part extends { feedback: string }>(parts: readonly Part[]): Part[] =>
	parts.map((part) => ({ ...part, feedback: '' }));

/** To be shown, never marked. What decides the order of its lines, or where a story goes on, stays. */
export function silent(question: AskedQuestion): AskedQuestion {
	const asked = { explanation: '' };
	switch (question.type) {
		case 'single':
			return { ...question, ...asked, options: question.options.map(({ id, text }) => ({ id, text, feedback: '' })) };
		case 'multiple':
			return { ...question, ...asked, options: question.options.map(({ id, text }) => ({ id, text, feedback: '' })) };
		case 'match':
			return { ...question, ...asked, items: hushed(question.items).map((item) => ({ ...item, target: '' })) };
		case 'order':
			return { ...question, ...asked, items: hushed(question.items) };
		case 'categorise':
			return { ...question, ...asked, cards: hushed(question.cards).map((card) => ({ ...card, group: '' })) };
		case 'cloze':
			return {
				...question,
				...asked,
				blanks: question.blanks.map(() => ({ accepted: [], confusables: [], feedback: '' })),
			};
		case 'numeric':
			return { ...question, ...asked, answer: 0, tolerance: 0, feedback: '', slips: [] };
		case 'scenario':
			return {
				...question,
				...asked,
				nodes: question.nodes.map((node) => ({
					...node,
					choices: hushed(node.choices).map((choice) => ({ ...choice, points: 0 })),
				})),
			};
		case 'debate':
			return {
				...question,
				...asked,
				positions: hushed(question.positions).map(({ accepted: _, ...position }) => position),
				evidence: hushed(question.evidence).map((one) => ({ ...one, supports: [] })),
			};
		default:
			return question satisfies never;
	}
}
