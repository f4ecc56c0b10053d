/** Reviews outside the site: a calendar file of the coming days, and cards for Anki. */
import { useState } from 'preact/hooks';
import type { Bank } from '../../course/open-bank.ts';
import type { InterfaceWords } from '../../course/schemas/interface.ts';
import { count } from '../../i18n/sentences.ts';
import { ankiFile } from '../../learning/review/anki.ts';
import { calendarFile } from '../../learning/review/calendar.ts';
import type { Memory } from '../../learning/review/schedule.ts';
import { isReviewed } from '../../learning/review/standing.ts';
import { dueByDay } from '../../learning/review/today.ts';
import { dayOf, endsOfDays, now } from '../../state/clock.ts';
import { download } from '../download.ts';
import { loadQuestions } from './load-bank.ts';

interface Props {
	memories: readonly Memory[];
	bank: Bank;
	course: string;
	courseName: string;
	language: string;
	words: Pick<InterfaceWords, 'review' | 'session' | 'count'>;
}

const CALENDAR_DAYS = 30;

export function TakeAlong({
	memories,
	bank,
	course,
	courseName,
	language,
	words: { review, session, count: counted },
}: Props) {
	const [module, setModule] = useState(bank.modules[0]?.id ?? '');
	const [said, say] = useState('');

	const saveCalendar = () => {
		const ends = endsOfDays(CALENDAR_DAYS);
		const days = dueByDay(memories, ends).flatMap((number, rank) =>
			number > 0
				? [
						{
							day: dayOf(ends[rank] ?? ''),
							title: `${courseName} : ${count(counted.questions, number, language)}`,
							text: `${review.calendarText}\n${location.href.split('#')[0]}`,
						},
					]
				: [],
		);
		download('parcours-revisions.ics', calendarFile(days, course, now()), 'text/calendar');
	};
	const saveCards = async () => {
		try {
			const wanted = bank.questions.filter((question) => isReviewed(question) && question.module === module);
			const banked = await loadQuestions(wanted);
			download(
				`parcours-${module}.txt`,
				ankiFile(
					banked.map(({ asked }) => asked),
					courseName,
				),
				'text/plain',
			);
			say(count(review.cardsSaved, banked.length, language));
		} catch {
			say(session.failed);
		}
	};

	return (
		<section class="take-along">
			<h2>{review.elsewhere}</h2>
			<p>{review.calendarLead}</p>
			<p class="actions">
				<button type="button" class="button is-second" disabled={memories.length === 0} onClick={saveCalendar}>
					{review.calendar}
				</button>
			</p>
			<p>{review.ankiLead}</p>
			<label class="field">
				<span>{review.ankiModule}</span>
				<select value={module} onChange={({ currentTarget }) => setModule(currentTarget.value)}>
					{bank.modules.map(({ id, title }) => (
						<option key={id} value={id}>
							{title}
						</option>
					))}
				</select>
			</label>
			<p class="actions">
				<button type="button" class="button is-second" onClick={saveCards}>
					{review.anki}
				</button>
			</p>
			<p role="status">{said}</p>
		</section>
	);
}
