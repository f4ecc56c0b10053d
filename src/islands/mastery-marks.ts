/** On home and plan: beside each lesson begun, how many of its objectives are mastered. Loaded for who has a record. */
import { fill } from '../i18n/sentences.ts';
import { courseMastery } from '../learning/course-mastery.ts';
import { isEmptyRecord } from '../learning/record/record.ts';
import { dayOf, now } from '../state/clock.ts';
import { openRecord } from '../state/record.ts';
import { loadBank } from './practice/load-bank.ts';

async function mark({ record: key = '', rules = '{}', mastered = '' }: DOMStringMap): Promise<void> {
	const record = openRecord(key).$record.get();
	if (isEmptyRecord(record)) return;
	const standings = courseMastery(await loadBank(), record, { rules: JSON.parse(rules), now: now(), dayOf });
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
