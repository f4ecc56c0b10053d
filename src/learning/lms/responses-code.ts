/** How responses pass: as many as there is room for, the latest first, and texts after all others. */
import type { Answer } from '../../questions/answer.ts';
import type { Attempt } from '../record/record.ts';
import type { TimedAttempt } from './attempts-code.ts';
import type { Channel } from './channel.ts';
import { flag, oneOf } from './codes.ts';
import { responseCode, SHAPES, type Shape, shapeOf } from './response-code.ts';

/** An answer as it was written, and as it was passed: its response is put there. */
export interface Asked {
	question: number;
	written: Attempt | undefined;
	passed: TimedAttempt;
}

/** How much of the responses may be written, and what came of it. */
export interface Room {
	/** How many steps: one for each answer, and a second one for each text. */
	most: number;
	size(): number;
	/** How far the writer was before each step. */
	sizes: number[];
	/** How many responses were told. */
	told: number;
}

/** The latest first; of one span, those of the later question in the table. Both sides can tell. */
const inOrder = (all: readonly Asked[]): Asked[] =>
	[...all].reverse().toSorted((one, other) => other.passed.span - one.passed.span);

/** What was answered to a question later on: mostly the same, if both were right. */
interface Latest {
	shape: Shape;
	answer: Answer | undefined;
	score: number;
}

const isSame = (one: Answer | undefined, other: Answer | undefined): boolean =>
	JSON.stringify(one) === JSON.stringify(other);

export function responsesCode() {
	const more = flag();
	const shape = oneOf(SHAPES, SHAPES.length + 1);
	const isAgain = flag(4);
	const response = responseCode();

	/** @returns the response, or none if there is none that can be told */
	function passOne(channel: Channel, { written, passed }: Asked, form: Shape, latest: Latest | undefined) {
		if (form === 'other') return undefined;
		const bothRight = Number(passed.score === 1) * 2 + Number(latest?.score === 1);
		const answer = written?.answer;
		if (latest?.shape === form && latest.answer && isAgain(channel, answer && isSame(answer, latest.answer), bothRight))
			return latest.answer;
		return response(channel, form, answer);
	}

	return (channel: Channel, all: readonly Asked[], room: Room | undefined): void => {
		const byQuestion = new Map<number, Latest>();
		const goesOn = () => {
			room?.sizes.push(room.size());
			return more(channel, room && room.sizes.length <= room.most);
		};
		const keep = (asked: Asked, form: Shape) => {
			const answer = passOne(channel, asked, form, byQuestion.get(asked.question));
			byQuestion.set(asked.question, { shape: form, answer, score: asked.passed.score });
			if (!answer) return;
			asked.passed.answer = answer;
			if (room) room.told++;
		};
		const texts: Asked[] = [];
		for (const asked of inOrder(all)) {
			if (!goesOn()) return;
			const latest = byQuestion.get(asked.question);
			const context = latest ? SHAPES.indexOf(latest.shape) + 1 : 0;
			const form = shape(channel, asked.written && shapeOf(asked.written.answer), context);
			if (form === 'texts') {
				texts.push(asked);
				byQuestion.set(asked.question, { shape: form, answer: undefined, score: asked.passed.score });
			} else keep(asked, form);
		}
		for (const asked of texts) {
			if (!goesOn()) return;
			keep(asked, 'texts');
		}
	};
}
