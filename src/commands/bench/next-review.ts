/** How long it takes to choose what to review next, for who has learnt for years. */
import type { Bank, BankQuestion } from '../../course/open-bank.ts';
import { type Attempt, emptyRecord, type Instant, type LearnerRecord } from '../../learning/record/record.ts';
import { memoryOf, schedulerFor } from '../../learning/review/schedule.ts';
import { memoriesOf, unseenOf } from '../../learning/review/standing.ts';
import { todaysQuestions } from '../../learning/review/today.ts';
import { type Chance, chance } from './chance.ts';
import { decimal, told, whole } from './table.ts';

const CARDS = 500;
const YEARS = 5;
/** In milliseconds, once the memories are built. */
const MOST = 5;
const RUNS = { choose: 500, replay: 50 };

const DAY_MS = 86_400_000;
const BEGUN = Date.parse('2021-03-01T08:00:00.000Z');
const NOW = BEGUN + YEARS * 365 * DAY_MS;
const instant = (milliseconds: number): Instant => new Date(milliseconds).toISOString();

/** Of ten modules; lessons hold ten questions each. */
const QUESTIONS = Array.from(
	{ length: CARDS },
	(_, rank): BankQuestion => ({
		id: `q-${rank}`,
		lesson: `lesson-${Math.floor(rank / 10)}`,
		module: `module-${Math.floor(rank / 50)}`,
		list: 'lesson',
		type: 'single',
		objective: 1,
		bloom: 'comprendre',
		difficulty: 2,
	}),
);
const BANK: Bank = { modules: [], lessons: [], questions: QUESTIONS, renames: { lessons: {}, questions: {} } };

const scheduler = schedulerFor(0.9);

/** Answers to one question: first in some week of the five years, then about when it is due; one in six is wrong. */
function answersTo(question: string, { below }: Chance): Attempt[] {
	const attempts: Attempt[] = [];
	for (let at = BEGUN + below(YEARS * 365 * DAY_MS); at < NOW; ) {
		const score = below(6) === 0 ? 0 : 1;
		attempts.push({ answer: { type: 'choice', chosen: ['a'] }, score, at: instant(at), seconds: 5 + below(30) });
		const due = Date.parse(memoryOf(scheduler, question, attempts)?.due ?? instant(NOW));
		at = due + below(5 * DAY_MS);
	}
	return attempts;
}

function learnt(): LearnerRecord {
	const luck = chance(1);
	return { ...emptyRecord(), answers: Object.fromEntries(QUESTIONS.map(({ id }) => [id, answersTo(id, luck)])) };
}

/** Median and 95th in a hundred, in milliseconds. */
function timesOf(runs: number, work: () => void): { median: number; late: number } {
	const times = Array.from({ length: runs }, () => {
		const start = performance.now();
		work();
		return performance.now() - start;
	}).toSorted((one, other) => one - other);
	const at = (share: number) => times[Math.floor(share * (runs - 1))] ?? 0;
	return { median: at(0.5), late: at(0.95) };
}

/** The day after the five years, and that of who then stays away for a year: most is due. */
const DAYS = [
	{ name: 'un jour ordinaire', now: NOW },
	{ name: 'après un an d’absence', now: NOW + 365 * DAY_MS },
];

const milliseconds = ({ median, late }: { median: number; late: number }): string =>
	`médiane ${decimal(median, 2)} ms, 95e centile ${decimal(late, 2)} ms`;

/** One line an aim, and one for the replay that the aim leaves out. */
export function nextReview(): string {
	const record = learnt();
	const memories = memoriesOf(scheduler, BANK, record);
	const unseen = unseenOf(BANK, record);
	const moduleOf = new Map(QUESTIONS.map(({ id, module }) => [id, module]));
	const answers = Object.values(record.answers).flat().length;
	const aims = DAYS.map(({ name, now }) => {
		const day = { now: instant(now), until: instant(now + DAY_MS / 2), left: 20, fresh: 6 };
		const due = memories.filter((memory) => memory.due <= day.until).length;
		const chosen = timesOf(RUNS.choose, () =>
			todaysQuestions(scheduler, memories, unseen, day, (id) => moduleOf.get(id) ?? ''),
		);
		return told(
			chosen.late <= MOST,
			`choisir la prochaine révision, ${name} (${whole(due)} cartes à revoir sur ${whole(memories.length)}) : ${milliseconds(chosen)} (but : au plus ${MOST} ms)`,
		);
	});
	const replayed = timesOf(RUNS.replay, () => memoriesOf(scheduler, BANK, record));
	return [
		...aims,
		`         rejouer avant cela ${whole(answers)} réponses en ${YEARS} ans : ${milliseconds(replayed)}`,
	].join('\n');
}
