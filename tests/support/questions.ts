/** Questions for tests: written by hand where their words matter, drawn by chance where any will do. */
import fc from 'fast-check';
import type { Answer } from '../../src/questions/answer.ts';
import type { AskedMultiple, AskedOption, AskedQuestion, AskedSingle } from '../../src/questions/ask.ts';
import { END, stepOf } from '../../src/questions/scenario/mark.ts';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

const optionsOf = (flags: readonly boolean[]): AskedOption[] =>
	flags.map((isRight, index) => {
		const option = { id: IDS[index] ?? '', text: `choice ${index}`, feedback: `because ${index}` };
		return isRight ? { ...option, correct: true } : option;
	});

/** A single choice whose right answer stands at `key`, counted from 0. */
export const singleOf = (size: number, key: number, id = 'q-1'): AskedSingle => ({
	type: 'single',
	id,
	prompt: 'Which?',
	explanation: 'This one.',
	options: optionsOf(Array.from({ length: size }, (_, index) => index === key)),
});

/** A multiple choice with one flag an option: is it right? */
export const multipleOf = (flags: readonly boolean[], id = 'q-2'): AskedMultiple => ({
	type: 'multiple',
	id,
	prompt: 'Which ones?',
	explanation: 'These.',
	options: optionsOf(flags),
});

export const anySingle: fc.Arbitrary<AskedSingle> = fc
	.integer({ min: 3, max: 5 })
	.chain((size) => fc.integer({ min: 0, max: size - 1 }).map((key) => singleOf(size, key)));

export const anyMultiple: fc.Arbitrary<AskedMultiple> = fc
	.array(fc.boolean(), { minLength: 3, maxLength: 6 })
	.map((flags) => multipleOf(flags));

/** What a page may hand over as chosen: known ids, unknown ones, in any order, some of them twice. */
export const anyChosen: fc.Arbitrary<string[]> = fc.array(fc.constantFrom(...IDS, 'z', 'constructor', ''), {
	maxLength: 9,
});

/** The ids of the right options. */
export const keyOf = ({ options }: { options: readonly AskedOption[] }): string[] =>
	options.filter(({ correct }) => correct).map(({ id }) => id);

/** The way of a story that wins most points, from a node on. */
function bestPath(nodes: readonly ScenarioNode[], at: string): { points: number; path: string[] } {
	const node = nodes.find(({ id }) => id === at);
	const ways = (node?.choices ?? []).map(({ id, to, points }) => {
		const rest = to === END ? { points: 0, path: [] } : bestPath(nodes, to);
		return { points: points + rest.points, path: [stepOf(at, id), ...rest.path] };
	});
	return ways.toSorted((one, other) => other.points - one.points)[0] ?? { points: 0, path: [] };
}
type ScenarioNode = Extract<AskedQuestion, { type: 'scenario' }>['nodes'][number];

/** The answer that a question wants, whatever its type. */
export function rightAnswer(question: AskedQuestion): Answer {
	switch (question.type) {
		case 'single':
			return { type: 'choice', chosen: keyOf(question) };
		case 'multiple': {
			const best = question.options.filter(({ credit }) => credit === 1).slice(0, 1);
			return { type: 'choice', chosen: best.length > 0 ? best.map(({ id }) => id) : keyOf(question) };
		}
		case 'match':
			return { type: 'placement', placed: Object.fromEntries(question.items.map(({ id, target }) => [id, target])) };
		case 'categorise':
			return { type: 'placement', placed: Object.fromEntries(question.cards.map(({ id, group }) => [id, group])) };
		case 'order':
			return { type: 'ordering', order: question.items.map(({ id }) => id) };
		case 'cloze':
			return { type: 'texts', texts: question.blanks.map(({ accepted }) => accepted[0] ?? '') };
		case 'numeric':
			return { type: 'texts', texts: [String(question.answer)] };
		case 'scenario':
			return { type: 'path', path: bestPath(question.nodes, question.nodes[0]?.id ?? END).path };
		case 'debate': {
			const held = question.positions.find(({ accepted }) => accepted)?.id ?? '';
			const evidence = question.evidence.find(({ supports }) => supports.includes(held))?.id ?? '';
			return { type: 'position', first: held, evidence, second: held };
		}
		default:
			return question satisfies never;
	}
}

/** Each thing in a place that is not its own. */
const misplaced = (things: readonly { id: string; place: string }[], places: readonly string[]) =>
	Object.fromEntries(things.map(({ id, place }) => [id, places.find((other) => other !== place) ?? '']));

/** The way of a story that wins fewest points, from a node on. */
function worstPath(nodes: readonly ScenarioNode[], at: string): { points: number; path: string[] } {
	const node = nodes.find(({ id }) => id === at);
	const ways = (node?.choices ?? []).map(({ id, to, points }) => {
		const rest = to === END ? { points: 0, path: [] } : worstPath(nodes, to);
		return { points: points + rest.points, path: [stepOf(at, id), ...rest.path] };
	});
	return ways.toSorted((one, other) => one.points - other.points)[0] ?? { points: 0, path: [] };
}

/** A whole answer that is worth nothing, or as little as the question allows. */
export function wrongAnswer(question: AskedQuestion): Answer {
	switch (question.type) {
		case 'single':
		case 'multiple': {
			const wrong = question.options.filter(({ correct, credit = 0 }) => !correct && credit === 0).map(({ id }) => id);
			// More than two of a tolerant question are worth nothing, whichever they are.
			const chosen = wrong.length > 0 ? wrong.slice(0, 1) : question.options.map(({ id }) => id);
			return { type: 'choice', chosen };
		}
		case 'match': {
			const places = question.targets.map(({ id }) => id);
			const things = question.items.map(({ id, target }) => ({ id, place: target }));
			return { type: 'placement', placed: misplaced(things, places) };
		}
		case 'categorise': {
			const places = question.groups.map(({ id }) => id);
			const things = question.cards.map(({ id, group }) => ({ id, place: group }));
			return { type: 'placement', placed: misplaced(things, places) };
		}
		case 'order':
			return { type: 'ordering', order: question.items.map(({ id }) => id).toReversed() };
		case 'cloze':
			return { type: 'texts', texts: question.blanks.map(() => 'zzz') };
		case 'numeric':
			return { type: 'texts', texts: [String(question.answer + question.tolerance + 1234)] };
		case 'scenario':
			return { type: 'path', path: worstPath(question.nodes, question.nodes[0]?.id ?? END).path };
		case 'debate': {
			const beside = question.positions.find(({ accepted }) => !accepted)?.id ?? '';
			const evidence = question.evidence[0]?.id ?? '';
			return { type: 'position', first: beside, evidence, second: beside };
		}
		default:
			return question satisfies never;
	}
}
