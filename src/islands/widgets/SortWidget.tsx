/** Cards laid in groups, with one row of radio buttons a card; checked, each card says why it belongs where it does. */
import { useState } from 'preact/hooks';
import { count, fill } from '../../i18n/sentences.ts';
import { GroupPicker } from '../../questions/GroupPicker.tsx';
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
	const picked = groups.map((name, rank) => ({ id: String(rank), text: name }));
	const left = laid.filter((group) => group === null).length;
	const right = cards.filter(({ group }, at) => laid[at] === group).length;

	return (
		<>
			{cards.map(({ text, because, group }, at) => {
				const isRight = laid[at] === group;
				return (
					<div class={isChecked ? (isRight ? 'is-right' : 'is-wrong') : undefined} key={text}>
						<GroupPicker
							name={`${place.widget}-${at}`}
							legend={text}
							groups={picked}
							chosen={laid[at] === null ? undefined : String(laid[at])}
							isLocked={isChecked}
							choose={(rank) =>
								keep(({ groups: now }) => ({ type: 'sort', groups: now.with(at, Number(rank)), isChecked: false }))
							}
						/>
						{isChecked && (
							<p class="because">
								<b>{isRight ? words.wellSorted : fill(words.rather, { group: groups[group] ?? '' })}</b> {because}
							</p>
						)}
					</div>
				);
			})}
			<Verdict
				words={words}
				verdict={isChecked ? fill(words.placed, { right, total: cards.length }) : undefined}
				isRight={right === cards.length}
				missing={isAsked && left > 0 ? count(words.missing, left, language) : undefined}
				check={() => {
					ask(true);
					if (left === 0) keep((before) => ({ ...before, isChecked: true }));
				}}
				mend={() => {
					ask(false);
					const right = laid.map((group, at) => (group === cards[at]?.group ? group : null));
					keep(() => ({ type: 'sort', groups: right, isChecked: false }));
				}}
				again={() => {
					ask(false);
					keep(fresh);
				}}
			/>
		</>
	);
}
