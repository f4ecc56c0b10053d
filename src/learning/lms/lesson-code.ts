/** How what is known of a lesson passes: when it was worked on, read, done, marked. None of its texts and widgets do. */
import type { LessonRecord } from '../record/record.ts';
import type { Code } from './codes.ts';
import { count, flag, optional, signed } from './codes.ts';
import { type Dial, instantAt } from './dial.ts';

/** @param dial for its days @param clock for the moment of its bookmark, in minutes */
export function lessonCode(dial: Dial, clock: Dial): Code<LessonRecord> {
	const worked = count();
	const [read, done] = [optional(signed()), optional(signed())];
	const [isMarked, isOn] = [flag(), flag()];
	const marked = count();
	return (channel, lesson) => {
		const span = worked(channel, lesson && dial.spanOf(lesson.at));
		const since = (at: string | undefined) => (at === undefined ? null : span - dial.spanOf(at));
		const sinceRead = read(channel, lesson && since(lesson.read));
		const sinceDone = done(channel, lesson && since(lesson.done));
		const passed: LessonRecord = {
			at: instantAt(dial.middleOf(span)),
			...(sinceRead === null ? {} : { read: instantAt(dial.middleOf(span - sinceRead)) }),
			...(sinceDone === null ? {} : { done: instantAt(dial.middleOf(span - sinceDone)) }),
		};
		const bookmark = lesson?.bookmark;
		if (!isMarked(channel, lesson && bookmark !== undefined)) return passed;
		const value = isOn(channel, bookmark?.value);
		const minute = marked(channel, bookmark && clock.spanOf(bookmark.at));
		return { ...passed, bookmark: { value, at: instantAt(clock.middleOf(minute)) } };
	};
}
