/** A learner who works through the real course over weeks: what a record of months of work looks like. */
import type { BankedQuestion, BankQuestion } from '../../src/course/open-bank.ts';
import { withAnswer, withBookmark, withDone, withRead, withSetting } from '../../src/learning/record/deeds.ts';
import {
	emptyRecord,
	type Instant,
	type LearnerRecord,
	type Sitting,
	type Sureness,
} from '../../src/learning/record/record.ts';
import type { Answer } from '../../src/questions/answer.ts';
import type { AskedQuestion } from '../../src/questions/ask.ts';
import { mark } from '../../src/questions/mark.ts';
import { type Chance, seeded, shuffled } from '../../src/questions/shuffled.ts';
import { bank, banked } from './real-bank.ts';

const DAY_MS = 86_400_000;
const START = Date.parse('2026-03-01T00:00:00.000Z');

const asked = new Map(banked.map((one: BankedQuestion) => [one.asked.id, one.asked]));

const one = <Value>(values: readonly Value[], chance: Chance): Value =>
	values[Math.floor(chance() * values.length)] as Value;

const idsOf = (parts: readonly { id: string }[]): string[] => parts.map(({ id }) => id);

/** What a learner who is right with this chance answers. */
export function answerTo(question: AskedQuestion, skill: number, chance: Chance): Answer {
	const isSure = () => chance() < skill;
	switch (question.type) {
		case 'single': {
			const right = question.options.filter(({ correct }) => correct);
			return { type: 'choice', chosen: [one(isSure() ? right : question.options, chance).id] };
		}
		case 'multiple': {
			const isAll = isSure();
			const chosen = question.options.filter(({ correct }) => (isAll ? correct : chance() < 0.5));
			return { type: 'choice', chosen: idsOf(chosen.length > 0 ? chosen : question.options.slice(0, 1)) };
		}
		case 'match':
			return {
				type: 'placement',
				placed: Object.fromEntries(
					question.items.map(({ id, target }) => [id, isSure() ? target : one(question.targets, chance).id]),
				),
			};
		case 'categorise':
			return {
				type: 'placement',
				placed: Object.fromEntries(
					question.cards.map(({ id, group }) => [id, isSure() ? group : one(question.groups, chance).id]),
				),
			};
		case 'order':
			return { type: 'ordering', order: isSure() ? idsOf(question.items) : shuffled(idsOf(question.items), chance) };
		case 'cloze':
			return {
				type: 'texts',
				texts: question.blanks.map(({ accepted }) => (isSure() ? (accepted[0] ?? '') : 'client')),
			};
		case 'numeric':
			return { type: 'texts', texts: [String(isSure() ? question.answer : question.answer + 1)] };
		case 'scenario': {
			const path: string[] = [];
			let node = question.nodes[0];
			while (node && path.length < question.nodes.length) {
				const best = node.choices.toSorted((a, b) => b.points - a.points)[0];
				const choice = (isSure() ? best : undefined) ?? one(node.choices, chance);
				path.push(`${node.id}/${choice.id}`);
				node = question.nodes.find(({ id }) => id === choice.to);
			}
			return { type: 'path', path };
		}
		case 'debate': {
			const second = one(question.positions, chance).id;
			return {
				type: 'position',
				first: isSure() ? second : one(question.positions, chance).id,
				evidence: one(question.evidence, chance).id,
				second,
			};
		}
		default:
			return question satisfies never;
	}
}

const SURE: readonly Sureness[] = ['sure', 'sure', 'rather', 'rather', 'unsure'];

export interface Diligence {
	/** How many questions are answered, and how often each. */
	questions: number;
	times: number;
	days: number;
	/** How many of each kind of sitting are taken. */
	exams: number;
	diagnostics: number;
	reviews: number;
	seed: string;
}

/** Two months of work: what `encodeRecord` promises to hold. */
export const DILIGENT: Diligence = {
	questions: 460,
	times: 3,
	days: 60,
	exams: 2,
	diagnostics: 1,
	reviews: 10,
	seed: 'diligent',
};

/** How a question goes: more often right each time, as sure as that. */
function answeredAt(
	record: LearnerRecord,
	about: BankQuestion,
	at: Instant,
	rank: number,
	chance: Chance,
	more: object = {},
) {
	const question = asked.get(about.id);
	if (!question) throw new Error(about.id);
	const answer = answerTo(question, 0.6 + 0.15 * rank, chance);
	const attempt = {
		answer,
		score: mark(question, answer).score,
		at,
		sure: one(SURE, chance),
		...(question.hint !== undefined && chance() < 0.2 ? { hint: true as const } : {}),
		...more,
	};
	return withAnswer(record, { lesson: about.lesson, question: about.id, attempt });
}

