/** Whether questions that give each other away are asked apart, where the author's list is what is asked (rule r-17). */
import type { Banked } from '../bank.ts';
import { type Problem, problem } from '../problems.ts';

/** Lists that are asked whole. From the others a sitting is drawn, which can leave some out. */
const isAskedWhole = ({ list }: Banked) => list === 'lesson' || list === 'diagnostic';

function checkSitting(sitting: readonly Banked[]): Problem[] {
	const ids = new Set(sitting.map(({ question }) => question.id));
	return sitting.flatMap(({ yaml, path, question: { id, excludes = [] } }) =>
		excludes
			.filter((other) => ids.has(other))
			.map((other) =>
				problem({ file: yaml.file, line: yaml.lineOf([...path, 'excludes']) }, 'excluded-together', { id, other }),
			),
	);
}

export const checkSittings = (bank: readonly Banked[]): Problem[] =>
	[...Map.groupBy(bank.filter(isAskedWhole), ({ yaml }) => yaml.file).values()].flatMap(checkSitting);
