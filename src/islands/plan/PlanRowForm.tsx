/** One row of a plan: stage, communication, message, channel, owner, date, indicator with start and target; moved or removed. */
import type { AdvisorData } from '../../course/advisor-data.ts';
import { fill } from '../../i18n/sentences.ts';
import {
	PLAN_FIELDS,
	type PlanField,
	type PlanRow,
	withField,
	withMoved,
	withoutRow,
} from '../../learning/documents/plan-document.ts';
import type { Tree } from '../../learning/documents/stored-document.ts';
import { recommend } from '../../learning/recommend.ts';
import { useDraft } from '../documents/drafts.ts';
import type { Words } from './PlanScreen.tsx';

interface Props {
	row: PlanRow;
	/** From 0. */
	rank: number;
	count: number;
	data: AdvisorData;
	change: (next: (tree: Tree) => Tree) => void;
	words: Words;
}

export function PlanRowForm({ row, rank, count, data, change, words }: Props) {
	const set = (field: PlanField, text: string) => change((tree) => withField(tree, row.id, field, text));
	const advised = recommend(data, { stage: row.stage });
	const primary = 'error' in advised ? undefined : data.communications.find(({ id }) => id === advised.primary)?.name;
	return (
		<fieldset class="plan-row">
			<legend>{fill(words.row, { rank: rank + 1 })}</legend>
			<div class="fields">
				{PLAN_FIELDS.map((field) => (
					<div class="field" key={field}>
						<label for={`${row.id}-${field}`}>{words.fields[field]}</label>
						<Control id={`${row.id}-${field}`} {...{ field, row, data, set, words }} />
					</div>
				))}
			</div>
			{primary && <p class="small-text soft">{fill(words.advised, { communication: primary })}</p>}
			<p class="actions no-print">
				<button
					type="button"
					class="button is-second"
					disabled={rank === 0}
					onClick={() => change((tree) => withMoved(tree, row.id, -1))}
				>
					{words.up}
				</button>
				<button
					type="button"
					class="button is-second"
					disabled={rank === count - 1}
					onClick={() => change((tree) => withMoved(tree, row.id, 1))}
				>
					{words.down}
				</button>
				<button type="button" class="button is-second" onClick={() => change((tree) => withoutRow(tree, row.id))}>
					{words.remove}
				</button>
			</p>
		</fieldset>
	);
}

interface ControlProps {
	id: string;
	field: PlanField;
	row: PlanRow;
	data: AdvisorData;
	set: (field: PlanField, text: string) => void;
	words: Words;
}

/** What a field is filled with: a choice, a text, a date. */
function Control({ id, field, row, data, set, words }: ControlProps) {
	if (field === 'stage' || field === 'communication')
		return (
			<select id={id} value={row[field]} onChange={({ currentTarget }) => set(field, currentTarget.value)}>
				<option value="">{words.choose}</option>
				{(field === 'stage' ? data.stages : data.communications).map((one) => (
					<option key={one.id} value={one.id}>
						{one.name}
					</option>
				))}
			</select>
		);
	return <Written id={id} field={field} value={row[field]} save={(text) => set(field, text)} />;
}

interface WrittenProps {
	id: string;
	field: PlanField;
	value: string;
	save: (text: string) => void;
}

/** A field that is typed in: what is typed is kept even if the page is closed in the middle of a word. */
function Written({ id, field, value, save }: WrittenProps) {
	const { text, type, flush } = useDraft(value, save);
	const given = { id, value: text, onBlur: flush };
	if (field === 'message')
		return <textarea {...given} rows={3} onInput={({ currentTarget }) => type(currentTarget.value)} />;
	return (
		<input
			{...given}
			type={field === 'date' ? 'date' : 'text'}
			onInput={({ currentTarget }) => type(currentTarget.value)}
		/>
	);
}
