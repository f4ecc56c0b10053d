/** What a record gives to tell in a launch, in the order in which it is told. Pure: what was said before is an argument. */
import { sittingsOf, verdictOf } from '../learning/exam/result.ts';
import type { Instant, LearnerRecord, Sitting } from '../learning/record/record.ts';
import type { CourseFacts } from './course-facts.ts';
import { untold } from './data-model.ts';
import type { Untold } from './dialect.ts';
import { type Learnt, learntIn } from './learnt.ts';

export interface Judged {
	/** From 0 to 1; absent where it would say the contrary of the verdict. */
	score?: number;
	/** Spent on the exam. */
	seconds: number;
	/** When it was over. */
	at: Instant;
}

/** @property key names it within a registration: what was said once is not said again */
export type Deed =
	| { type: 'answered'; key: string; answer: Untold }
	| { type: 'progressed'; key: string; percent: number }
	| { type: 'completed'; key: string }
	| ({ type: 'passed' | 'failed'; key: string } & Judged);

const COMPLETED = 'completed';
const PASSED = 'passed';
const progressKey = (percent: number): string => `progressed ${percent}`;
const failedKey = (sitting: string): string => `failed ${sitting}`;

/** Keys of all but answers that can be told of a record, now or once. */
export const standingKeys = ({ sittings }: LearnerRecord): string[] => [
	COMPLETED,
	PASSED,
	...Array.from({ length: 100 }, (_, rank) => progressKey(rank + 1)),
	...Object.keys(sittings).map(failedKey),
];

export interface Asked {
	/** Whether something was told or waits to be. */
	isSaid(key: string): boolean;
	/** How it was opened, and the mark from 0 to 1 that an LMS wants, if one does. */
	launch: { mode: 'Normal' | 'Browse' | 'Review'; masteryScore?: number };
	/** Nothing comes after it in this session. */
	isEnding: boolean;
}

interface Verdict extends Judged {
	isPassed: boolean;
	sitting: string;
}

/** @param mastery what the LMS wants, which goes before what the course was packed with */
function verdict(
	[id, sitting]: [string, Sitting],
	{ questions, exam }: CourseFacts,
	mastery: number | undefined,
): Verdict | undefined {
	if (!exam || !sitting.result) return undefined;
	const passMark = mastery === undefined ? exam.passMark : mastery * 100;
	const { whole, isPassed } = verdictOf(sitting, questions, { ...exam, passMark });
	const score = whole.percent / 100;
	// A part of the exam can have been missed: its score alone would say that it was passed (§9.3.5).
	const isPlain = isPassed || whole.percent < passMark;
	return { sitting: id, isPassed, seconds: sitting.seconds, at: sitting.result.at, ...(isPlain ? { score } : {}) };
}

const judgedIn = ({ score, seconds, at }: Judged): Judged => ({
	seconds,
	at,
	...(score === undefined ? {} : { score }),
});

/**
 * An exam that was passed is told at once; one that was not only at the end of a session, which has room for one of the
 * two (§9.3): it can still be taken again and passed. After « passed » nothing is failed.
 */
function judgement(record: LearnerRecord, facts: CourseFacts, { isSaid, launch, isEnding }: Asked): Deed[] {
	if (isSaid(PASSED)) return [];
	const verdicts = sittingsOf(record, 'exam')
		.flatMap((sitting) => verdict(sitting, facts, launch.masteryScore) ?? [])
		.toSorted((one, other) => (one.at < other.at ? -1 : 1));
	const passed = verdicts.find(({ isPassed }) => isPassed);
	if (passed) return [{ type: 'passed', key: PASSED, ...judgedIn(passed) }];
	const last = verdicts.at(-1);
	const key = failedKey(last?.sitting ?? '');
	return last && isEnding && !isSaid(key) ? [{ type: 'failed', key, ...judgedIn(last) }] : [];
}

function progress({ isAllDone, share }: Learnt, isSaid: Asked['isSaid']): Deed[] {
	if (isSaid(COMPLETED)) return [];
	if (isAllDone) return [{ type: 'completed', key: COMPLETED }];
	const percent = Math.floor(share * 100);
	const key = progressKey(percent);
	return percent === 0 || isSaid(key) ? [] : [{ type: 'progressed', key, percent }];
}

/** Answers are told whatever the launch is for; how far the learner is, only where it counts (§10, launchMode). */
export function deedsIn(record: LearnerRecord, facts: CourseFacts, asked: Asked): Deed[] {
	const answers = untold(record, facts, new Set())
		.filter(({ key }) => !asked.isSaid(key))
		.map((answer): Deed => ({ type: 'answered', key: answer.key, answer }));
	if (asked.launch.mode !== 'Normal') return answers;
	return [...answers, ...progress(learntIn(record, facts), asked.isSaid), ...judgement(record, facts, asked)];
}