/** A record as months of work leave it: lessons on their days, questions again after growing gaps, sittings at the end. */
export function recordOf({ questions, times, days, exams, diagnostics, reviews, seed }: Diligence): LearnerRecord {
	const chance = seeded(seed);
	const moment = (day: number): Instant =>
		new Date(
			START + Math.min(days - 1, Math.floor(day)) * DAY_MS + Math.floor((6 + 15 * chance()) * 3_600_000),
		).toISOString();
	let record = emptyRecord();
	const sat: { at: Instant; add: (before: LearnerRecord) => LearnerRecord }[] = [];
	const lessonDay = new Map(bank.lessons.map(({ id }, rank) => [id, (rank / bank.lessons.length) * days * 0.6]));

	const order = { lesson: 0, diagnostic: 1, exam: 2, practice: 3 } as const;
	const chosen = bank.questions.toSorted((a, b) => order[a.list] - order[b.list]).slice(0, questions);
	const quizzes = new Map<string, number>();
	/** A lesson's questions are answered one after the other, in a sitting. */
	const inQuiz = ({ lesson, list }: BankQuestion, day: number): Instant => {
		const key = `${lesson}/${list}`;
		const start = quizzes.get(key) ?? Date.parse(moment(day));
		quizzes.set(key, start + 50_000);
		return new Date(start).toISOString();
	};
	for (const about of chosen) {
		let day =
			about.list === 'exam' ? days * 0.75 : (lessonDay.get(about.lesson) ?? 0) + (about.list === 'practice' ? 2 : 0);
		for (let rank = 0; rank < times; rank++) {
			const at = rank === 0 ? inQuiz(about, day) : moment(day);
			const more = rank === 0 ? {} : { review: true as const, seconds: 8 + Math.floor(chance() * 60) };
			sat.push({ at, add: (before) => answeredAt(before, about, at, rank, chance, more) });
			day += Math.max(1, Math.round((rank + 1) * (2 + chance() * (days / (2.5 * times)))));
		}
	}
	for (const { id } of bank.lessons) {
		const at = moment((lessonDay.get(id) ?? 0) + 0.2);
		sat.push({ at, add: (before) => withDone(before, id, at) });
		if (chance() < 0.7) sat.push({ at, add: (before) => withRead(before, id, true, at) });
		if (chance() < 0.2) sat.push({ at, add: (before) => withBookmark(before, id, true, at) });
	}
	const sitting = (kind: Sitting['kind'], pool: readonly BankQuestion[], length: number, module?: string) => {
		const drawn = shuffled(pool, chance).slice(0, length);
		const drawnBy = Array.from({ length: 13 }, () => Math.floor(chance() * 36).toString(36)).join('');
		const started = moment(days * (0.3 + 0.7 * chance()));
		sat.push({
			at: started,
			add: (before) => withOver(before, `${kind}-${drawnBy}`, { kind, seed: drawnBy, started, drawn, chance, module }),
		});
	};
	const known = new Set(chosen.map(({ id }) => id));
	const ofList = (list: BankQuestion['list']) =>
		bank.questions.filter((about) => about.list === list && known.has(about.id));
	for (let count = 0; count < exams; count++) sitting('exam', ofList('exam'), 60);
	for (let count = 0; count < diagnostics; count++) sitting('diagnostic', ofList('diagnostic'), 20);
	for (let count = 0; count < reviews; count++) {
		const module = bank.modules[count % bank.modules.length]?.id;
		sitting(
			'module',
			bank.questions.filter((about) => about.module === module && known.has(about.id)),
			12,
			module,
		);
	}
	for (const { add } of sat.toSorted((a, b) => (a.at < b.at ? -1 : 1))) record = add(record);
	return withSetting(record, 'sureness', true, moment(1));
}

interface Over {
	kind: Sitting['kind'];
	seed: string;
	started: Instant;
	drawn: readonly BankQuestion[];
	chance: Chance;
	module: string | undefined;
}

/** A sitting taken in one go; as the site does it, each answer of an exam is kept beside those of lessons. */
function withOver(
	record: LearnerRecord,
	id: string,
	{ kind, seed, started, drawn, chance, module }: Over,
): LearnerRecord {
	let next = record;
	const given: Sitting['given'] = {};
	const scores: Record<string, number> = {};
	for (const [rank, about] of drawn.entries()) {
		const at = new Date(Date.parse(started) + (rank + 1) * 45_000).toISOString();
		next = answeredAt(next, about, at, 1, chance, kind === 'module' ? {} : { seed });
		const attempt = next.answers[about.id]?.at(-1);
		if (!attempt) continue;
		scores[about.id] = attempt.score;
		if (kind !== 'module')
			given[about.id] = { answer: attempt.answer, at: attempt.at, ...(attempt.sure ? { sure: attempt.sure } : {}) };
	}
	const at = new Date(Date.parse(started) + drawn.length * 45_000 + 30_000).toISOString();
	const sitting: Sitting = {
		kind,
		...(module === undefined ? {} : { module }),
		seed,
		questions: drawn.map((about) => about.id),
		started,
		given,
		flags: {},
		seconds: kind === 'module' ? 0 : drawn.length * 45,
		result: { at, scores },
	};
	return { ...next, sittings: { ...next.sittings, [id]: sitting } };
}
