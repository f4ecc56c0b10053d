/** Question by question: how easy, whom it tells apart, which options were chosen first. */
import { useState } from 'preact/hooks';
import type { Bank } from '../../course/open-bank.ts';
import type { InterfaceWords } from '../../course/schemas/interface.ts';
import { count, fill } from '../../i18n/sentences.ts';
import { FEW_LEARNERS } from '../../learning/group/alpha.ts';
import {
	type Discrimination,
	type Firsts,
	optionCounts,
	type QuestionFigures,
} from '../../learning/group/question-figures.ts';
import { promptOf } from '../../learning/group/sheets.ts';
import type { AskedQuestion } from '../../questions/ask.ts';
import { type Column, SortableTable } from './SortableTable.tsx';
import type { LoadedTexts } from './use-texts.ts';
import { decimal, percent } from './written.ts';

type Words = InterfaceWords['trainers'];

interface Props {
	figures: readonly QuestionFigures[];
	firsts: Firsts;
	texts: LoadedTexts;
	bank: Bank;
	language: string;
	words: Words;
}

/** Rows at first: enough to see what stands out once they are sorted. */
const MOST = 20;

function discriminationIn(discrimination: Discrimination, language: string, words: Words): string {
	if (discrimination.type === 'unknown') return words.unknown[discrimination.why];
	const value = decimal(discrimination.value, language);
	return discrimination.value < 0 ? fill(words.reread, { value }) : value;
}

function columnsOf({ firsts, texts: { texts }, bank, language, words }: Props): Column<QuestionFigures>[] {
	const lessons = new Map(bank.lessons.map(({ id, title }) => [id, title]));
	const lessonOf = ({ question: { lesson } }: QuestionFigures) => lessons.get(lesson) ?? lesson;
	return [
		{
			id: 'question',
			head: words.question,
			value: ({ question }) => promptOf(texts, question.id),
			cell: ({ question: { id } }) => (
				<>
					{promptOf(texts, id)} <Options asked={texts.get(id)} firsts={firsts} language={language} words={words} />
				</>
			),
		},
		{ id: 'lesson', head: words.lesson, value: lessonOf, cell: lessonOf },
		{
			id: 'answers',
			head: words.answers,
			value: ({ answers }) => answers,
			cell: ({ answers }) => (answers < FEW_LEARNERS ? fill(words.few, { count: answers }) : answers),
		},
		{
			id: 'facility',
			head: words.facility,
			value: ({ facility }) => facility,
			cell: ({ facility }) => (
				<>
					<meter value={facility} aria-hidden="true" /> {fill(words.percent, { percent: percent(facility) })}
				</>
			),
		},
		{
			id: 'interval',
			head: words.interval,
			cell: ({ interval: { low, high } }) => fill(words.intervalOf, { low: percent(low), high: percent(high) }),
		},
		{
			id: 'discrimination',
			head: words.discrimination,
			value: ({ discrimination }) => (discrimination.type === 'known' ? discrimination.value : undefined),
			cell: ({ discrimination }) => discriminationIn(discrimination, language, words),
		},
	];
}

export function Questions(props: Props) {
	const { figures, texts, language, words } = props;
	const [isWhole, showWhole] = useState(false);
	if (figures.length === 0)
		return (
			<section>
				<h2>{words.questions}</h2>
				<p>{words.noAnswers}</p>
			</section>
		);
	return (
		<section>
			<h2>{words.questions}</h2>
			<p>{words.questionsText}</p>
			<p>{words.facilityText}</p>
			<p>{words.discriminationText}</p>
			<div role="status">
				{texts.state === 'loading' && <p>{words.textsLoading}</p>}
				{texts.state === 'failed' && (
					<p>
						{words.textsFailed}{' '}
						<button type="button" class="button is-second" onClick={texts.retry}>
							{words.retry}
						</button>
					</p>
				)}
			</div>
			<SortableTable
				caption={words.questions}
				columns={columnsOf(props)}
				rows={figures}
				keyOf={({ question }) => question.id}
				language={language}
				sortBy={(column) => fill(words.sortBy, { column })}
				most={isWhole ? figures.length : MOST}
			/>
			{!isWhole && figures.length > MOST && (
				<p class="actions">
					<button type="button" class="button is-second" onClick={() => showWhole(true)}>
						{count(words.allQuestions, figures.length, language)}
					</button>
				</p>
			)}
		</section>
	);
}

interface OptionsProps {
	asked: AskedQuestion | undefined;
	firsts: Firsts;
	language: string;
	words: Words;
}

/** How many chose each option of a choice. */
function Options({ asked, firsts, language, words }: OptionsProps) {
	const counts = asked && optionCounts(asked, firsts);
	if (!counts) return null;
	return (
		<details class="quiet">
			<summary>{words.chosen}</summary>
			<ul class="reasons">
				{counts.options.map(({ id, text, isKey, chosen }) => (
					<li key={id}>
						{fill(words.chosenOf, { count: chosen, option: isKey ? fill(words.key, { option: text }) : text })}
					</li>
				))}
				{counts.open > 0 && <li>{count(words.leftOpen, counts.open, language)}</li>}
			</ul>
		</details>
	);
}
