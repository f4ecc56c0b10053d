/** How what was answered passes: parts by their letters, as they stand in the question, whatever the course has become since. */
import type { Answer } from '../../questions/answer.ts';
import type { Channel } from './channel.ts';
import { type Code, count, flag, list, symbol, text } from './codes.ts';

/** What parts of a question are called; first, none. */
const LETTERS = ['', ...'abcdefghijkl'];
const PREVIOUS = LETTERS.length;
const STEP = /^n([1-9])\/([a-l])$/;
const MOST_PARTS = 30;
const MOST_TEXTS = 8;
const MOST_UNITS = 60;

/** The shapes of answers, and the one of which no response passes. */
export const SHAPES = ['choice', 'placement', 'ordering', 'path', 'position', 'texts', 'other'] as const;
export type Shape = (typeof SHAPES)[number];

const areParts = (ids: readonly string[]): boolean =>
	ids.length <= MOST_PARTS && ids.every((id) => LETTERS.indexOf(id) > 0);

function isSpelled(answer: Answer): boolean {
	switch (answer.type) {
		case 'choice':
			return areParts(answer.chosen);
		case 'placement':
			return areParts(Object.keys(answer.placed)) && areParts(Object.values(answer.placed));
		case 'ordering':
			return areParts(answer.order);
		case 'path':
			return answer.path.length <= MOST_PARTS && answer.path.every((step) => STEP.test(step));
		case 'position':
			return [answer.first, answer.evidence, answer.second].every((id) => LETTERS.includes(id));
		case 'texts':
			return answer.texts.length <= MOST_TEXTS && answer.texts.every(({ length }) => length <= MOST_UNITS);
		default:
			return answer satisfies never;
	}
}

export const shapeOf = (answer: Answer): Shape => (isSpelled(answer) ? answer.type : 'other');

const as = <Type extends Answer['type']>(answer: Answer | undefined, type: Type) =>
	answer?.type === type ? (answer as Extract<Answer, { type: Type }>) : undefined;

/** Letters one after the other, each by the one before it. */
function lettersCode() {
	const letter = symbol(4, PREVIOUS);
	return (channel: Channel, value: string | undefined, before = ''): string =>
		LETTERS[letter(channel, value === undefined ? undefined : LETTERS.indexOf(value), LETTERS.indexOf(before))] ?? 'a';
}

function partsCode(): Code<string[]> {
	const letter = lettersCode();
	return list((channel, value, place, before) => letter(channel, value, before[place - 1]));
}

/** Things are mostly all placed: then only their places are told. */
function placedCode(): Code<Record<string, string>> {
	const areAll = flag();
	const [things, place] = [partsCode(), lettersCode()];
	const size = count();
	return (channel, placed) => {
		const given = placed && Object.keys(placed).toSorted();
		const all = areAll(
			channel,
			given?.every((thing, at) => thing === LETTERS[at + 1]),
		);
		const named = all ? LETTERS.slice(1, 1 + size(channel, given?.length)) : things(channel, given);
		let before = '';
		return Object.fromEntries(
			named.map((thing) => {
				before = place(channel, placed?.[thing], before);
				return [thing, before];
			}),
		);
	};
}

function pathCode(): Code<string[]> {
	const node = symbol(4, 16);
	const choice = lettersCode();
	let before = 0;
	return list((channel, step, place) => {
		const [, rank, letter] = STEP.exec(step ?? '') ?? [];
		before = node(channel, rank === undefined ? undefined : Number(rank), place === 0 ? 0 : before);
		return `n${Math.max(1, Math.min(9, before))}/${choice(channel, letter)}`;
	});
}

/** The response of an answer whose shape is known. */
export function responseCode(): (
	channel: Channel,
	shape: Exclude<Shape, 'other'>,
	answer: Answer | undefined,
) => Answer {
	const [chosen, order] = [partsCode(), partsCode()];
	const [placed, path] = [placedCode(), pathCode()];
	const [first, evidence, second] = [lettersCode(), lettersCode(), lettersCode()];
	const written = text();
	const texts = list<string>((channel, value) => written(channel, value));
	return (channel, type, answer) => {
		switch (type) {
			case 'choice':
				return { type, chosen: chosen(channel, as(answer, type)?.chosen) };
			case 'placement':
				return { type, placed: placed(channel, as(answer, type)?.placed) };
			case 'ordering':
				return { type, order: order(channel, as(answer, type)?.order) };
			case 'path':
				return { type, path: path(channel, as(answer, type)?.path) };
			case 'position': {
				const given = as(answer, type);
				const before = first(channel, given?.first);
				return {
					type,
					first: before,
					evidence: evidence(channel, given?.evidence, before),
					second: second(channel, given?.second, before),
				};
			}
			case 'texts':
				return { type, texts: texts(channel, as(answer, type)?.texts) };
			default:
				return type satisfies never;
		}
	};
}
