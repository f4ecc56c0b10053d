/** Answers and right answers as SCORM 2004 codes them, type by type (4th Ed. RTE §4.2.9.1, §4.2.9.2). */
import type { Answer } from '../../questions/answer.ts';
import type { AskedQuestion } from '../../questions/ask.ts';
import { type Keyed, keyedBy, type Said, type SaidType, saidIn } from '../answers.ts';
import { identifier, isReal, MOST_BLANK, MOST_OTHER, plainText, real } from './syntax.ts';

/** How many parts an LMS must have room for. */
const MOST_PARTS: Readonly<Record<Exclude<SaidType, 'numeric'>, number>> = {
	choice: 36,
	matching: 36,
	sequencing: 36,
	'fill-in': 10,
	performance: 250,
};

const series = (parts: readonly string[]): string => parts.join('[,]');
const pair = ([one, other]: readonly [string, string]): string => `${one}[.]${other}`;

/** The parts of what is said; a name that is empty stays so. */
function parts(said: Exclude<Said, { type: 'numeric' }>): string[] {
	switch (said.type) {
		case 'choice':
			return [...new Set(said.ids.map(identifier))];
		case 'sequencing':
			return said.ids.map(identifier);
		case 'matching':
			return said.pairs.map(([thing, place]) => pair([identifier(thing), identifier(place)]));
		case 'fill-in':
			return said.texts.map((text) => plainText(text, MOST_BLANK));
		case 'performance':
			return said.steps
				.map(([where, what]) => [where === '' ? '' : identifier(where), plainText(what, MOST_BLANK)] as const)
				.filter((step) => step.some(Boolean))
				.map(pair);
		default:
			return said satisfies never;
	}
}

/** As it is written in its own type; absent: the type has no room for it. */
function written(said: Said): string | undefined {
	if (said.type === 'numeric') return isReal(said.number) ? real(said.number) : undefined;
	const all = parts(said);
	return all.length <= MOST_PARTS[said.type] ? series(all) : undefined;
}

const plain = (said: Said): string =>
	plainText(said.type === 'numeric' ? String(said.number) : parts(said).join(', '), MOST_OTHER);

/** A right number is said by its bounds. */
function patternOf(right: Said): { type: SaidType; text: string } {
	if (right.type !== 'numeric') return { type: right.type, text: series(parts(right)) };
	const [least, most] = [right.number - right.tolerance, right.number + right.tolerance];
	return isReal(least) && isReal(most)
		? { type: 'numeric', text: `${real(least)}[:]${real(most)}` }
		: { type: 'fill-in', text: plain(right) };
}

/** Its type and its right answers. */
export const keyed = (question: AskedQuestion): Keyed => keyedBy(question, patternOf);

/** What was answered. What its type has no room for, or no form, is told as « other », as it was written. */
export function responseTo(type: SaidType, answer: Answer): { type: SaidType | 'other'; response: string } {
	const said = saidIn(answer, type);
	const response = said.type === type ? written(said) : undefined;
	return response === undefined ? { type: 'other', response: plain(said) } : { type, response };
}
