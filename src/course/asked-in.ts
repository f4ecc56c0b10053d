/** What the questions of a language need to know of their course. */
import type { AskedIn } from '../questions/ask.ts';
import type { Language } from './course.ts';
import { creditOf } from './matrix.ts';

const names = (things: readonly { name: string }[]) => things.map(({ name }) => name);

/** @param language the course as it is read there */
export function askedIn(
	language: Pick<Language, 'code' | 'stages' | 'communications' | 'phases' | 'periods' | 'cells'>,
): AskedIn {
	const { compare } = new Intl.Collator(language.code);
	return {
		labels: {
			stage: names(language.stages),
			communication: names(language.communications),
			phase: names(language.phases),
			period: names(language.periods),
		},
		creditOf(stage, communication) {
			const cell = language.cells.find((each) => each.stage === stage && each.communication === communication);
			return cell ? creditOf(cell) : 0;
		},
		compare,
	};
}
