/** The curve of feelings, piece by piece. */
import { describe, expect, it } from 'vitest';
import { across, curve, FEELINGS, feelingName } from '../../../src/components/figures/experience.ts';

const numbers = (path: string) => (path.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
const start = (path: string) => numbers(path).slice(0, 2);
const end = (path: string) => numbers(path).slice(-2);

describe('curve', () => {
	const feelings = [0, -1, 1, 1, -2, 2];
	const pieces = curve(feelings);

	it('begins at the first feeling and ends at the last', () => {
		expect([start(pieces[0] ?? ''), end(pieces.at(-1) ?? '')]).toStrictEqual([
			[across(0), 50],
			[across(2), 50],
		]);
	});

	it('goes through every feeling in the middle of its step', () => {
		expect(pieces.map((piece, index) => piece.includes(`${across(feelings[index] ?? 0)} 50`))).not.toContain(false);
	});

	it('leaves each step where the next one takes it up', () => {
		for (const [index, piece] of pieces.slice(1).entries()) {
			const [place, height] = end(pieces[index] ?? '');
			expect([place, height]).toStrictEqual([start(piece)[0], 100]);
			expect(start(piece)[1]).toBe(0);
		}
	});

	it('stays in its box from the worst to the best', () => {
		expect(
			curve([-2, 2, -2])
				.flatMap(numbers)
				.every((number) => number >= 0 && number <= 100),
		).toBe(true);
	});
});

describe('feelingName', () => {
	it('names the five feelings from −2 to 2', () => {
		expect([-2, -1, 0, 1, 2].map(feelingName)).toStrictEqual([...FEELINGS]);
	});
});
