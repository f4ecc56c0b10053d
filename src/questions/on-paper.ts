/** A question as it is printed: what stands under its prompt, and its key. */
import type { AskedQuestion } from './ask.ts';
import type { Categorise } from './categorise/schema.ts';
import { BLANK } from './cloze/mark.ts';
import type { Cloze } from './cloze/schema.ts';
import type { Debate } from './debate/schema.ts';
import type { Match } from './match/schema.ts';
import type { Multiple } from './multiple/schema.ts';
import type { Numeric } from './numeric/schema.ts';
import { mixedOrder } from './order/ordering.ts';
import type { Order } from './order/schema.ts';
import { END } from './scenario/mark.ts';
import type { Scenario } from './scenario/schema.ts';
import { seeded } from './shuffled.ts';
import type { Single } from './single/schema.ts';

/** As its author wrote it, or as it is asked. */
type Printable = AskedQuestion | Single | Multiple | Match | Order | Categorise | Cloze | Numeric | Scenario | Debate;

export interface OnPaper {
	/** Lettered lines: options, things to join or to order, moments of a story. */
	lines: string[];
	/** What the lines are joined with, laid in or answered by. */
	below: string;
	key: string;
}

const LETTERS = 'abcdefghijkl';
/** Room for what is written by hand. */
const ROOM = '…………';

const letter = (rank: number): string => LETTERS.charAt(rank);
const list = (texts: readonly string[]): string => texts.join(' · ');
const textOf = (things: readonly { id: string; text: string }[], id: string): string =>
	things.find((thing) => thing.id === id)?.text ?? '';

/** Letters of the lines that are wanted. */
const letters = (wanted: readonly boolean[]): string =>
	wanted.flatMap((isWanted, rank) => (isWanted ? [letter(rank)] : [])).join(', ');

/** Each line's letter with the place it belongs to. */
const places = (texts: readonly string[]): string => texts.map((text, rank) => `${letter(rank)} : ${text}`).join(' ; ');

function onPaperOrder({ id, items }: Pick<Order, 'id' | 'items'>): OnPaper {
	const mixed = mixedOrder(items.length, seeded(id));
	const key = items.map((_, rank) => letter(mixed.indexOf(rank))).join(', ');
	return { lines: mixed.map((rank) => items[rank]?.text ?? ''), below: '', key };
}

type Nodes = readonly { id: string; choices: readonly { text: string; to: string; points: number }[] }[];

/** The choices of the way that wins most, told one after the other. */
function bestWay(nodes: Nodes, at: string): { points: number; texts: string[] } {
	const ways = (nodes.find(({ id }) => id === at)?.choices ?? []).map(({ text, to, points }) => {
		const rest = to === END ? { points: 0, texts: [] } : bestWay(nodes, to);
		return { points: points + rest.points, texts: [text, ...rest.texts] };
	});
	return ways.toSorted((one, other) => other.points - one.points)[0] ?? { points: 0, texts: [] };
}

/** What is printed of a question, and apart from it its key. */
export function onPaper(question: Printable): OnPaper {
	switch (question.type) {
		case 'single':
		case 'multiple':
			return {
				lines: question.options.map(({ text }) => text),
				below: '',
				key: letters(question.options.map(({ correct }) => correct === true)),
			};
		case 'match':
			return {
				lines: question.items.map(({ text }) => text),
				below: list(question.targets.map(({ text }) => text)),
				key: places(question.items.map(({ target }) => textOf(question.targets, target))),
			};
		case 'categorise':
			return {
				lines: question.cards.map(({ text }) => text),
				below: list(question.groups.map(({ text }) => text)),
				key: places(question.cards.map(({ group }) => textOf(question.groups, group))),
			};
		case 'order':
			return onPaperOrder(question);
		case 'cloze':
			return {
				lines: [],
				below: question.sentence.replaceAll(BLANK, ROOM),
				key: question.blanks.map(({ accepted }) => accepted[0] ?? '').join(', '),
			};
		case 'numeric':
			return {
				lines: [],
				below: `${ROOM} ${question.unit ?? ''}`.trim(),
				key: `${String(question.answer).replace('.', ',')} ${question.unit ?? ''}`.trim(),
			};
		case 'scenario':
			return {
				lines: question.nodes.map(({ text, choices }) => `${text} (${list(choices.map((choice) => choice.text))})`),
				below: '',
				key: bestWay(question.nodes, question.nodes[0]?.id ?? END).texts.join(' → '),
			};
		case 'debate':
			return {
				lines: question.positions.map(({ text }) => text),
				below: list(question.evidence.map(({ text }) => text)),
				key: letters(question.positions.map(({ accepted }) => accepted === true)),
			};
		default:
			return question satisfies never;
	}
}
