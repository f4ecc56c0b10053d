/** A communication plan: rows of what to say to whom, by what, by when and how it is measured; judged by a rubric. */
import type { AdvisorData } from '../../course/advisor-data.ts';
import type { InterfaceWords } from '../../course/schemas/interface.ts';
import { count, fill } from '../../i18n/sentences.ts';
import type { Sheet } from '../../learning/documents/exports/sheet.ts';
import { tablesDrawing } from '../../learning/documents/exports/tables-picture.ts';
import { planFlaws, planRows, planSheets, withRow } from '../../learning/documents/plan-document.ts';
import { judged, MOST_POINTS, pointsFor, RUBRIC, withPoints } from '../../learning/documents/project-rubric.ts';
import type { Tree } from '../../learning/documents/stored-document.ts';
import { calendarFile } from '../../learning/review/calendar.ts';
import { newSeed, now } from '../../state/clock.ts';
import { PrintedSheets } from '../documents/PrintedSheets.tsx';
import { Shelf } from '../documents/Shelf.tsx';
import { TakeAway } from '../documents/TakeAway.tsx';
import { useDocuments } from '../documents/use-documents.ts';
import { download } from '../download.ts';
import { StorageNotice } from '../StorageNotice.tsx';
import { PlanRowForm } from './PlanRowForm.tsx';

export type Words = InterfaceWords['communicationPlan'];

interface Props {
	recordKey: string;
	course: string;
	data: AdvisorData;
	example: Tree;
	language: string;
	words: Pick<InterfaceWords, 'communicationPlan' | 'documents' | 'trouble'>;
}

export default function PlanScreen({ recordKey, course, data, example, language, words }: Props) {
	const documents = useDocuments(recordKey, 'plan');
	const own = words.communicationPlan;
	const { open } = documents;
	const starts = [
		{ label: own.startEmpty, tree: (): Tree => ({ name: own.newName }) },
		{ label: own.startExample, tree: (): Tree => example },
	];
	const sheets = () => planSheets(open?.document.$tree.get() ?? {}, nameOf, { title: own.rows, fields: own.fields });
	const nameOf = (id: string) => [...data.stages, ...data.communications].find((one) => one.id === id)?.name ?? id;

	return (
		<>
			<StorageNotice words={words.trouble} />
			<Shelf kind="plan" documents={documents} starts={starts} words={words.documents} />
			{!open && <p>{own.empty}</p>}
			{open && (
				<>
					<PrintedSheets
						name={open.head.name || words.documents.unnamed}
						sheets={[...sheets(), ...rubricSheets(open.tree, own)]}
						isWide
					/>
					<div class="no-print">
						<h2>{own.rows}</h2>
						{planRows(open.tree).map((row, rank, all) => (
							<PlanRowForm
								key={row.id}
								row={row}
								rank={rank}
								count={all.length}
								data={data}
								change={open.document.change}
								words={own}
							/>
						))}
						<p class="actions no-print">
							<button
								type="button"
								class="button"
								onClick={() => open.document.change((tree) => withRow(tree, newSeed()))}
							>
								{own.add}
							</button>
							<button
								type="button"
								class="button is-second"
								disabled={planRows(open.tree).every(({ date }) => date === '')}
								onClick={() =>
									download('plan.ics', reminders(open.document.$tree.get(), course, nameOf, own), 'text/calendar')
								}
							>
								{own.reminders}
							</button>
						</p>
						<Flaws tree={open.tree} nameOf={nameOf} language={language} words={own} />
					</div>
					<Rubric tree={open.tree} change={open.document.change} words={own} />
					<TakeAway
						kind="plan"
						tree={open.tree}
						current={open.document.$tree.get}
						sheets={sheets}
						drawing={() => tablesDrawing(open.head.name || words.documents.unnamed, sheets())}
						language={language}
						words={words.documents}
					/>
				</>
			)}
		</>
	);
}

/** A calendar file with a day for each row that has one. */
const reminders = (tree: Tree, course: string, nameOf: (id: string) => string, words: Words): string =>
	calendarFile(
		planRows(tree)
			.filter(({ date }) => /^\d{4}-\d\d-\d\d$/.test(date))
			.map(({ date, stage, communication, message }) => ({
				day: date,
				title: fill(words.reminder, { stage: nameOf(stage), communication: nameOf(communication) }),
				text: message,
			})),
		course,
		now(),
	);

/** How the plan was judged, once it was begun. */
function rubricSheets(tree: Tree, words: Words): Sheet[] {
	const rows = RUBRIC.flatMap((criterion) => {
		const points = pointsFor(tree, criterion);
		return points === undefined ? [] : [[words.criteria[criterion].name, words.levels[points] ?? '']];
	});
	return rows.length > 0 ? [{ title: words.rubric, head: [words.criterion, words.judgement], rows }] : [];
}

interface FlawsProps {
	tree: Tree;
	nameOf: (id: string) => string;
	language: string;
	words: Words;
}

function Flaws({ tree, nameOf, language, words }: FlawsProps) {
	const flaws = planFlaws(tree);
	return (
		<section aria-labelledby="flaws">
			<h2 id="flaws">{words.coherence}</h2>
			{flaws.length === 0 ? (
				<p>{words.coherent}</p>
			) : (
				<ul class="lines">
					{flaws.map((flaw) => (
						<li key={`${flaw.type}/${flaw.stage}`}>
							{flaw.type === 'too-many'
								? count(words.flaws['too-many'], flaw.count, language, { stage: nameOf(flaw.stage) })
								: fill(words.flaws[flaw.type], { stage: nameOf(flaw.stage) })}
						</li>
					))}
				</ul>
			)}
		</section>
	);
}

interface RubricProps {
	tree: Tree;
	change: (next: (tree: Tree) => Tree) => void;
	words: Words;
}

function Rubric({ tree, change, words }: RubricProps) {
	const { points, most, isWhole, isPassed } = judged(tree);
	return (
		<section aria-labelledby="rubric" class="no-print">
			<h2 id="rubric">{words.rubric}</h2>
			<p>{words.rubricText}</p>
			{RUBRIC.map((criterion) => (
				<label class="signal-row" key={criterion}>
					<span>
						<b>{words.criteria[criterion].name}.</b> {words.criteria[criterion].text}
					</span>
					<select
						value={pointsFor(tree, criterion) ?? ''}
						onChange={({ currentTarget: { value } }) =>
							value !== '' && change((now) => withPoints(now, criterion, Number(value)))
						}
					>
						<option value="">{words.notJudged}</option>
						{Array.from({ length: MOST_POINTS + 1 }, (_, level) => (
							<option key={words.levels[level]} value={level}>
								{words.levels[level]}
							</option>
						))}
					</select>
				</label>
			))}
			<p role="status">
				{fill(words.total, { points, most })} {isWhole && (isPassed ? words.passed : words.notPassed)}
			</p>
		</section>
	);
}
