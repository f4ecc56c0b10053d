/** Lines put in order with two buttons each; checked, each says why it stands where it does. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../../i18n/sentences.ts';
import { inPlace, isInOrder, mixedOrder, moved } from '../../learning/widgets/ordering.ts';
import type { WidgetPlace } from './kept-work.ts';
import type { ServedWidget } from './served-widget.ts';
import { useWidgetWork } from './use-widget-work.ts';
import { Verdict } from './Verdict.tsx';
import type { WidgetWords } from './widget-words.ts';

interface Props {
	place: WidgetPlace;
	widget: Extract<ServedWidget, { type: 'order' }>;
	words: WidgetWords;
}

export default function OrderWidget({ place, widget: { items }, words }: Props) {
	const count = items.length;
	const fresh = () => ({ type: 'order' as const, order: mixedOrder(count, Math.random), isChecked: false });
	const [{ order, isChecked }, keep] = useWidgetWork(place, { type: 'order', items: count }, fresh);
	const [said, say] = useState('');
	const list = useRef<HTMLOListElement>(null);
	const held = useRef('');

	// A line that moves in the page loses the focus: its button gets it back, or the other one at either end.
	useLayoutEffect(() => {
		if (!held.current) return;
		const [line, by] = held.current.split(' ');
		held.current = '';
		const buttons = list.current?.querySelectorAll<HTMLButtonElement>(`[data-line="${line}"] button`);
		const wanted = [...(buttons ?? [])].filter((button) => !button.disabled);
		(wanted.find((button) => button.dataset['by'] === by) ?? wanted[0])?.focus();
	}, [order]);

	const move = (at: number, by: -1 | 1) => {
		const line = order[at] ?? 0;
		held.current = `${line} ${by}`;
		say(fill(words.moved, { item: items[line]?.text ?? '', rank: at + by + 1, total: count }));
		keep({ type: 'order', order: moved(order, at, by), isChecked: false });
	};

	return (
		<>
			<ol class="order" ref={list}>
				{order.map((line, at) => (
					<li key={line} data-line={line} class={isChecked ? (line === at ? 'is-right' : 'is-wrong') : undefined}>
						<p>
							<span>{items[line]?.text}</span>
							{!isChecked &&
								([-1, 1] as const).map((by) => (
									<button
										key={by}
										type="button"
										data-by={by}
										disabled={by < 0 ? at === 0 : at === count - 1}
										aria-label={`${by < 0 ? words.up : words.down} : ${items[line]?.text}`}
										onClick={() => move(at, by)}
									>
										{by < 0 ? '↑' : '↓'}
									</button>
								))}
						</p>
						{isChecked && (
							<p class="because">
								<b>{line === at ? words.inPlace : fill(words.itsPlace, { rank: line + 1 })}</b> {items[line]?.because}
							</p>
						)}
					</li>
				))}
			</ol>
			<p class="visually-hidden" role="status">
				{said}
			</p>
			<Verdict
				words={words}
				verdict={isChecked ? fill(words.placed, { right: inPlace(order), total: count }) : undefined}
				isRight={isInOrder(order)}
				check={() => keep({ type: 'order', order, isChecked: true })}
				mend={() => keep({ type: 'order', order, isChecked: false })}
				again={() => keep(fresh())}
			/>
		</>
	);
}
