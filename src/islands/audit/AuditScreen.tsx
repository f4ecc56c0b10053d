/** An organisation's communications audited stage by stage: the matrix filled in as one goes, gaps, warnings, a plan. */
import { useState } from 'preact/hooks';
import type { AdvisorData } from '../../course/advisor-data.ts';
import type { InterfaceWords } from '../../course/schemas/interface.ts';
import { fill } from '../../i18n/sentences.ts';
import { audit } from '../../learning/audit.ts';
import {
	ADAPTATIONS,
	auditInputOf,
	auditSheets,
	isAdapted,
	withAdapted,
} from '../../learning/documents/audit-document.ts';
import { auditMatrix } from '../../learning/documents/audit-matrix.ts';
import { auditDrawing } from '../../learning/documents/exports/audit-picture.ts';
import { planFrom } from '../../learning/documents/plan-document.ts';
import { type Tree, treeIn } from '../../learning/documents/stored-document.ts';
import { entryOf } from '../../learning/record/record.ts';
import { createDocument } from '../../state/documents.ts';
import { PrintedSheets } from '../documents/PrintedSheets.tsx';
import { Shelf } from '../documents/Shelf.tsx';
import { TakeAway } from '../documents/TakeAway.tsx';
import { useDocuments } from '../documents/use-documents.ts';
import { StorageNotice } from '../StorageNotice.tsx';
import { AuditComparison } from './AuditComparison.tsx';
import { AuditedStages } from './AuditedStages.tsx';
import { AuditFindings } from './AuditFindings.tsx';
import { AuditMatrix } from './AuditMatrix.tsx';

export type Words = InterfaceWords['audit'];

interface Props {
	recordKey: string;
	data: AdvisorData;
	/** The filled example to begin with. */
	example: Tree;
	planAddress: string;
	language: string;
	words: Pick<InterfaceWords, 'audit' | 'documents' | 'trouble'>;
}

export default function AuditScreen({ recordKey, data, example, planAddress, language, words }: Props) {
	const documents = useDocuments(recordKey, 'audit');
	const [before, compare] = useState('');
	const [isPlanned, plan] = useState(false);
	const { open, heads, store } = documents;
	const own = words.audit;
	const starts = [
		{ label: own.startEmpty, tree: (): Tree => ({ name: own.newName }) },
		{ label: own.startExample, tree: (): Tree => example },
	];
	const found = open && audit(data, auditInputOf(open.tree, data));
	const result = found && !('error' in found) ? found : undefined;
	const earlier = entryOf(store.$record.get().documents, before);
	const sheets = () => {
		const tree = open?.document.$tree.get() ?? {};
		const now = audit(data, auditInputOf(tree, data));
		return auditSheets(tree, data, 'error' in now ? undefined : now, own.sheets);
	};
	const others = heads.filter(({ id, isDeleted }) => !isDeleted && id !== open?.head.id);

	return (
		<>
			<StorageNotice words={words.trouble} />
			<Shelf kind="audit" documents={documents} starts={starts} words={words.documents} />
			{!open && <p>{own.empty}</p>}
			{open && (
				<>
					<PrintedSheets name={open.head.name || words.documents.unnamed} sheets={sheets().slice(0, 1)} />
					<div class="no-print">
						<h2>{own.adapted}</h2>
						{ADAPTATIONS.map((name) => (
							<label class="tick" key={name}>
								<input
									type="checkbox"
									checked={isAdapted(open.tree, name)}
									onChange={({ currentTarget: { checked } }) =>
										open.document.change((tree) => withAdapted(tree, name, checked))
									}
								/>
								<span>{own.adaptations[name]}</span>
							</label>
						))}
						<h2>{own.stages}</h2>
						<p>{own.stagesText}</p>
						<AuditedStages data={data} tree={open.tree} change={open.document.change} found={result} words={own} />
					</div>
					<AuditMatrix data={data} tree={open.tree} words={own} />
					{found && 'error' in found && <p role="status">{own.errors[found.error]}</p>}
					{result && <AuditFindings data={data} found={result} words={own} />}
					{others.length > 0 && (
						<label class="field no-print">
							<span>{own.compareWith}</span>
							<select value={before} onChange={({ currentTarget }) => compare(currentTarget.value)}>
								<option value="">{own.compareNone}</option>
								{others.map(({ id, name }) => (
									<option key={id} value={id}>
										{name || words.documents.unnamed}
									</option>
								))}
							</select>
						</label>
					)}
					{result && earlier && <AuditComparison data={data} before={treeIn(earlier)} after={result} words={own} />}
					{result && (
						<p class="actions no-print">
							<button
								type="button"
								class="button"
								onClick={() => {
									const name = fill(own.planOf, { name: open.head.name || words.documents.unnamed });
									createDocument(store, 'plan', planFrom(result, data, name));
									plan(true);
								}}
							>
								{own.makePlan}
							</button>
						</p>
					)}
					<p role="status">
						{isPlanned && (
							<>
								{own.planMade} <a href={planAddress}>{own.toPlan}</a>
							</>
						)}
					</p>
					<TakeAway
						kind="audit"
						tree={open.tree}
						current={open.document.$tree.get}
						sheets={sheets}
						drawing={() =>
							auditDrawing(
								open.head.name || words.documents.unnamed,
								{
									rows: auditMatrix(open.document.$tree.get(), data),
									communications: data.communications.map(({ name }) => name),
									sheets: sheets(),
								},
								own.matrix,
							)
						}
						language={language}
						words={words.documents}
					/>
				</>
			)}
		</>
	);
}
