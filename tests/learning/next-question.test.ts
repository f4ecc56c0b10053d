/** Which signal is asked next: simulated personas are found, within twelve questions, none of them idle. */
import { describe, expect, it } from 'vitest';
import { ANSWERS, type Answer, boardOf, RECEIVED, type Received } from '../../src/learning/answer-sheet.ts';
import { findStage } from '../../src/learning/find-stage.ts';
import { MOST_QUESTIONS, type NextQuestion, nextQuestion } from '../../src/learning/next-question.ts';
import { stillMatters } from '../../src/learning/still-matters.ts';
import { type Chance, seeded } from '../../src/questions/shuffled.ts';
import { pick } from '../support/advisor.ts';
import { model } from '../support/real-course.ts';

const rankOf = new Map(model.stages.map(({ id }, rank) => [id, rank]));
const weightOf = new Map(model.signals.map(({ id, weights }) => [id, weights]));

/** Yes to the stage's own signals, partly to those of its neighbours, no to all others. */
function personaAt(stage: string) {
	const isNear = (other: string) => Math.abs((rankOf.get(other) ?? 99) - (rankOf.get(stage) ?? -99)) <= 1;
	return (signal: string): Answer => {
		const weights = weightOf.get(signal) ?? {};
		if (weights[stage] === 3) return 'yes';
		return Object.keys(weights).some(isNear) ? 'partly' : 'no';
	};
}

interface Talk {
	received: Received;
	answers: Record<string, Answer>;
	questions: Extract<NextQuestion, { type: 'ask' }>[];
	reason: string;
}

/** Asks and answers until nothing more is asked. */
function talk(
	received: Received,
	answer: (signal: string) => Answer,
	each?: (question: string, answers: Talk['answers']) => void,
): Talk {
	const answers: Talk['answers'] = {};
	const questions: Talk['questions'] = [];
	for (;;) {
		const next = nextQuestion(model, { received, answers });
		if ('error' in next) throw new Error(next.error);
		if (next.type === 'stop') return { received, answers, questions, reason: next.reason };
		if (questions.length > model.signals.length) throw new Error('It never stops.');
		each?.(next.signal, answers);
		questions.push(next);
		answers[next.signal] = answer(next.signal);
	}
}

const stageFound = ({ received, answers }: Talk) => {
	const found = findStage(model, { received, answers });
	return 'error' in found ? found.error : `${found.status} ${found.recommend[0]?.stage}`;
};

const side = (stage: string): Received =>
	model.stages.find(({ id }) => id === stage)?.purchase === 'after' ? 'yes' : 'no';

/** Answers anything, no as often as `no` says. */
const anyone = (chance: Chance, no: number) => (): Answer => (chance() < no ? 'no' : pick(ANSWERS, chance));

describe('nextQuestion', () => {
	it.each(model.stages.map(({ id }) => id))(
		'finds a persona at « %s », whether or not it is known what was received',
		(stage) => {
			const talks = (['unknown', side(stage)] as const).map((received) => talk(received, personaAt(stage)));
			expect(talks.map(stageFound)).toStrictEqual([`clear ${stage}`, `clear ${stage}`]);
		},
	);

	it('needs this many questions for each, when it is not known what was received and when it is: six on average', () => {
		const counts = model.stages.map(({ id }) =>
			(['unknown', side(id)] as const).map((received) => talk(received, personaAt(id)).questions.length),
		);
		expect(Object.fromEntries(model.stages.map(({ id }, at) => [id, counts[at]]))).toStrictEqual({
			sensibilisation: [3, 3],
			recherche: [3, 6],
			selection: [7, 10],
			acquisition: [4, 5],
			decouverte: [8, 3],
			utilisation: [5, 3],
			maintenance: [9, 7],
			fidelisation: [6, 8],
			recommandation: [5, 8],
			engagement: [10, 7],
		});
	});

	it('never asks twice, never more than twelve, never what can no longer matter, whoever answers', () => {
		const chance = seeded('talks');
		const reasons = new Set<string>();
		for (let left = 400; left > 0; left -= 1) {
			const received = pick(RECEIVED, chance);
			const board = boardOf(model, received);
			const idle: string[] = [];
			const { questions, reason } = talk(received, anyone(chance, chance()), (signal, answers) => {
				const index = model.signals.findIndex(({ id }) => id === signal);
				if (!stillMatters(board, { received, answers }, index)) idle.push(signal);
			});
			expect([new Set(questions.map(({ signal }) => signal)).size, idle]).toStrictEqual([questions.length, []]);
			expect(questions.length).toBeLessThanOrEqual(MOST_QUESTIONS);
			reasons.add(reason);
		}
		expect([...reasons].toSorted()).toStrictEqual(['clear', 'enough', 'settled']);
	});

	it('stops as settled only when no open signal matters', () => {
		const chance = seeded('settled');
		let settled = 0;
		for (let left = 400; left > 0; left -= 1) {
			const { received, answers, reason } = talk('no', anyone(chance, 0.6 * chance()));
			if (reason !== 'settled') continue;
			settled += 1;
			const board = boardOf(model, received);
			const open = model.signals.flatMap(({ id }, index) => (answers[id] ? [] : [index]));
			expect(open.filter((index) => stillMatters(board, { received, answers }, index))).toStrictEqual([]);
		}
		expect(settled).toBeGreaterThan(10);
	});

	it('says why: at least two stages that are not excluded, those that the signal points to among them', () => {
		for (const received of RECEIVED) {
			const open = boardOf(model, received).stages.map(({ id }) => id);
			for (const { id } of model.stages) {
				for (const { signal, why } of talk(received, personaAt(id)).questions) {
					const pointed = open.filter((stage) => weightOf.get(signal)?.[stage]);
					expect(why).toStrictEqual(open.filter((stage) => why.includes(stage)));
					expect(why.length).toBe(pointed.length + 1);
					expect(pointed.filter((stage) => !why.includes(stage))).toStrictEqual([]);
				}
			}
		}
	});

	it('asks first what cuts the journey best, and counts what was not known among the questions', () => {
		expect(nextQuestion(model, { received: 'unknown', answers: {} })).toStrictEqual({
			type: 'ask',
			signal: 'sig-03',
			why: ['sensibilisation', 'recherche', 'selection'],
			asked: 0,
		});
		const { questions, reason } = talk('unknown', () => 'unknown');
		expect([questions.length, reason]).toStrictEqual([MOST_QUESTIONS, 'enough']);
	});

	it('does not depend on the order in which answers were given', () => {
		const { received, answers } = talk('yes', personaAt('engagement'));
		const some = Object.entries(answers).slice(0, -1);
		expect(nextQuestion(model, { received, answers: Object.fromEntries(some.toReversed()) })).toStrictEqual(
			nextQuestion(model, { received, answers: Object.fromEntries(some) }),
		);
	});

	it('has the errors of finding the stage', () => {
		expect(nextQuestion(model, { received: 'no', answers: { 'sig-99': 'yes' } })).toStrictEqual({
			error: 'unknown_signal',
		});
		expect(nextQuestion(model, { received: 'no', answers: { 'sig-01': 'maybe' } })).toStrictEqual({
			error: 'bad_answer',
		});
	});
});
