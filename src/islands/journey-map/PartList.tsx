/** Personas, steps or lanes as a list to name, order, take from and add to: by buttons, without a drag. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../../i18n/sentences.ts';
import { type MapWords, nameOf } from '../../learning/documents/exports/journey-map-sheets.ts';
import { MOST, type Part } from '../../learning/documents/journey-map.ts';
import { NameField } from './Fields.tsx';
import { memo } from './memo.tsx';
import type { Edits } from './use-map.ts';

export interface Choice {
	value: string;
	label: string;
	/** What is added. */
	fresh: Parameters<Edits['add']>[1];
}

interface Props {
	part: Part;
	things: readonly { id: string; name: string }[];
	/** What may be added; one: no need to ask. */
	choices: readonly Choice[];
	question?: string;
	edit: Edits;
	words: MapWords;
}

type Deed = { id: string; by: -1 | 1 };

export const PartList = memo(function PartList({ part, things, choices, question, edit, words }: Props) {
	const { title, one, add } = words.parts[part];
	const [said, say] = useState('');
	const [chosen, choose] = useState('');
	const moved = useRef<Deed | undefined>(undefined);
	const list = useRef<HTMLOListElement>(null);
	const heading = useRef<HTMLHeadingElement>(null);
	const isFull = things.length >= MOST[part];

	// A button that moved with its line keeps the focus.
	useLayoutEffect(() => {
		const { current: deed } = moved;
		if (!deed) return;
		const row = things.findIndex(({ id }) => id === deed.id);
		list.current?.children[row]?.querySelectorAll('button')[deed.by === -1 ? 0 : 1]?.focus();
		moved.current = undefined;
	}, [things]);

	const move = (id: string, by: -1 | 1) => {
		const from = things.findIndex((thing) => thing.id === id);
		if (!things[from + by]) return;
		moved.current = { id, by };
		edit.move(part, id, by);
		say(fill(words.moved, { name: nameOf(things[from], words), rank: from + by + 1 }));
	};
	const remove = (thing: { id: string; name: string }) => {
		edit.remove(part, thing.id);
		say(fill(words.removed, { name: nameOf(thing, words) }));
		heading.current?.focus();
	};
	const grow = () => {
		const choice = choices.find(({ value }) => value === chosen) ?? choices[0];
		if (!choice) return;
		if (isFull) return say(words.full);
		edit.add(part, choice.fresh);
		return say(fill(words.added, { name: choice.fresh.name }));
	};
	return (
		<section class="journey_part">
			<h2 ref={heading} tabIndex={-1}>
				{title}
			</h2>
			<ol ref={list}>
				{things.map((thing, rank) => (
					// Buttons stay where they are and names move: one that has the focus is never taken out of the page.
					<li key={rank}>
						<NameField
							key={thing.id}
							label={`${one} ${rank + 1}`}
							value={thing.name}
							save={(name) => edit.name(part, thing.id, name)}
						/>
						{([-1, 1] as const).map((by) => (
							<button
								type="button"
								key={by}
								aria-label={fill(by === -1 ? words.earlier : words.later, { name: nameOf(thing, words) })}
								aria-disabled={things[rank + by] ? undefined : true}
								onClick={() => move(thing.id, by)}
							>
								{by === -1 ? '↑' : '↓'}
							</button>
						))}
						<button
							type="button"
							aria-label={fill(words.remove, { name: nameOf(thing, words) })}
							onClick={() => remove(thing)}
						>
							×
						</button>
					</li>
				))}
			</ol>
			<div class="journey_add">
				{question && (
					<label class="field">
						<span>{question}</span>
						<select value={chosen} onChange={({ currentTarget }) => choose(currentTarget.value)}>
							{choices.map(({ value, label }) => (
								<option key={value} value={value}>
									{label}
								</option>
							))}
						</select>
					</label>
				)}
				<button type="button" class="button is-second" onClick={grow}>
					{add}
				</button>
			</div>
			<p role="status" class="small-text">
				{said}
			</p>
		</section>
	);
});
