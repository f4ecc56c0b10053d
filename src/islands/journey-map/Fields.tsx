/** The fields of a map: a cell's text, a name, a feeling. What is typed stays in its field until a pause, so that a key redraws nothing else. */
import { feelingWords, type MapWords } from '../../learning/documents/exports/journey-map-sheets.ts';
import type { Feeling } from '../../learning/documents/journey-map.ts';
import { useDraft, useOwn } from '../documents/drafts.ts';

interface TextProps {
	label: string;
	value: string;
	save: (text: string) => void;
	onFocus?: () => void;
}

export function CellField({ label, value, save, onFocus }: TextProps) {
	const { text, type, flush } = useDraft(value, save);
	return (
		<>
			<textarea
				class="journey_cell"
				aria-label={label}
				rows={1}
				value={text}
				onInput={({ currentTarget }) => type(currentTarget.value)}
				onBlur={flush}
				onFocus={onFocus}
			/>
			<p class="journey_printed">{text}</p>
		</>
	);
}

export function NameField({ label, value, save }: TextProps) {
	const { text, type, flush } = useDraft(value, save);
	return (
		<input
			type="text"
			aria-label={label}
			value={text}
			onInput={({ currentTarget }) => type(currentTarget.value)}
			onBlur={flush}
		/>
	);
}

interface FeelingProps {
	label: string;
	value: Feeling | undefined;
	/** @param feeling `undefined` takes it away */
	save: (feeling: Feeling | undefined) => void;
	words: MapWords;
}

/** From −2 to +2, always with its word. One that is not known yet is set by touching it; Delete takes it away. */
export function FeelingField({ label, value, save, words }: FeelingProps) {
	const [shown, show] = useOwn(value);
	const said = shown === undefined ? words.unfelt : feelingWords(shown, words);
	const keep = (input: HTMLInputElement) => {
		const feeling = Number(input.value) as Feeling;
		show(feeling);
		save(feeling);
	};
	const clear = () => {
		show(undefined);
		save(undefined);
	};
	return (
		<div class={`journey_feeling${shown === undefined ? ' is-unfelt' : ''}`}>
			<input
				type="range"
				min={-2}
				max={2}
				step={1}
				aria-label={label}
				aria-valuetext={said}
				value={shown ?? 0}
				onInput={({ currentTarget }) => show(Number(currentTarget.value) as Feeling)}
				onChange={({ currentTarget }) => keep(currentTarget)}
				onKeyDown={({ key }) => (key === 'Delete' || key === 'Backspace') && clear()}
				onClick={({ currentTarget }) => shown === undefined && keep(currentTarget)}
			/>
			<span aria-hidden="true">{said}</span>
		</div>
	);
}
