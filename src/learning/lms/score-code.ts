/** How a score passes: right and wrong in about a bit, a share of small whole numbers exactly, any other in thousandths. */
import { type Code, oneOf, symbol } from './codes.ts';

const MOST_PARTS = 12;

/** 1/2, 1/3, 2/3, … each once. */
const SHARES: readonly number[] = [
	...new Set(
		Array.from({ length: MOST_PARTS - 1 }, (_, at) => at + 2).flatMap((parts) =>
			Array.from({ length: parts - 1 }, (_, part) => (part + 1) / parts),
		),
	),
];

const FINE = 1000;

/** The thousandths that it has in full: rounded up, a score might reach what it did not. */
function thousandths(score: number): number {
	const below = Math.floor(score * FINE);
	return Math.min(FINE - 1, (below + 1) / FINE <= score ? below + 1 : below);
}

type Form = 'right' | 'wrong' | 'share' | 'fine';

const formOf = (score: number): Form =>
	score === 1 ? 'right' : score < 1 / FINE ? 'wrong' : SHARES.includes(score) ? 'share' : 'fine';

/** What a score is remembered as. */
export const keptScore = (score: number): number => {
	const form = formOf(score);
	return form === 'fine' ? thousandths(score) / FINE : form === 'wrong' ? 0 : score;
};

/** What the score before makes usual: none, wrong, in between, right. */
export const SCORE_CONTEXTS = 4;
export const scoreContext = (before: number | undefined): number =>
	before === undefined ? 0 : before === 0 ? 1 : before === 1 ? 3 : 2;

export function scoreCode(): Code<number> {
	const form = oneOf<Form>(['right', 'wrong', 'share', 'fine'], SCORE_CONTEXTS);
	const share = symbol(6);
	const fine = symbol(10);
	return (channel, score, context) => {
		switch (form(channel, score === undefined ? undefined : formOf(score), context)) {
			case 'right':
				return 1;
			case 'wrong':
				return 0;
			case 'share':
				return SHARES[share(channel, score === undefined ? undefined : SHARES.indexOf(score))] ?? 0;
			case 'fine':
				return Math.min(FINE, fine(channel, score === undefined ? undefined : thousandths(score))) / FINE;
		}
	};
}
