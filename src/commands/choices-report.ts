/** What `npm run check:content` says of a host's choices: no mistakes, but good to know. */
import type { HostChoices } from '../course/host-choices.ts';

const list = (ids: readonly string[]): string => ids.map((id) => `« ${id} »`).join(', ');

/** A line for each choice; nothing where there is none. */
export function choicesReport({ leftOut: { modules, lessons }, early }: HostChoices): string[] {
	return [
		...(modules.length > 0 ? [`Modules laissés de côté : ${list(modules)}`] : []),
		...(lessons.length > 0 ? [`Leçons laissées de côté : ${list(lessons)}`] : []),
		...(early.length > 0
			? ['Dans cet ordre, des leçons viennent avant ce qu’elles supposent, qui n’y est plus dit :']
			: []),
		...early.map(({ lesson, needs }) => `  « ${lesson} » avant ${list(needs)}`),
	];
}
