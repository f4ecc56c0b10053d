/** Takes many record files at once, from a field or dropped on the page, and says of each that is left aside what to do. */
import { useEffect } from 'preact/hooks';
import type { InterfaceWords } from '../../course/schemas/interface.ts';
import { count, fill } from '../../i18n/sentences.ts';
import type { Members, Refused } from './use-members.ts';

type Words = InterfaceWords['trainers'];

interface Props {
	group: Members;
	language: string;
	words: Words;
}

const told = (refused: Refused, words: Words): string =>
	fill(words[refused.type], { file: refused.file, ...(refused.type === 'duplicate' ? { name: refused.of } : {}) });

/** Dropped beside its field, a file would take the place of the page, and of all that is open in it. */
function useDrop(open: Members['open']): void {
	useEffect(() => {
		const over = (event: DragEvent) => event.preventDefault();
		const drop = (event: DragEvent) => {
			event.preventDefault();
			open([...(event.dataTransfer?.files ?? [])]);
		};
		addEventListener('dragover', over);
		addEventListener('drop', drop);
		return () => {
			removeEventListener('dragover', over);
			removeEventListener('drop', drop);
		};
	}, []);
}

export function OpenFiles({ group: { members, refused, reading, open }, language, words }: Props) {
	useDrop(open);
	return (
		<>
			<label class="field">
				<span>{words.open}</span>
				<input
					type="file"
					multiple
					accept=".json,application/json"
					aria-describedby="group-open"
					onChange={({ currentTarget }) => {
						open([...(currentTarget.files ?? [])]);
						currentTarget.value = '';
					}}
				/>
			</label>
			<p id="group-open">{words.openHint}</p>
			{reading && (
				<p class="group_reading">
					<progress max={reading.total} value={reading.done} aria-label={words.open} />{' '}
					{fill(words.reading, { ...reading })}
				</p>
			)}
			<div role="status">
				{members.length > 0 && <p>{count(words.opened, members.length, language)}</p>}
				{refused.length > 0 && (
					<>
						<p>{count(words.refused, refused.length, language)}</p>
						<ul class="reasons">
							{refused.map((one, at) => (
								<li key={at}>{told(one, words)}</li>
							))}
						</ul>
					</>
				)}
			</div>
		</>
	);
}
