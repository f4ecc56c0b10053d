/** Answers and right answers before a standard writes them: what was chosen, placed, ordered, filled in, done. */
import type { Answer } from '../questions/answer.ts';
import type { AskedCloze, AskedDebate, AskedQuestion, AskedScenario } from '../questions/ask.ts';
import { readNumber } from '../questions/numeric/mark.ts';
import { END, stepOf } from '../questions/scenario/mark.ts';

type Pair = readonly [thing: string, place: string];

/** Tagged with the name that both SCORM 1.2 and SCORM 2004 give to the type. */
export type Said =
	/** In no order: sorted, so that the same answer is always written the same. */
	| { type: 'choice'; ids: string[] }
	| { type: 'matching'; pairs: Pair[] }
	| { type: 'sequencing'; ids: string[] }
	| { type: 'fill-in'; texts: string[] }
	/** `tolerance`: how far off is still right; 0 in what a learner answered. */
	| { type: 'numeric'; number: number; tolerance: number }
	/** What was done, step by step: where, and what. */
	| { type: 'performance'; steps: Pair[] };

export type SaidType = Said['type'];

/** How a question is told to an LMS. */
export interface Keyed {
	type: SaidType;
	/** Each is a right answer by itself, as the package's standard writes it. */
	patterns: string[];
}

/** A right answer has few ways to be said; an LMS needs not have room for more (SCORM 2004 4th Ed. RTE §4.2.9.1). */
export const MOST_PATTERNS = 5;

const sorted = (pairs: readonly Pair[]): Pair[] =>
	pairs.toSorted(([one, here], [other, there]) => (`${one}.${here}` < `${other}.${there}` ? -1 : 1));
const matching = (pairs: readonly Pair[]): Said => ({ type: 'matching', pairs: sorted(pairs) });
const chosen = (ids: readonly string[]): Said => ({ type: 'choice', ids: ids.toSorted() });
const filledIn = (texts: readonly string[]): Said => ({ type: 'fill-in', texts: texts.map((text) => text.trim()) });
const stood = (second: string, evidence: string): Said => ({ type: 'performance', steps: [[second, evidence]] });

/** A step of a story is written `n1/a`: at which point, and what was chosen there. */
function walked(path: readonly string[]): Said {
	const steps = path.map((step): Pair => {
		const slash = step.indexOf('/');
		return slash < 0 ? ['', step] : [step.slice(0, slash), step.slice(slash + 1)];
	});
	return { type: 'performance', steps };
}

/** Every blank filled with each of what it accepts. */
const filled = ({ blanks }: AskedCloze): Said[] =>
	blanks
		.reduce<string[][]>((all, { accepted }) => all.flatMap((texts) => accepted.map((one) => [...texts, one])), [[]])
		.map(filledIn);

/** The ways through a story that win most. */
function bestWays({ nodes }: AskedScenario): Said[] {
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
	return ways.filter(({ points }) => points === most).map(({ path }) => walked(path));
}

/** Positions that can be held, each with what backs it; where one began from does not count. */
const held = ({ positions, evidence }: AskedDebate): Said[] =>
	positions
		.filter(({ accepted }) => accepted)
		.flatMap(({ id }) => evidence.filter(({ supports }) => supports.includes(id)).map((one) => stood(id, one.id)));

/** Each is right by itself. */
export function rightAnswers(question: AskedQuestion): readonly Said[] {
	switch (question.type) {
		case 'single':
		case 'multiple':
			return [chosen(question.options.filter(({ correct }) => correct).map(({ id }) => id))];
		case 'match':
			return [matching(question.items.map(({ id, target }) => [id, target]))];
		case 'categorise':
			return [matching(question.cards.map(({ id, group }) => [id, group]))];
		case 'order':
			return [{ type: 'sequencing', ids: question.items.map(({ id }) => id) }];
		case 'cloze':
			return filled(question);
		case 'numeric':
			return [{ type: 'numeric', number: question.answer, tolerance: question.tolerance }];
		case 'scenario':
			return bestWays(question);
		case 'debate':
			return held(question);
		default:
			return question satisfies never;
	}
}

/** What was answered. @param asked the type of the question: a text is a number only where one was asked */
export function saidIn(answer: Answer, asked: SaidType): Said {
	switch (answer.type) {
		case 'choice':
			return chosen(answer.chosen);
		case 'placement':
			return matching(Object.entries(answer.placed));
		case 'ordering':
			return { type: 'sequencing', ids: [...answer.order] };
		case 'texts': {
			const number = asked === 'numeric' ? readNumber(answer.texts[0] ?? '') : undefined;
			return number === undefined ? filledIn(answer.texts) : { type: 'numeric', number, tolerance: 0 };
		}
		case 'path':
			return walked(answer.path);
		case 'position':
			return stood(answer.second, answer.evidence);
		default:
			return answer satisfies never;
	}
}

/** A question's type and its first right answers, written by a standard. */
export function keyedBy(question: AskedQuestion, write: (right: Said) => { type: SaidType; text: string }): Keyed {
	const written = rightAnswers(question).slice(0, MOST_PATTERNS).map(write);
	return { type: written[0]?.type ?? 'fill-in', patterns: written.map(({ text }) => text) };
}
