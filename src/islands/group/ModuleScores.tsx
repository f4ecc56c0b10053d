/** Scores by module: the group's mean, and each learner's. */
import type { Bank } from '../../course/open-bank.ts';
import type { InterfaceWords } from '../../course/schemas/interface.ts';
import { fill } from '../../i18n/sentences.ts';
import { meanOf } from '../../learning/group/statistics.ts';
import type { OpenLearner } from './Learners.tsx';
import { type Column, SortableTable } from './SortableTable.tsx';
import { percent } from './written.ts';

interface Props {
	learners: readonly OpenLearner[];
	bank: Bank;
	language: string;
	words: InterfaceWords['trainers'];
}

interface ModuleMean {
	id: string;
	title: string;
	learners: number;
	mean: number | undefined;
}

const moduleMeans = (learners: readonly OpenLearner[], { modules }: Bank): ModuleMean[] =>
	modules.map(({ id, title }, at) => {
		const scores = learners.flatMap(({ figures }) => figures.modules[at]?.score ?? []);
		return { id, title, learners: scores.length, mean: scores.length > 0 ? meanOf(scores) : undefined };
	});

export function ModuleScores({ learners, bank, language, words }: Props) {
	const sortBy = (column: string) => fill(words.sortBy, { column });
	const columns: Column<ModuleMean>[] = [
		{ id: 'module', head: words.module, value: ({ title }) => title, cell: ({ title }) => title },
		{
			id: 'mean',
			head: words.meanScore,
			value: ({ mean }) => mean,
			cell: ({ mean }) =>
				mean === undefined ? (
					'—'
				) : (
					<>
						<meter value={mean} aria-hidden="true" /> {fill(words.percent, { percent: percent(mean) })}
					</>
				),
		},
		{
			id: 'learners',
			head: words.withAnswers,
			value: (module) => module.learners,
			cell: (module) => module.learners,
		},
	];
	const ofLearners: Column<OpenLearner>[] = [
		{ id: 'name', head: words.name, value: ({ name }) => name, cell: ({ name }) => name },
		...bank.modules.map(
			({ id, title }, at): Column<OpenLearner> => ({
				id,
				head: title,
				value: ({ figures }) => figures.modules[at]?.score,
				cell: ({ figures }) => {
					const { score, answered = 0 } = figures.modules[at] ?? {};
					return score === undefined ? '—' : fill(words.scoreOf, { percent: percent(score), answers: answered });
				},
			}),
		),
	];
	return (
		<section>
			<h2>{words.modules}</h2>
			<p>{words.modulesText}</p>
			<SortableTable
				caption={words.modulesOfGroup}
				columns={columns}
				rows={moduleMeans(learners, bank)}
				keyOf={({ id }) => id}
				language={language}
				sortBy={sortBy}
			/>
			<details class="report">
				<summary>{words.modulesOfLearners}</summary>
				<SortableTable
					caption={words.modulesOfLearners}
					columns={ofLearners}
					rows={learners}
					keyOf={({ rank }) => rank}
					language={language}
					sortBy={sortBy}
				/>
			</details>
		</section>
	);
}
