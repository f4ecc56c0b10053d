/** On home and plan: beside each lesson begun, how many of its objectives are mastered; the lesson to come back to is one of the course. Loaded for who has a record. */
import type { Bank } from '../course/open-bank.ts';
import { fill } from '../i18n/sentences.ts';
import { courseMastery } from '../learning/course-mastery.ts';
import { isEmptyRecord } from '../learning/record/record.ts';
import { dayOf, now } from '../state/clock.ts';
import { openRecord } from '../state/record.ts';
import { loadBank } from './practice/load-bank.ts';

/** The lesson worked on last may be none of this course: left out by its host, or called otherwise since. */
function resumeWithin({ lessons, renames }: Bank, last: string): void {
	const resume = document.querySelector<HTMLAnchorElement>('[data-resume]');
	if (!resume || lessons.some(({ id }) => id === last)) return;
	const lesson = renames.lessons[last] ?? lessons[0]?.id;
	if (lesson !== undefined) resume.href = new URL(`../${lesson}/`, resume.href).href;
}

async function mark({ record: key = '', rules = '{}', mastered = '' }: DOMStringMap): Promise<void> {
	const record = openRecord(key).$record.get();
	if (isEmptyRecord(record)) return;
	const bank = await loadBank();
	if (record.last !== undefined) resumeWithin(bank, record.last);
	const standings = courseMastery(bank, record, { rules: JSON.parse(rules), now: now(), dayOf });
	const byLesson = new Map(standings.map((standing) => [standing.lesson.id, standing]));
	for (const link of document.querySelectorAll<HTMLElement>('[data-mark]')) {
		const standing = byLesson.get(link.dataset['mark'] ?? '');
		if (!standing?.objectives.some(({ state }) => state !== 'new')) continue;
		const total = standing.objectives.length;
		link.dataset['mastery'] =
			standing.mastered === total
				? 'all'
				: standing.objectives.some(({ state }) => state === 'fading')
					? 'fading'
					: 'some';
		const said = document.createElement('em');
		said.className = 'mastered';
		said.textContent = ` ${fill(mastered, { mastered: standing.mastered, total })}`;
		link.querySelector('span')?.append(said);
	}
}

const place = document.querySelector<HTMLElement>('[data-mastered]');
// Without network on a first visit there is no bank: the marks of progress stand without it.
if (place) mark(place.dataset).catch(() => {});
