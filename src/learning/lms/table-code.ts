/** How the marks of a table pass: sorted, stem by stem, as the distance from one to the next. */
import { type Code, count } from './codes.ts';
import type { Mark } from './suspend-index.ts';

/** @returns marks in the order of `compareMarks`, each once, as they must be given */
export function tableCode(): Code<Mark[]> {
	const [stems, stemGap, members, numberGap] = [count(), count(), count(), count(2)];
	return (channel, marks) => {
		const groups = marks && [...Map.groupBy(marks, ({ stem }) => stem)];
		const size = stems(channel, groups?.length);
		const passed: Mark[] = [];
		let stem = 0;
		for (let at = 0; at < size; at++) {
			const [its, group] = groups?.[at] ?? [];
			stem += stemGap(channel, its === undefined ? undefined : its - stem);
			const more = members(channel, group && group.length - 1);
			let number = 0;
			for (let member = 0; member <= more; member++) {
				const next = group?.[member]?.number;
				const gap = next === undefined ? undefined : next - number - (member === 0 ? 0 : 1);
				number += numberGap(channel, gap, Math.min(1, member)) + (member === 0 ? 0 : 1);
				passed.push({ stem, number });
			}
		}
		return passed;
	};
}
