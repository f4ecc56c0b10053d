/** The figures taken along as tables: learners, questions, options chosen. */
import type { Bank } from '../../course/open-bank.ts';
import type { InterfaceWords } from '../../course/schemas/interface.ts';
import { type CsvSheet, csv } from '../../learning/documents/exports/csv.ts';
import type { Firsts, QuestionFigures } from '../../learning/group/question-figures.ts';
import { learnerSheet, optionSheet, questionSheet } from '../../learning/group/sheets.ts';
import { download } from '../download.ts';
import type { OpenLearner } from './Learners.tsx';
import type { LoadedTexts } from './use-texts.ts';

interface Props {
	learners: readonly OpenLearner[];
	figures: readonly QuestionFigures[];
	firsts: Firsts;
	texts: LoadedTexts;
	bank: Bank;
	language: string;
	words: InterfaceWords['trainers'];
}

export function SaveTables({ learners, figures, firsts, texts: { texts, state }, bank, language, words }: Props) {
	const save = (name: string, sheet: CsvSheet) =>
		download(`${name}.csv`, csv([sheet], language), 'text/csv;charset=utf-8');
	const tables = [
		{ label: words.saveLearners, isReady: true, take: () => save('apprenants', learnerSheet(learners, bank, words)) },
		{
			label: words.saveQuestions,
			isReady: state !== 'loading',
			take: () => save('questions', questionSheet(figures, { bank, texts }, words)),
		},
		{
			label: words.saveOptions,
			isReady: state === 'ready',
			take: () => save('reponses-choisies', optionSheet(figures, { firsts, texts }, words)),
		},
	];
	return (
		<section>
			<h2>{words.save}</h2>
			<p>{words.saveText}</p>
			<p class="actions">
				{tables.map(({ label, isReady, take }) => (
					<button key={label} type="button" class="button is-second" disabled={!isReady} onClick={take}>
						{label}
					</button>
				))}
			</p>
		</section>
	);
}
