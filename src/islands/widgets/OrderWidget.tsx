/** Lines put in order; checked, each says why it stands where it does. */
import { fill } from '../../i18n/sentences.ts';
import { MovableList } from '../../questions/order/MovableList.tsx';
import { inPlace, isInOrder, mixedOrder, moved } from '../../questions/order/ordering.ts';
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

	const lineAt = (line: number, at: number) => {
		const { text, because } = items[line] ?? { text: '', because: '' };
		const isRight = line === at;
		const why = (
			<>
				<b>{isRight ? words.inPlace : fill(words.itsPlace, { rank: line + 1 })}</b> {because}
			</>
		);
		return { id: String(line), text, verdict: isChecked ? { isRight, because: why } : undefined };
	};

	return (
		<>
			<MovableList
				lines={order.map(lineAt)}
				words={words}
				isLocked={isChecked}
				move={(at, by) => keep(({ order: now }) => ({ type: 'order', order: moved(now, at, by), isChecked: false }))}
			/>
			<Verdict
				words={words}
				verdict={isChecked ? fill(words.placed, { right: inPlace(order), total: count }) : undefined}
				isRight={isInOrder(order)}
				check={() => keep((before) => ({ ...before, isChecked: true }))}
				mend={() => keep((before) => ({ ...before, isChecked: false }))}
				again={() => keep(fresh)}
			/>
		</>
	);
}
