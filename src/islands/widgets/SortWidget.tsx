/** Cards laid in groups, with one row of radio buttons a card; checked, each card says why it belongs where it does. */
import { useState } from 'preact/hooks';
import { count, fill } from '../../i18n/sentences.ts';
import type { WidgetPlace } from './kept-work.ts';
import type { ServedWidget } from './served-widget.ts';
import { useWidgetWork } from './use-widget-work.ts';
import { Verdict } from './Verdict.tsx';
import type { WidgetWords } from './widget-words.ts';

interface Props {
	place: WidgetPlace;
	widget: Extract<ServedWidget, { type: 'sort' }>;
	words: WidgetWords;
	language: string;
}

export default function SortWidget({ place, widget: { groups, cards }, words, language }: Props) {
	const fresh = () => ({ type: 'sort' as const, groups: cards.map(() => null), isChecked: false });
	const shape = { type: 'sort' as const, groups: groups.length, cards: cards.length };
	const [{ groups: laid, isChecked }, keep] = useWidgetWork(place, shape, fresh);
	const [isAsked, ask] = useState(false);
	const left = laid.filter((group) => group === null).length;
	const right = cards.filter(({ group }, at) => laid[at] === group).length;

	return (
		<>
			{cards.map(({ text, because, group }, at) => {
				const isRight = laid[at] === group;
				return (
					<fieldset class={isChecked ? `sorted ${isRight ? 'is-right' : 'is-wrong'}` : 'sorted'} key={text}>
						<legend>{text}</legend>
						<div class="groups">
							{groups.map((name, rank) => (
								<label key={name}>
									<input
										type="radio"
										name={`${place.widget}-${at}`}
										checked={laid[at] === rank}
										aria-disabled={isChecked || undefined}
										onClick={(event) => isChecked && event.preventDefault()}
										onChange={() => keep({ type: 'sort', groups: laid.with(at, rank), isChecked: false })}
									/>
									<span>{name}</span>
								</label>
							))}
						</div>
						{isChecked && (
							<p class="because">
								<b>{isRight ? words.wellSorted : fill(words.rather, { group: groups[group] ?? '' })}</b> {because}
							</p>
						)}
					</fieldset>
				);
			})}
			<Verdict
				words={words}
				verdict={isChecked ? fill(words.placed, { right, total: cards.length }) : undefined}
				isRight={right === cards.length}
				missing={isAsked && left > 0 ? count(words.missing, left, language) : undefined}
				check={() => {
					ask(true);
					if (left === 0) keep({ type: 'sort', groups: laid, isChecked: true });
				}}
				mend={() => {
					ask(false);
					const right = laid.map((group, at) => (group === cards[at]?.group ? group : null));
					keep({ type: 'sort', groups: right, isChecked: false });
				}}
				again={() => {
					ask(false);
					keep(fresh());
				}}
			/>
		</>
	);
}
