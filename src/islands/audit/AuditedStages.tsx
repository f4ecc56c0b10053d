/** The form of an audit: each stage with the communications used there, and what that is worth as one ticks. */
import type { AdvisorData } from '../../course/advisor-data.ts';
import { fill } from '../../i18n/sentences.ts';
import type { Audit } from '../../learning/audit.ts';
import { stageForm, withStage } from '../../learning/documents/audit-document.ts';
import type { Tree } from '../../learning/documents/stored-document.ts';
import type { Words } from './AuditScreen.tsx';

interface Props {
	data: AdvisorData;
	tree: Tree;
	change: (next: (tree: Tree) => Tree) => void;
	found: Audit | undefined;
	words: Words;
}

const IMPORTANCES = [1, 2, 3] as const;

export function AuditedStages({ data, tree, change, found, words }: Props) {
	return (
		<>
			{data.stages.map(({ id, rank, name }) => {
				const form = stageForm(tree, id, data);
				const score = found && Object.hasOwn(found.by_stage, id) ? found.by_stage[id] : undefined;
				return (
					<fieldset class="audited" key={id} data-stage={rank}>
						<legend>
							<b aria-hidden="true">{rank}</b> {name}
						</legend>
						<label class="tick">
							<input
								type="checkbox"
								checked={form.relevant}
								onChange={({ currentTarget: { checked } }) =>
									change((now) => withStage(now, id, { relevant: checked }))
								}
							/>
							<span>{words.relevant}</span>
						</label>
						{form.relevant && (
							<>
								<div class="audited_types">
									{data.communications.map(({ id: type, name: communication }) => (
										<label class="tick" key={type}>
											<input
												type="checkbox"
												checked={form.types.includes(type)}
												onChange={({ currentTarget: { checked } }) =>
													change((now) => {
														const { types } = stageForm(now, id, data);
														const others = types.filter((one) => one !== type);
														return withStage(now, id, { types: checked ? [...others, type] : others });
													})
												}
											/>
											<span>
												{communication}{' '}
												{form.types.includes(type) && (
													<small class="soft">{words.levels[levelOf(data, id, type)]}</small>
												)}
											</span>
										</label>
									))}
								</div>
								<div class="audited_more">
									<label class="field">
										<span>{words.importance}</span>
										<select
											value={form.importance}
											onChange={({ currentTarget: { value } }) =>
												change((now) => withStage(now, id, { importance: Number(value) }))
											}
										>
											{IMPORTANCES.map((importance) => (
												<option key={importance} value={importance}>
													{words.importances[importance - 1]}
												</option>
											))}
										</select>
									</label>
									<label class="tick">
										<input
											type="checkbox"
											checked={form.kpi}
											onChange={({ currentTarget: { checked } }) =>
												change((now) => withStage(now, id, { kpi: checked }))
											}
										/>
										<span>{words.kpi}</span>
									</label>
								</div>
								{score !== undefined && (
									<p class="audited_score">
										<meter max={100} value={score} aria-hidden="true" /> {fill(words.stageScore, { score })}
									</p>
								)}
							</>
						)}
					</fieldset>
				);
			})}
		</>
	);
}

const levelOf = ({ cells }: AdvisorData, stage: string, communication: string) =>
	cells.find((cell) => cell.stage === stage && cell.communication === communication)?.level ?? 'none';
