/** The question bank as the built site hands it out: what each question is about, and how it is asked. */

import { join } from 'node:path';
import type { Bank, BankedQuestion, BankQuestion } from '../../../src/course/open-bank.ts';
import type { AskedQuestion } from '../../../src/questions/ask.ts';
import { dist, filesIn, readBuilt } from './built-site.ts';

export const bank = JSON.parse(readBuilt('questions/bank.json')) as Bank;

const banked = new Map(
	filesIn(join(dist, 'questions'))
		.filter((file) => file !== 'bank.json')
		.flatMap((file) => JSON.parse(readBuilt(`questions/${file}`)) as BankedQuestion[])
		.map((one) => [one.asked.id, one]),
);

const found = <Thing>(thing: Thing | undefined, id: string): Thing => {
	if (thing === undefined) throw new Error(`La banque n’a pas de question « ${id} ».`);
	return thing;
};

/** How a question is asked. */
export const askedCalled = (id: string): AskedQuestion => found(banked.get(id), id).asked;

/** What it is about. */
export const aboutCalled = (id: string): BankQuestion =>
	found(
		bank.questions.find((question) => question.id === id),
		id,
	);

/** Those that may be practised: of lessons, and beside them. */
export const practised = bank.questions.filter(({ list }) => list === 'lesson' || list === 'practice');

/** The parts of a question that each say why. */
function partsOf(question: AskedQuestion): readonly { feedback: string }[] {
	switch (question.type) {
		case 'single':
		case 'multiple':
			return question.options;
		case 'match':
		case 'order':
			return question.items;
		case 'categorise':
			return question.cards;
		case 'cloze':
			return question.blanks;
		case 'numeric':
			return [question, ...question.slips];
		case 'scenario':
			return question.nodes.flatMap(({ choices }) => choices);
		case 'debate':
			return [...question.positions, ...question.evidence];
		default:
			return question satisfies never;
	}
}

/** Every text that says what is right in a question, or why. */
export const feedbackOf = (question: AskedQuestion): string[] => [
	question.explanation,
	...partsOf(question).map(({ feedback }) => feedback),
];
