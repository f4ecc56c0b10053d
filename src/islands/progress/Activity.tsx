/** When one worked: the last twelve weeks as a calendar, which is a table, and the sums. */
import type { InterfaceWords } from '../../course/schemas/interface.ts';
import { count, duration, fill } from '../../i18n/sentences.ts';
import { type ActiveDay, activity } from '../../learning/activity.ts';
import type { LearnerRecord } from '../../learning/record/record.ts';
import { dayOf, now } from '../../state/clock.ts';

interface Props {
	record: LearnerRecord;
	language: string;
	words: Pick<InterfaceWords, 'progress' | 'count'>;
}

const WEEKS = 12;
const DAY_MS = 86_400_000;
const NONE: ActiveDay = { answers: 0, seconds: 0 };
/** From how many answers on a day is drawn darker. */
const STEPS = [1, 5, 15, 30];

/** The Mondays of the last weeks, the earliest first, as days at noon. */
function weeks(): number[] {
	const noon = Date.parse(`${dayOf(now())}T12:00:00Z`);
	const monday = noon - ((new Date(noon).getUTCDay() + 6) % 7) * DAY_MS;
	return Array.from({ length: WEEKS }, (_, rank) => monday - (WEEKS - 1 - rank) * 7 * DAY_MS);
}

const shade = (answers: number): number => STEPS.filter((step) => answers >= step).length;

export function Activity({ record, language, words: { progress, count: counted } }: Props) {
	const days = activity(record, dayOf);
	const all = [...days.values()];
	const answers = all.reduce((sum, day) => sum + day.answers, 0);
	const seconds = all.reduce((sum, day) => sum + day.seconds, 0);
	const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
	const short = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' });
	const mondays = weeks();
	return (
		<>
			<p>
				{fill(progress.sums, {
					answers: count(progress.answered, answers, language),
					days: count(progress.days, days.size, language),
					time: duration(counted, Math.round(seconds / 60), language),
				})}
			</p>
			<div class="scroll">
				<table class="calendar">
					<caption>{progress.calendar}</caption>
					<thead>
						<tr>
							<th scope="col">{progress.week}</th>
							{Array.from({ length: 7 }, (_, day) => {
								const name = weekday.format(new Date((mondays[0] ?? 0) + day * DAY_MS));
								return (
									<th scope="col" key={name}>
										<abbr title={name}>{name.slice(0, 2)}</abbr>
									</th>
								);
							})}
						</tr>
					</thead>
					<tbody>
						{mondays.map((monday) => (
							<tr key={monday}>
								<th scope="row">{short.format(new Date(monday))}</th>
								{Array.from({ length: 7 }, (_, day) => {
									const at = new Date(monday + day * DAY_MS).toISOString().slice(0, 10);
									const { answers: number } = days.get(at) ?? NONE;
									return (
										<td key={at} data-shade={shade(number)}>
											{number}
										</td>
									);
								})}
							</tr>
						))}
					</tbody>
				</table>
			</div>
		</>
	);
}
