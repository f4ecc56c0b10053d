/** Sixty days of a learner who forgets: what each day asks, and when each question comes back. */
import { describe, expect, it } from 'vitest';
import { learningRules } from '../../../src/course/rules.ts';
import { withAnswer, withRead } from '../../../src/learning/record/deeds.ts';
import { attemptsAt, emptyRecord, type Instant, type LearnerRecord } from '../../../src/learning/record/record.ts';
import { type Memory, schedulerFor } from '../../../src/learning/review/schedule.ts';
import { doneToday, memoriesOf, unseenOf } from '../../../src/learning/review/standing.ts';
import { askedAgain, type TodaysQuestion, todaysQuestions } from '../../../src/learning/review/today.ts';
import { seeded } from '../../../src/questions/shuffled.ts';
import { bankOf, questionOf, worth } from '../../support/bank.ts';
import { past } from '../../support/records.ts';
import { ownScheduler, replayed } from '../../support/replayed.ts';

const DAYS = 60;
const DAY = 86_400_000;
const FIRST = '2026-03-01T00:00:00.000Z';
const rules = learningRules({});
const scheduler = schedulerFor(rules.retention);

/** Forty lessons of ten modules, eight questions each; every fifth one is to be kept in mind. */
const bank = bankOf(
	Array.from({ length: 320 }, (_, rank) =>
		questionOf(`q-${String(rank).padStart(3, '0')}`, {
			lesson: `lesson-${Math.floor(rank / 8)}`,
			module: `module-${Math.floor(rank / 32)}`,
			list: rank % 8 < 5 ? 'lesson' : 'practice',
			...(rank % 5 === 0 ? { isPriority: true as const } : {}),
		}),
	),
);
const moduleOf = (id: string) => bank.questions.find((question) => question.id === id)?.module ?? '';
const dayOf = (at: Instant) => at.slice(0, 10);

/** A sitting as it was asked, and what stood before it. */
interface Sitting {
	now: Instant;
	asked: TodaysQuestion[];
	memories: Memory[];
	unseen: string[];
	left: number;
	fresh: number;
	/** All that was answered, in order, and how many others were then left: what was missed comes again. */
	answered: { id: string; score: number; others: number }[];
}

/** Who answers right with a probability that decays with the days since; each right answer lasts longer. */
function learnerOf(seed: string) {
	const chance = seeded(seed);
	const lasts = new Map<string, number>();
	return (id: string, days: number) => {
		const strength = lasts.get(id) ?? 1.5;
		const isRight = chance() < 0.98 * Math.exp(-days / (4 * strength));
		lasts.set(id, isRight ? strength * 2 : 1);
		const [score = 0] = isRight ? [chance() < 0.9 ? 1 : 0.8] : [chance() < 0.3 ? 0.5 : 0];
		return {
			score,
			sure: (['sure', 'rather', 'unsure', undefined] as const)[Math.floor(chance() * 4)],
			seconds: 5 + Math.floor(chance() * 20),
		};
	};
}

/** @param most how many questions, before the learner breaks off */
function session(before: LearnerRecord, now: Instant, answer: ReturnType<typeof learnerOf>, most: number) {
	const done = doneToday(before, (at) => dayOf(at) === dayOf(now));
	const [left, fresh] = [rules.daily - done.asked, rules.fresh - done.fresh];
	const memories = memoriesOf(scheduler, bank, before);
	const unseen = unseenOf(bank, before);
	const day = { now, until: `${dayOf(now)}T23:59:59.999Z`, left, fresh };
	const asked = todaysQuestions(scheduler, memories, unseen, day, moduleOf);
	const answered: Sitting['answered'] = [];
	let [record, queue, at] = [before, asked.map(({ id }) => id), now];
	while (queue.length > 0 && answered.length < most) {
		const [id = '', ...rest] = queue;
		at = past(at, 30_000);
		const last = attemptsAt(record, id).at(-1);
		const { score, sure, seconds } = answer(id, last ? (Date.parse(at) - Date.parse(last.at)) / DAY : 1);
		const attempt = worth(score, at, { seconds, review: true, ...(sure ? { sure } : {}) });
		record = withAnswer(record, {
			lesson: bank.questions.find((one) => one.id === id)?.lesson ?? '',
			question: id,
			attempt,
		});
		const isFirst = answered.every((one) => one.id !== id);
		answered.push({ id, score, others: rest.length });
		queue = isFirst && score < 0.8 ? askedAgain(rest, id) : rest;
	}
	const sitting: Sitting = { now, asked, memories, unseen: unseen.map(({ id }) => id), left, fresh, answered };
	return { record, sitting };
}

function lived(seed: string): { record: LearnerRecord; sittings: Sitting[] } {
	const answer = learnerOf(seed);
	let record = emptyRecord();
	const sittings: Sitting[] = [];
	const sit = (now: Instant, most: number) => {
		const after = session(record, now, answer, most);
		record = after.record;
		sittings.push(after.sitting);
	};
	for (let day = 0; day < DAYS; day += 1) {
		const morning = past(FIRST, day * DAY + 7 * 3_600_000);
		const lesson = bank.lessons[day];
		if (lesson) record = withRead(record, lesson.id, true, morning);
		// A week away, once; on every third day the morning's sitting is broken off, and taken up in the evening.
		if (day >= 30 && day < 37) continue;
		sit(morning, day % 3 === 0 ? 7 : 1000);
		sit(past(morning, 12 * 3_600_000), 1000);
	}
	return { record, sittings };
}

