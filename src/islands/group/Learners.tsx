/** Learner by learner: lessons, answers, exam, last day; a name can be changed, a record taken away. */
import { useState } from 'preact/hooks';
import type { InterfaceWords } from '../../course/schemas/interface.ts';
import { fill } from '../../i18n/sentences.ts';
import type { LearnerFigures } from '../../learning/group/learner-figures.ts';
import { type Column, SortableTable } from './SortableTable.tsx';
import type { Members, OpenMember } from './use-members.ts';
import { shortDay } from './written.ts';

type Words = InterfaceWords['trainers'];

export interface OpenLearner extends OpenMember {
	figures: LearnerFigures;
}

interface Props {
	group: Members;
	learners: readonly OpenLearner[];
	/** The button that had the focus is gone then. */
	onRemoved: () => void;
	language: string;
	words: Words;
}

const examOf = ({ bestExam, isPassed }: LearnerFigures, words: Words): string =>
	bestExam === undefined ? '—' : fill(isPassed ? words.examPassed : words.examFailed, { percent: bestExam });

/** Keeps what is typed until it is done: the table may be drawn again meanwhile, or sorted by names. */
function NameField({ name, label, rename }: { name: string; label: string; rename: (name: string) => void }) {
	const [typed, type] = useState(name);
	return (
		<input
			class="group_name"
			aria-label={label}
			value={typed}
			onInput={({ currentTarget }) => type(currentTarget.value)}
			onChange={({ currentTarget }) => {
				const next = currentTarget.value.trim() || name;
				type(next);
				rename(next);
			}}
		/>
	);
}

export function Learners({ group, learners, onRemoved, language, words }: Props) {
	const [said, say] = useState('');
	const remove = ({ rank, name }: OpenLearner) => {
		group.remove(rank);
		say(fill(words.removed, { name }));
		onRemoved();
	};
	const columns: Column<OpenLearner>[] = [
		{
			id: 'name',
			head: words.name,
			value: ({ name }) => name,
			cell: ({ rank, name, file }) => (
				<NameField name={name} label={fill(words.nameOf, { file })} rename={(next) => group.rename(rank, next)} />
			),
		},
		{
			id: 'done',
			head: words.done,
			value: ({ figures }) => figures.done,
			cell: ({ figures: { done, lessons } }) => (
				<>
					<meter max={lessons} value={done} aria-hidden="true" /> {fill(words.doneOf, { done, total: lessons })}
				</>
			),
		},
		{ id: 'read', head: words.read, value: ({ figures }) => figures.read, cell: ({ figures }) => figures.read },
		{
			id: 'answers',
			head: words.answers,
			value: ({ figures }) => figures.answers,
			cell: ({ figures }) => figures.answers,
		},
		{
			id: 'exam',
			head: words.exam,
			value: ({ figures }) => figures.bestExam,
			cell: ({ figures }) => examOf(figures, words),
		},
		{
			id: 'lastDay',
			head: words.lastDay,
			value: ({ figures }) => figures.lastDay,
			cell: ({ figures: { lastDay } }) => (lastDay === undefined ? '—' : shortDay(lastDay, language)),
		},
		{
			id: 'remove',
			head: words.remove,
			cell: (learner) => (
				<button type="button" aria-label={fill(words.removeOf, { name: learner.name })} onClick={() => remove(learner)}>
					{words.remove}
				</button>
			),
		},
	];
	return (
		<section>
			<p>{words.learnersText}</p>
			<p role="status">{said}</p>
			<SortableTable
				caption={words.learners}
				columns={columns}
				rows={learners}
				keyOf={({ rank }) => rank}
				language={language}
				sortBy={(column) => fill(words.sortBy, { column })}
			/>
		</section>
	);
}
