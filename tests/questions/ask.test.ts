/** What of a question reaches the page. */
import { describe, expect, it } from 'vitest';
import { type AskedIn, ask } from '../../src/questions/ask.ts';
import type { Multiple } from '../../src/questions/multiple/schema.ts';
import type { Single } from '../../src/questions/single/schema.ts';

/** A course that knows no labels and gives no credit. */
const NOWHERE: AskedIn = {
	labels: { stage: [], communication: [], phase: [], period: [] },
	creditOf: () => 0,
	compare: (one, other) => (one < other ? -1 : 1),
};

const written = {
	id: 'q-etape-selection-01',
	objective: 1,
	bloom: 'comprendre',
	difficulty: 2,
	context: 'scenario',
	origin: 'source',
	facts: ['f0-sel-02'],
	prompt: 'Où est Samir ?',
	explanation: 'Repère l’objet de la phrase.',
	excludes: ['q-etape-selection-02'],
	shuffle: false,
	recommendFor: 'selection',
} as const;

const options = [
	{ id: 'a', text: 'Ici', confusion: 'stage:recherche', feedback: 'Trop tôt.' },
	{ id: 'b', text: 'Là', correct: true, communication: 'forum', feedback: 'Oui.' },
	{ id: 'c', text: 'Ailleurs', misconception: 'mc-10', feedback: 'Trop tard.' },
] as const;

const asked = {
	id: 'q-etape-selection-01',
	prompt: 'Où est Samir ?',
	explanation: 'Repère l’objet de la phrase.',
	shuffle: false,
	options: [
		{ id: 'a', text: 'Ici', feedback: 'Trop tôt.' },
		{ id: 'b', text: 'Là', feedback: 'Oui.', correct: true },
		{ id: 'c', text: 'Ailleurs', feedback: 'Trop tard.' },
	],
};

describe('ask', () => {
	it('keeps of a single choice what a learner sees, and nothing of the author’s bookkeeping', () => {
		const single: Single = {
			...written,
			type: 'single',
			facts: [...written.facts],
			excludes: [...written.excludes],
			options: [...options],
		};
		expect(ask(single, NOWHERE)).toStrictEqual({ type: 'single', ...asked });
	});

	it('keeps the same of a multiple choice, and its type', () => {
		const multiple: Multiple = {
			...written,
			type: 'multiple',
			facts: [...written.facts],
			excludes: [...written.excludes],
			options: [...options],
		};
		expect(ask(multiple, NOWHERE)).toStrictEqual({ type: 'multiple', ...asked });
	});
});
