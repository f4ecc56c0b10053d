/** A session as SCORM 2004 says it: the values of its data model (4th Ed. RTE §4.2). */
import type { Dialect, Field, Untold } from '../dialect.ts';
import { responseTo } from './responses.ts';
import { type Before, type Objective, standing } from './standing.ts';
import { duration, identifier, MOST_LOCATION, MOST_SUSPENDED, plainText, real, scaled, timestamp } from './syntax.ts';

const scored = (score: number | undefined): Field[] =>
	score === undefined
		? []
		: [
				['cmi.score.min', '0'],
				['cmi.score.max', '100'],
				['cmi.score.raw', real(score)],
				['cmi.score.scaled', scaled(score)],
			];

const objectiveSaid = ({ id, completion, success, score, progress }: Objective) => ({
	id,
	fields: [
		...(score === undefined ? [] : [['score.scaled', scaled(score)] as const]),
		['success_status', success] as const,
		['completion_status', completion] as const,
		['progress_measure', real(progress)] as const,
	],
});

/** « correct », « incorrect », or the share that was right. */
const resultOf = (score: number): string => (score === 1 ? 'correct' : score === 0 ? 'incorrect' : real(score));

function interaction({ question, attempt }: Untold) {
	const { type, response } = responseTo(question.type, attempt.answer);
	// An answer of another type than its question's has room for one right answer, in no form.
	const patterns = type === question.type ? question.patterns : question.patterns.slice(0, 1);
	const fields: Field[] = [
		['type', type],
		['objectives.0.id', identifier(question.module)],
		['timestamp', timestamp(new Date(attempt.at))],
		...patterns.map((pattern, index): Field => [`correct_responses.${index}.pattern`, pattern]),
		['weighting', '1'],
		...(response === '' ? [] : [['learner_response', response] as const]),
		['result', resultOf(attempt.score)],
		...(attempt.seconds === undefined ? [] : [['latency', duration(attempt.seconds * 1000)] as const]),
	];
	return { id: identifier(question.id), fields };
}

/**
 * `adl.nav.request` is never set: a session ends because the learner leaves, and the LMS knows where to; asked for
 * anything else it would open another page, or close the course that is only loaded again.
 */
export const scorm2004: Dialect<Before> = {
	elements: {
		learner: 'cmi.learner_id',
		location: 'cmi.location',
		language: 'cmi.learner_preference.language',
	},
	mostSuspended: MOST_SUSPENDED,
	// Undefined and unimplemented elements (4th Ed. RTE §3.1.7).
	missing: [401, 402],
	before(read) {
		const [score, progress] = ['cmi.score.raw', 'cmi.progress_measure'].map((name) => Number.parseFloat(read(name)));
		return {
			completion: read('cmi.completion_status'),
			success: read('cmi.success_status'),
			...(Number.isFinite(score) ? { score } : {}),
			...(Number.isFinite(progress) ? { progress } : {}),
		};
	},
	stand(record, facts, before) {
		const { completion, success, score, progress, objectives } = standing(record, facts, before);
		return {
			values: [
				['cmi.completion_status', completion],
				['cmi.success_status', success],
				['cmi.progress_measure', real(progress)],
				...scored(score),
			],
			objectives: objectives.map(objectiveSaid),
			now: { ...before, completion, success, progress },
		};
	},
	sessionValues: ({ location, milliseconds, suspended, isResumable }) => [
		...(location === '' ? [] : [['cmi.location', plainText(location, MOST_LOCATION)] as const]),
		['cmi.session_time', duration(milliseconds)],
		// An attempt that is suspended keeps its values; a new one, for who did nothing, begins with none.
		['cmi.exit', isResumable ? 'suspend' : 'normal'],
		['cmi.suspend_data', suspended],
	],
	interaction,
};
