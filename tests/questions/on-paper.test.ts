/** Questions as they are printed, and their keys. */
import { describe, expect, it } from 'vitest';
import { onPaper } from '../../src/questions/on-paper.ts';
import { course } from '../support/real-course.ts';

const questions = course.languages.flatMap(({ lessons, exam, diagnostic }) => [
	...lessons.flatMap((lesson) => lesson.questions),
	...exam.flatMap((module) => module.questions),
	...diagnostic,
]);
const oneOf = (type: (typeof questions)[number]['type']) => {
	const found = questions.find((question) => question.type === type);
	if (!found) throw new Error(`The course has no question of type ${type}`);
	return found;
};

describe('onPaper', () => {
	it('names the right options of a choice by their letters', () => {
		const question = oneOf('multiple');
		const right = 'options' in question ? question.options.filter(({ correct }) => correct).length : 0;
		expect(onPaper(question).key).toMatch(/^[a-f](, [a-f])+$/);
		expect(onPaper(question).key.split(', ')).toHaveLength(right);
	});

	it('gives every question of the course something to work on and a key', () => {
		for (const question of questions) {
			const { lines, below, key } = onPaper(question);
			expect(lines.length + below.length, question.id).toBeGreaterThan(0);
			expect(key, question.id).not.toBe('');
		}
	});

	it('mixes what is to be ordered, and its key puts it right again', () => {
		const question = oneOf('order');
		if (question.type !== 'order') return;
		const { lines, key } = onPaper(question);
		const right = question.items.map(({ text }) => text);
		expect(lines).not.toEqual(right);
		expect(key.split(', ').map((letter) => lines['abcdefghijkl'.indexOf(letter)])).toEqual(right);
	});
});
