/** Answers and right answers as SCORM 1.2 codes them, type by type (RTE §3.4.4, `cmi.interactions.n.student_response`). */
import type { Answer } from '../../questions/answer.ts';
import type { AskedQuestion } from '../../questions/ask.ts';
import { type Keyed, keyedBy, type Said, type SaidType, saidIn } from '../answers.ts';
import { decimal, isDecimal, shortText } from './syntax.ts';

const series = (texts: readonly string[]): string => texts.join(',');

function coded(said: Said): string {
	switch (said.type) {
		case 'choice':
		case 'sequencing':
			return series(said.ids);
		case 'matching':
			return series(said.pairs.map((pair) => pair.join('.')));
		case 'fill-in':
			return said.texts.join(', ');
		case 'numeric':
			return isDecimal(said.number) ? decimal(said.number) : String(said.number);
		case 'performance':
			return series(said.steps.map((step) => step.filter(Boolean).join('.')));
		default:
			return said satisfies never;
	}
}

const LETTERS = /^[a-z0-9](,[a-z0-9])*$/;

/** What an LMS takes as a response of each type; a choice is a letter or a digit. */
const FORMS: Readonly<Record<SaidType, RegExp>> = {
	choice: LETTERS,
	sequencing: LETTERS,
	matching: /^[a-z0-9]\.[a-z0-9](,[a-z0-9]\.[a-z0-9])*$/,
	numeric: /^-?\d{1,3}(\.\d+)?$/,
	performance: /^[ -~]+$/,
	'fill-in': /^./u,
};

/** Its type and its right answers. A number that SCORM has no room for is a text. */
export const keyed = (question: AskedQuestion): Keyed =>
	keyedBy(question, (right) => ({
		type: right.type === 'numeric' && !isDecimal(right.number) ? 'fill-in' : right.type,
		text: shortText(coded(right)),
	}));

/** What was answered. What its type has no room for, or no form, is told as a text, as it was written. */
export function responseTo(type: SaidType, answer: Answer): { type: SaidType; response: string } {
	const said = saidIn(answer, type);
	const response = shortText(coded(said));
	return response === '' || (said.type === type && FORMS[type].test(response))
		? { type, response }
		: { type: 'fill-in', response: shortText(coded(saidIn(answer, 'fill-in'))) };
}
