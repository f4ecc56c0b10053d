/** Answers and right answers as SCORM 1.2 codes them, type by type (RTE §3.4.4, `cmi.interactions.n.student_response`). */
import type { Answer } from '../../questions/answer.ts';
import type { AskedCloze, AskedDebate, AskedQuestion, AskedScenario } from '../../questions/ask.ts';
import { readNumber } from '../../questions/numeric/mark.ts';
import { END, stepOf } from '../../questions/scenario/mark.ts';
import { decimal, isDecimal, shortText } from './syntax.ts';

/** Those of `cmi.interactions.n.type` that our questions are. */
export type InteractionType = 'choice' | 'matching' | 'sequencing' | 'fill-in' | 'numeric' | 'performance';

/** How a question is told to an LMS. */
export interface Keyed {
	type: InteractionType;
	/** Each is a right answer by itself. */
	patterns: string[];
}

/** A right answer has few ways to be said; an LMS needs not know them all. */
const MOST_PATTERNS = 10;

const series = (ids: readonly string[]): string => ids.join(',');
const chosenOf = (ids: readonly string[]): string => series(ids.toSorted());
const pairs = (placed: readonly (readonly [thing: string, place: string])[]): string =>
	series(placed.map(([thing, place]) => `${thing}.${place}`).toSorted());
/** A step of a story is written `n1/a`; a slash is nothing that SCORM knows. */
const steps = (path: readonly string[]): string => series(path.map((step) => step.replace('/', '.')));
const stand = (second: string, evidence: string): string => `${second}.${evidence}`;
const written = (texts: readonly string[]): string => texts.map((text) => text.trim()).join(', ');

/** Every blank filled with each of what it accepts. */
const filled = ({ blanks }: AskedCloze): string[] =>
	blanks
		.reduce<string[][]>((all, { accepted }) => all.flatMap((texts) => accepted.map((one) => [...texts, one])), [[]])
		.map(written);

/** The ways through a story that win most. */
function bestWays({ nodes }: AskedScenario): string[] {
	const byId = new Map(nodes.map((node) => [node.id, node]));
	const waysFrom = (at: string, seen: readonly string[]): { points: number; path: string[] }[] => {
		const node = byId.get(at);
		if (at === END || !node || seen.includes(at)) return [{ points: 0, path: [] }];
		return node.choices.flatMap(({ id, to, points }) =>
			waysFrom(to, [...seen, at]).map((rest) => ({
				points: points + rest.points,
				path: [stepOf(at, id), ...rest.path],
			})),
		);
	};
	const ways = waysFrom(nodes[0]?.id ?? END, []);
	const most = Math.max(...ways.map(({ points }) => points));
	return ways.filter(({ points }) => points === most).map(({ path }) => steps(path));
}

/** Positions that can be held, each with what backs it; where one began from does not count. */
const held = ({ positions, evidence }: AskedDebate): string[] =>
	positions
		.filter(({ accepted }) => accepted)
		.flatMap(({ id }) => evidence.filter(({ supports }) => supports.includes(id)).map((one) => stand(id, one.id)));

function keyOf(question: AskedQuestion): Keyed {
	switch (question.type) {
		case 'single':
		case 'multiple':
			return {
				type: 'choice',
				patterns: [chosenOf(question.options.filter(({ correct }) => correct).map(({ id }) => id))],
			};
		case 'match':
			return { type: 'matching', patterns: [pairs(question.items.map(({ id, target }) => [id, target]))] };
		case 'categorise':
			return { type: 'matching', patterns: [pairs(question.cards.map(({ id, group }) => [id, group]))] };
		case 'order':
			return { type: 'sequencing', patterns: [series(question.items.map(({ id }) => id))] };
		case 'cloze':
			return { type: 'fill-in', patterns: filled(question) };
		case 'numeric':
			return isDecimal(question.answer)
				? { type: 'numeric', patterns: [decimal(question.answer)] }
				: { type: 'fill-in', patterns: [String(question.answer)] };
		case 'scenario':
			return { type: 'performance', patterns: bestWays(question) };
		case 'debate':
			return { type: 'performance', patterns: held(question) };
		default:
			return question satisfies never;
	}
}

/** Its type and its right answers. */
export function keyed(question: AskedQuestion): Keyed {
	const { type, patterns } = keyOf(question);
	return { type, patterns: patterns.slice(0, MOST_PATTERNS).map((pattern) => shortText(pattern)) };
}

function coded(answer: Answer): string {
	switch (answer.type) {
		case 'choice':
			return chosenOf(answer.chosen);
		case 'placement':
			return pairs(Object.entries(answer.placed));
		case 'ordering':
			return series(answer.order);
		case 'texts':
			return written(answer.texts);
		case 'path':
			return steps(answer.path);
		case 'position':
			return stand(answer.second, answer.evidence);
		default:
			return answer satisfies never;
	}
}

/** What was answered. A number that SCORM has no room for, or a text where a number was asked, is told as written. */
export function responseTo(type: InteractionType, answer: Answer): { type: InteractionType; response: string } {
	if (type !== 'numeric') return { type, response: shortText(coded(answer)) };
	const number = answer.type === 'texts' ? readNumber(answer.texts[0] ?? '') : undefined;
	return number !== undefined && isDecimal(number)
		? { type, response: decimal(number) }
		: { type: 'fill-in', response: shortText(coded(answer)) };
}
