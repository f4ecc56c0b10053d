/** A session as SCORM 1.2 says it: the values of its data model (RTE §3.4.4). */
import type { Dialect, Field, Untold } from '../dialect.ts';
import { responseTo } from './responses.ts';
import { type Before, type Objective, standing } from './standing.ts';
import { decimal, identifier, MOST_SUSPENDED, shortText, timeOfDay, timespan } from './syntax.ts';

const scored = (place: string, score: number | undefined): Field[] =>
	score === undefined
		? []
		: [
				[`${place}.min`, '0'],
				[`${place}.max`, '100'],
				[`${place}.raw`, decimal(score)],
			];

const objectiveSaid = ({ id, status, score }: Objective) => ({
	id,
	fields: [...scored('score', score), ['status', status] as const],
});

/** « correct », « wrong », or the share that was right. */
const resultOf = (score: number): string => (score === 1 ? 'correct' : score === 0 ? 'wrong' : decimal(score));

/** They are write-only: each is told once. */
function interaction({ question, attempt }: Untold) {
	const { type, response } = responseTo(question.type, attempt.answer);
	const fields: Field[] = [
		['objectives.0.id', identifier(question.module)],
		['time', timeOfDay(new Date(attempt.at))],
		['type', type],
		...question.patterns.map((pattern, index): Field => [`correct_responses.${index}.pattern`, pattern]),
		['weighting', '1'],
		...(response === '' ? [] : [['student_response', response] as const]),
		['result', resultOf(attempt.score)],
		...(attempt.seconds === undefined ? [] : [['latency', timespan(attempt.seconds * 1000)] as const]),
	];
	return { id: identifier(question.id), fields };
}

export const scorm12: Dialect<Before> = {
	elements: {
		learner: 'cmi.core.student_id',
		location: 'cmi.core.lesson_location',
		language: 'cmi.student_preference.language',
	},
	mostSuspended: MOST_SUSPENDED,
	// Not implemented (RTE §3.3, error codes).
	missing: [401],
	before(read) {
		const score = Number.parseFloat(read('cmi.core.score.raw'));
		return { status: read('cmi.core.lesson_status'), ...(Number.isFinite(score) ? { score } : {}) };
	},
	stand(record, facts, before) {
		const { status, score, objectives } = standing(record, facts, before);
		return {
			values: [['cmi.core.lesson_status', status], ...scored('cmi.core.score', score)],
			objectives: objectives.map(objectiveSaid),
			now: { ...before, status },
		};
	},
	sessionValues: ({ location, milliseconds, suspended, isResumable }) => [
		...(location === '' ? [] : [['cmi.core.lesson_location', shortText(location)] as const]),
		['cmi.core.session_time', timespan(milliseconds)],
		// Learners come back to what they finished, to review: whatever there is is kept for them.
		['cmi.core.exit', isResumable ? 'suspend' : ''],
		['cmi.suspend_data', suspended],
	],
	interaction,
};