const { record, sittings } = lived('learner');
const own = ownScheduler(rules.retention);

/** What a sitting should ask before modules are mixed, worked out from the answers that stood before it. */
function expected({ now, unseen, left, fresh }: Sitting): string[] {
	const known = Object.entries(record.answers).flatMap(([id, attempts]) => {
		const before = attempts.filter(({ at }) => at <= now);
		if (before.length === 0) return [];
		const card = replayed(before, rules.retention);
		const isDue = card.due.toISOString() <= `${dayOf(now)}T23:59:59.999Z`;
		return isDue ? [{ id, share: own.get_retrievability(card, new Date(now), false) }] : [];
	});
	const due = known.toSorted((one, other) => one.share - other.share || one.id.localeCompare(other.id)).slice(0, left);
	const isPriority = (id: string) => bank.questions.find((one) => one.id === id)?.isPriority === true;
	const unknown = [...unseen.filter(isPriority), ...unseen.filter((id) => !isPriority(id))];
	return [...due.map(({ id }) => id), ...unknown.slice(0, Math.max(0, Math.min(fresh, left - due.length)))];
}

describe('sixty days', () => {
	it('are enough to be asked something on most of them, known and new, and to miss some', () => {
		const all = sittings.flatMap(({ answered }) => answered);
		expect(sittings).toHaveLength(2 * (DAYS - 7));
		expect(all.length).toBeGreaterThan(600);
		expect(Object.keys(record.answers).length).toBeGreaterThan(150);
		expect(all.filter(({ score }) => score < 0.8).length).toBeGreaterThan(50);
	});

	it('never ask more than twenty questions a day, nor more than six new ones', () => {
		const days = Map.groupBy(sittings, ({ now }) => dayOf(now));
		const most = [...days.values()].map((its) => {
			const ids = new Set(its.flatMap(({ answered }) => answered.map(({ id }) => id)));
			const known = new Set(its[0]?.memories.map(({ question }) => question));
			return [ids.size, ids.difference(known).size];
		});
		expect(Math.max(...most.map(([asked = 0]) => asked))).toBe(rules.daily);
		expect(Math.max(...most.map(([, fresh = 0]) => fresh))).toBe(rules.fresh);
	});

	it('ask each day what is due, the most fragile first, then what is new', () => {
		for (const sitting of sittings) {
			const left = expected(sitting);
			expect(sitting.asked.map(({ id }) => id).toSorted(), sitting.now).toStrictEqual(left.toSorted());
			let before: readonly string[] = [];
			for (const { id } of sitting.asked) {
				const isThird = (other: string) =>
					before.length === 2 && before.every((one) => moduleOf(one) === moduleOf(other));
				expect(id, sitting.now).toBe(left.find((other) => !isThird(other)) ?? left[0]);
				left.splice(left.indexOf(id), 1);
				before = [...before, id].slice(-2);
			}
		}
	});

	it('never ask three of a module in a row where there is a choice', () => {
		for (const { asked } of sittings) {
			const modules = asked.map(({ id }) => moduleOf(id));
			modules.forEach((module, at) => {
				if (at < 2 || modules[at - 1] !== module || modules[at - 2] !== module) return;
				expect(new Set(modules.slice(at))).toStrictEqual(new Set([module]));
			});
		}
	});

	it('bring every question back on the day that ts-fsrs says, after any of its answers', () => {
		for (const { memories, now } of sittings)
			for (const { question, due } of memories) {
				const before = attemptsAt(record, question).filter(({ at }) => at <= now);
				expect(due, `${question}, ${now}`).toBe(replayed(before, rules.retention).due.toISOString());
			}
	}, 60_000);

	it('bring a missed question back once in its sitting, after three others if as many are left', () => {
		for (const { answered, asked } of sittings.filter((one) => one.answered.length >= one.asked.length)) {
			const times = Map.groupBy(answered.entries(), ([, { id }]) => id);
			expect(times.size).toBe(asked.length);
			for (const [first, again, ...more] of times.values()) {
				const [at, { score, others }] = first ?? [0, { score: 0, others: 0 }];
				expect([again !== undefined, more]).toStrictEqual([score < 0.8, []]);
				if (again) expect(again[0] - at).toBeGreaterThan(Math.min(3, others));
			}
		}
	});

	it('leave nothing due for longer than the limit of the day makes it wait', () => {
		for (const { asked, memories, left, now } of sittings) {
			const due = memories.filter((memory) => memory.due <= `${dayOf(now)}T23:59:59.999Z`);
			const asksDue = asked.filter(({ retrievability }) => retrievability !== undefined).length;
			expect(asksDue, now).toBe(Math.min(due.length, left));
		}
	});

	it('are the same for the same learner, and others for another', () => {
		expect(lived('learner').record).toStrictEqual(record);
		expect(lived('another').record).not.toStrictEqual(record);
	});
});
