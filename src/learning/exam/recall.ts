/** What is still known a month after the exam (assessment §9): fifteen questions, once for each exam. */
import { entryOf, type Instant, type LearnerRecord } from '../record/record.ts';
import { sittingsOf } from './result.ts';

export const RECALL = { days: 30, questions: 15 } as const;

const DAY_MS = 86_400_000;

/** Under which name the settings keep that an exam's recall was taken. */
export const recallSetting = (exam: string): string => `recalled:${exam}`;

/** The exam whose recall is due, if one is: the last that is over, a month or more ago, and not recalled yet. */
export function recallDue(record: LearnerRecord, now: Instant): string | undefined {
	const last = sittingsOf(record, 'exam').findLast(([, { result }]) => result);
	if (!last?.[1].result) return undefined;
	const [id, { result }] = last;
	const isLater = Date.parse(now) - Date.parse(result.at) >= RECALL.days * DAY_MS;
	return isLater && entryOf(record.settings, recallSetting(id))?.value !== true ? id : undefined;
}
