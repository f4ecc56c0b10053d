/** Cards to answer in one's head, then turn; what one did not know comes again. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../../i18n/sentences.ts';
import type { WidgetPlace } from './kept-work.ts';
import type { ServedWidget } from './served-widget.ts';
import { useWidgetWork } from './use-widget-work.ts';
import type { WidgetWords } from './widget-words.ts';

interface Props {
	place: WidgetPlace;
	widget: Extract<ServedWidget, { type: 'flip' }>;
	words: WidgetWords;
}

export default function FlipWidget({ place, widget: { cards }, words }: Props) {
	const fresh = () => ({ type: 'flip' as const, known: cards.map(() => null) });
	const [{ known }, keep] = useWidgetWork(place, { type: 'flip', cards: cards.length }, fresh);
	const [isTurned, turn] = useState(false);
	const card = useRef<HTMLParagraphElement>(null);
	const isFirst = useRef(true);
	const at = known.indexOf(null);
	const sure = known.filter(Boolean).length;

	useLayoutEffect(() => {
		if (!isFirst.current) card.current?.focus();
		isFirst.current = false;
	}, [isTurned, at]);

	const answer = (isKnown: boolean) => {
		turn(false);
		keep(({ known: now }) => ({ type: 'flip', known: now.with(at, isKnown) }));
	};

	if (at === -1)
		return (
			<>
				<p class="verdict" tabIndex={-1} ref={card}>
					<b>{fill(words.knownCards, { known: sure, total: cards.length })}</b>
				</p>
				<p class="actions">
					{sure < cards.length && (
						<button
							type="button"
							class="button"
							onClick={() => keep(({ known: now }) => ({ type: 'flip', known: now.map((one) => one || null) }))}
						>
							{words.seeAgain}
						</button>
					)}
					<button type="button" class="button is-second" onClick={() => keep(fresh)}>
						{words.again}
					</button>
				</p>
			</>
		);
	return (
		<>
			<p class="small">{fill(words.cardOf, { rank: at + 1, total: cards.length })}</p>
			<p class="flip" tabIndex={-1} ref={card}>
				<b>{cards[at]?.front}</b>
				{isTurned && <span>{cards[at]?.back}</span>}
			</p>
			<p class="actions">
				{isTurned ? (
					<>
						<button type="button" class="button" onClick={() => answer(true)}>
							{words.known}
						</button>
						<button type="button" class="button is-second" onClick={() => answer(false)}>
							{words.unknown}
						</button>
					</>
				) : (
					<button type="button" class="button" onClick={() => turn(true)}>
						{words.turn}
					</button>
				)}
			</p>
		</>
	);
}
