/** Marks a number: right within its tolerance. A comma or a point, spaces and the unit itself are read. */
import type { Mark } from '../answer.ts';

interface Worked {
	answer: number;
	tolerance: number;
}

/** The number that a text says; none if it says none, or more than one. */
export function readNumber(text: string): number | undefined {
	const found = text
		.replace(/[\s\u00a0\u202f]+(?=\d)/g, '')
		.replace('−', '-')
		.match(/-?\d+(?:[.,]\d+)?/g);
	if (found?.length !== 1) return undefined;
	const value = Number(found[0].replace(',', '.'));
	return Number.isFinite(value) ? value : undefined;
}

/** Room for what a computer cannot say exactly. */
const HAIR = 1e-9;

export function markNumeric({ answer, tolerance }: Worked, text: string): Mark {
	const value = readNumber(text);
	const isRight = value !== undefined && Math.abs(value - answer) <= tolerance + HAIR;
	return { score: isRight ? 1 : 0, isRight };
}
