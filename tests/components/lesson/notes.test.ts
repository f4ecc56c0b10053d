/** The notes of a lesson: one a place in the sources, in the order of its facts. */
import { describe, expect, it } from 'vitest';
import { lessonNotes, noteOf } from '../../../src/components/lesson/notes.ts';

const fact = (id: string, source: string, locator: string) => ({ id, source, locator, statement: `what ${id} says` });
const facts = [
	fact('f0-sel-01', 's0', '§ 3'),
	fact('f1-des-01', 's1', '§ 3'),
	fact('f0-sel-02', 's0', '§ 3'),
	fact('f0-pr-02', 's0', '§ 12'),
];

describe('lessonNotes', () => {
	it('gives facts of one place one number, and keeps the order of the lesson', () => {
		expect(lessonNotes(facts)).toStrictEqual([
			{ number: 1, source: 's0', locator: '§ 3', facts: [facts[0], facts[2]] },
			{ number: 2, source: 's1', locator: '§ 3', facts: [facts[1]] },
			{ number: 3, source: 's0', locator: '§ 12', facts: [facts[3]] },
		]);
	});

	it('gives a lesson without facts no notes', () => {
		expect(lessonNotes([])).toStrictEqual([]);
	});
});

describe('noteOf', () => {
	it('finds the number of each fact, and 0 for one that the lesson does not teach', () => {
		const notes = lessonNotes(facts);
		expect(['f0-sel-02', 'f1-des-01', 'f0-pr-02', 'f9-abc-01'].map((id) => noteOf(notes, id))).toStrictEqual([
			1, 2, 3, 0,
		]);
	});
});
