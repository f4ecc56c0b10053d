/** From a learner's record to the values of SCORM 1.2's data model (RTE §3.4.4). Pure: what was told before is an argument. */
import type { LearnerRecord } from '../../learning/record/record.ts';
import type { CourseFacts, KeyedQuestion } from '../course-facts.ts';
import { responseTo } from './responses.ts';
import type { Objective, Standing } from './standing.ts';
import { decimal, identifier, shortText, timespan } from './syntax.ts';

/** One `LMSSetValue`. */
export type Assignment = readonly [element: string, value: string];

/** What the session itself says, whatever was learnt. */
export interface SessionState {
	/** Of the page that is open, from the launch page's folder; empty if it is none of the course. */
	location: string;
	/** Since it began. */
	milliseconds: number;
	suspended: string;
	/** Whether there is anything to come back to. */
	isResumable: boolean;
}

const scored = (prefix: string, score: number | undefined): Assignment[] =>
	score === undefined
		? []
		: [
				[`${prefix}.min`, '0'],
				[`${prefix}.max`, '100'],
				[`${prefix}.raw`, decimal(score)],
			];

/** `cmi.core` and `cmi.suspend_data`. */
export const coreValues = ({ status, score }: Standing, session: SessionState): Assignment[] => [
	...(session.location === '' ? [] : [['cmi.core.lesson_location', shortText(session.location)] as const]),
	['cmi.core.lesson_status', status],
	...scored('cmi.core.score', score),
	['cmi.core.session_time', timespan(session.milliseconds)],
	// Learners come back to what they finished, to review: whatever there is is kept for them.
	['cmi.core.exit', session.isResumable ? 'suspend' : ''],
	['cmi.suspend_data', session.suspended],
];

/**
 * `cmi.objectives.n`: an id first, without which an LMS takes nothing of the rest.
 * @param ranks where the LMS already has an objective of that id
 */
export function objectiveValues(objectives: readonly Objective[], ranks: ReadonlyMap<string, number>): Assignment[] {
	let next = Math.max(-1, ...ranks.values()) + 1;
	return objectives.flatMap(({ id, status, score }): Assignment[] => {
		const known = ranks.get(id);
		const at = `cmi.objectives.${known ?? next++}`;
		return [
			...(known === undefined ? [[`${at}.id`, id] as const] : []),
			...scored(`${at}.score`, score),
			[`${at}.status`, status],
		];
	});
}

/** An answer that the LMS has not been told. */
export interface Untold {
	/** The same answer always has the same. */
	key: string;
	at: string;
	question: KeyedQuestion;
	attempt: LearnerRecord['answers'][string][number];
}

/** Answers in the order they were given, but for those told already; those to questions of other modules are left out. */
export function untold(record: LearnerRecord, { questions }: CourseFacts, told: ReadonlySet<string>): Untold[] {
	return questions
		.flatMap((question) =>
			(Object.hasOwn(record.answers, question.id) ? (record.answers[question.id] ?? []) : []).map((attempt) => ({
				key: `${question.id} ${attempt.at}`,
				at: attempt.at,
				question,
				attempt,
			})),
		)
		.filter(({ key }) => !told.has(key))
		.toSorted((one, other) => (one.at === other.at ? 0 : one.at < other.at ? -1 : 1));
}

/** « correct », « wrong », or the share that was right. */
const resultOf = (score: number): string => (score === 1 ? 'correct' : score === 0 ? 'wrong' : decimal(score));

/**
 * `cmi.interactions.n`: what was asked and answered. They are write-only: each is told once.
 * @param rank the next free one
 * @param timeOf the time of day of an instant where the learner is, `HH:MM:SS`
 */
export function interactionValues(
	{ question, attempt }: Untold,
	rank: number,
	timeOf: (at: string) => string,
): Assignment[] {
	const at = `cmi.interactions.${rank}`;
	const { type, response } = responseTo(question.type, attempt.answer);
	return [
		[`${at}.id`, identifier(question.id)],
		[`${at}.objectives.0.id`, identifier(question.module)],
		[`${at}.time`, timeOf(attempt.at)],
		[`${at}.type`, type],
		...question.patterns.map((pattern, index): Assignment => [`${at}.correct_responses.${index}.pattern`, pattern]),
		[`${at}.weighting`, '1'],
		...(response === '' ? [] : [[`${at}.student_response`, response] as const]),
		[`${at}.result`, resultOf(attempt.score)],
		...(attempt.seconds === undefined ? [] : [[`${at}.latency`, timespan(attempt.seconds * 1000)] as const]),
	];
}
