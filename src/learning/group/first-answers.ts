/** Which answers tell about a question: the first of each learner, since every later one came after its explanation. */
import type { Answer } from '../../questions/answer.ts';
import { sittingsOf } from '../exam/result.ts';
import { entryOf, type Instant, type LearnerRecord, type Sitting } from '../record/record.ts';

export interface FirstAnswer {
	/** From 0 to 1. */
	score: number;
	at: Instant;
	/** Absent: it was asked in a test, and left without an answer. */
	answer?: Answer;
}

/** What a test that is over holds: a question left open is worth nothing, and was explained all the same. */
const inSitting = ({ questions, given, result }: Sitting): [string, FirstAnswer][] =>
	result
		? questions.map((id) => {
				const own = entryOf(given, id);
				const score = entryOf(result.scores, id) ?? 0;
				return [id, own ? { score, at: own.at, answer: own.answer } : { score: 0, at: result.at }];
			})
		: [];

/** A first answer that an earlier version of the record did not keep is not known. */
const inAnswers = ({ answers }: LearnerRecord): [string, FirstAnswer | undefined][] =>
	Object.entries(answers).flatMap(([id, [first]]): [string, FirstAnswer | undefined][] =>
		first ? [[id, first.earlier ? undefined : { score: first.score, at: first.at, answer: first.answer }]] : [],
	);

/** By question id. A module's review is marked answer by answer: it adds nothing of its own. */
export function firstAnswers(record: LearnerRecord): Map<string, FirstAnswer> {
	const tests = [...sittingsOf(record, 'exam'), ...sittingsOf(record, 'diagnostic')];
	const firsts = new Map<string, FirstAnswer>();
	const unknown = new Set<string>();
	for (const [id, first] of [...inAnswers(record), ...tests.flatMap(([, sitting]) => inSitting(sitting))]) {
		if (!first) unknown.add(id);
		const before = firsts.get(id);
		if (first && (!before || first.at < before.at)) firsts.set(id, first);
	}
	for (const id of unknown) firsts.delete(id);
	return firsts;
}
