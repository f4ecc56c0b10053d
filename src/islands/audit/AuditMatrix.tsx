/** The audit at a glance: stages by communications, with what is used, misplaced or missing. */
import type { AdvisorData } from '../../course/advisor-data.ts';
import { auditMatrix, MARKS } from '../../learning/documents/audit-matrix.ts';
import type { Tree } from '../../learning/documents/stored-document.ts';
import type { Words } from './AuditScreen.tsx';

interface Props {
	data: AdvisorData;
	tree: Tree;
	words: Words;
}

export function AuditMatrix({ data, tree, words }: Props) {
	const { title, stage: stageWord, marks: said, left } = words.matrix;
	return (
		<section aria-labelledby="audit-matrix">
			<h2 id="audit-matrix">{title}</h2>
			<ul class="audit-legend" aria-hidden="true">
				{MARKS.filter((mark) => mark !== 'unused').map((mark) => (
					<li key={mark}>
						<span class={`audit-mark is-${mark}`} /> {said[mark]}
					</li>
				))}
			</ul>
			<table class="audit-matrix">
				<thead>
					<tr>
						<th scope="col">{stageWord}</th>
						{data.communications.map(({ id, name }) => (
							<th scope="col" key={id}>
								<span>{name}</span>
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{auditMatrix(tree, data).map(({ stage, isKept, marks }) => (
						<tr key={stage.id} data-stage={stage.rank} class={isKept ? undefined : 'is-left'}>
							<th scope="row">
								<b aria-hidden="true">{stage.rank}</b> {stage.name}
							</th>
							{isKept ? (
								marks.map((mark, at) => (
									<td key={data.communications[at]?.id}>
										{mark !== 'unused' && (
											<>
												<span class={`audit-mark is-${mark}`} aria-hidden="true" />
												<span class="visually-hidden">{said[mark]}</span>
											</>
										)}
									</td>
								))
							) : (
								<td colSpan={marks.length}>{left}</td>
							)}
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}
