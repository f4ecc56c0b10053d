/** Cronbach's alpha of the exam and of each module's quizzes, with its interval, or why there is none. */
import { useMemo } from 'preact/hooks';
import type { Bank } from '../../course/open-bank.ts';
import type { InterfaceWords } from '../../course/schemas/interface.ts';
import { count, fill } from '../../i18n/sentences.ts';
import { type Alpha, type Consistency, FEW_LEARNERS, FEWEST_LEARNERS, lengthened } from '../../learning/group/alpha.ts';
import { examConsistency, moduleConsistencies } from '../../learning/group/consistency.ts';
import type { Firsts } from '../../learning/group/question-figures.ts';
import type { LearnerRecord } from '../../learning/record/record.ts';
import { Wide } from './Wide.tsx';
import { decimal } from './written.ts';

type Words = InterfaceWords['trainers'];

interface Props {
	records: readonly LearnerRecord[];
	firsts: Firsts;
	bank: Bank;
	language: string;
	words: Words;
}

interface RowProps {
	name: string;
	found: Alpha | string;
	language: string;
	words: Words;
}

const foundIn = (consistency: Consistency, { noAlpha }: Words): Alpha | string =>
	consistency.type === 'alpha' ? consistency : fill(noAlpha[consistency.why], { fewest: FEWEST_LEARNERS });

function wholeExam(found: Alpha, length: number, language: string, words: Words): string {
	const { value, low, high } = lengthened(found, length / found.questions);
	const written = { value: decimal(value, language), low: decimal(low, language), high: decimal(high, language) };
	return fill(words.wholeExam, { questions: found.questions, total: length, ...written });
}

export function Consistencies({ records, firsts, bank, language, words }: Props) {
	const exam = useMemo(() => examConsistency(records, bank), [firsts]);
	const modules = useMemo(() => moduleConsistencies(firsts, bank), [firsts]);
	const ofExam = (): Alpha | string => {
		if (exam.consistency) return foundIn(exam.consistency, words);
		return fill(exam.sittings === 0 ? words.noAlpha.sittings : words.noAlpha.block, { fewest: FEWEST_LEARNERS });
	};
	const found = ofExam();
	const titles = new Map(bank.modules.map(({ id, title }) => [id, title]));
	return (
		<section>
			<h2>{words.consistency}</h2>
			<p>{words.consistencyText}</p>
			<p>{words.consistencyExam}</p>
			<p>{words.consistencyModules}</p>
			<Wide label={words.consistency}>
				<table class="group_table">
					<caption>{words.consistency}</caption>
					<thead>
						<tr>
							<th scope="col">{words.test}</th>
							<th scope="col">{words.alpha}</th>
							<th scope="col">{words.alphaInterval}</th>
							<th scope="col">{words.alphaLearners}</th>
							<th scope="col">{words.alphaQuestions}</th>
						</tr>
					</thead>
					<tbody>
						<Row name={words.exam} found={found} language={language} words={words} />
						{modules.map(({ module, consistency }) => (
							<Row
								key={module}
								name={titles.get(module) ?? module}
								found={foundIn(consistency, words)}
								language={language}
								words={words}
							/>
						))}
					</tbody>
				</table>
			</Wide>
			{typeof found !== 'string' && found.questions < exam.length && (
				<p>{wholeExam(found, exam.length, language, words)}</p>
			)}
		</section>
	);
}

function Row({ name, found, language, words }: RowProps) {
	if (typeof found === 'string')
		return (
			<tr>
				<th scope="row">{name}</th>
				<td colSpan={4}>{found}</td>
			</tr>
		);
	const { value, low, high, learners, questions, constant } = found;
	return (
		<tr>
			<th scope="row">{name}</th>
			<td>
				<meter value={Math.max(0, value)} aria-hidden="true" /> {decimal(value, language)}
			</td>
			<td>{fill(words.alphaOf, { low: decimal(low, language), high: decimal(high, language) })}</td>
			<td>{learners < FEW_LEARNERS ? fill(words.few, { count: learners }) : learners}</td>
			<td>
				{questions}
				{constant > 0 && `, ${count(words.alphaConstant, constant, language)}`}
			</td>
		</tr>
	);
}
