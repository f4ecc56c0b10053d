/** Links to lessons, by their titles. */
import type { Bank } from '../../course/open-bank.ts';
import { homeOfSite } from './load-bank.ts';

export const lessonAddress = (lesson: string): string => new URL(`cours/${lesson}/`, homeOfSite()).href;

export function LessonLinks({ bank, lessons }: { bank: Bank; lessons: readonly string[] }) {
	const named = lessons.flatMap((id) => bank.lessons.find((lesson) => lesson.id === id) ?? []);
	return (
		<ul class="lesson-links">
			{named.map(({ id, title }) => (
				<li key={id}>
					<a class="alone" href={lessonAddress(id)}>
						{title}
					</a>
				</li>
			))}
		</ul>
	);
}
