/** What is due this week: a bar a day, and the same as a table, which it is. */
import type { InterfaceWords } from '../../course/schemas/interface.ts';
import { count } from '../../i18n/sentences.ts';
import type { Memory } from '../../learning/review/schedule.ts';
import { dueByDay } from '../../learning/review/today.ts';
import { endsOfDays } from '../../state/clock.ts';

interface Props {
	memories: readonly Memory[];
	language: string;
	words: Pick<InterfaceWords, 'review' | 'count'>;
}

const DAYS = 7;

export function Week({ memories, language, words: { review, count: counted } }: Props) {
	const ends = endsOfDays(DAYS);
	const numbers = dueByDay(memories, ends);
	const most = Math.max(1, ...numbers);
	const format = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric' });
	return (
		<table class="bars">
			<caption>{review.week}</caption>
			<thead class="visually-hidden">
				<tr>
					<th scope="col">{review.day}</th>
					<th scope="col">{review.dueThatDay}</th>
				</tr>
			</thead>
			<tbody>
				{ends.map((end, rank) => (
					<tr key={end}>
						<th scope="row">{rank === 0 ? review.today : format.format(new Date(end))}</th>
						<td>
							<meter max={most} value={numbers[rank] ?? 0} aria-hidden="true" />{' '}
							{count(counted.questions, numbers[rank] ?? 0, language)}
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
