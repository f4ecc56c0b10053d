/** Take a position, meet the objection to it, decide again. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../../i18n/sentences.ts';
import { type DebateWork, POSITIONS } from '../../learning/widgets/work.ts';
import { GroupPicker } from '../../questions/GroupPicker.tsx';
import type { WidgetPlace } from './kept-work.ts';
import type { ServedWidget } from './served-widget.ts';
import { useWidgetWork } from './use-widget-work.ts';
import type { WidgetWords } from './widget-words.ts';

interface Props {
	place: WidgetPlace;
	widget: Extract<ServedWidget, { type: 'debate' }>;
	words: WidgetWords;
}

/** No position yet: the record keeps a debate from the first position on. */
const NONE = -1;

export default function DebateWidget({ place, widget, words }: Props) {
	const [kept, keep] = useWidgetWork<{ type: 'debate' }>(place, { type: 'debate' }, () => ({
		type: 'debate',
		first: NONE,
	}));
	const { first, second } = kept;
	const heading = useRef<HTMLParagraphElement>(null);
	const isOpening = useRef(true);
	const isMet = first !== NONE;
	const isDone = second !== undefined;

	useLayoutEffect(() => {
		if (!isOpening.current) heading.current?.focus();
		isOpening.current = false;
	}, [isMet, isDone]);

	return (
		<>
			<blockquote>{widget.claim}</blockquote>
			{!isMet ? (
				<Positions
					name={`${place.widget}-1`}
					legend={words.position}
					button={words.meet}
					words={words}
					decide={(position) => keep(() => ({ type: 'debate', first: position }))}
				/>
			) : (
				<>
					<p class="kicker" tabIndex={-1} ref={isDone ? null : heading}>
						{fill(words.objection, { position: words.positions[first] ?? '' })}
					</p>
					<p>{first < POSITIONS / 2 ? widget.for : widget.against}</p>
					{!isDone ? (
						<Positions
							name={`${place.widget}-2`}
							legend={words.positionAgain}
							button={words.decide}
							words={words}
							decide={(position) => keep(() => ({ type: 'debate', first, second: position }))}
						/>
					) : (
						<>
							<p class="verdict" tabIndex={-1} ref={heading}>
								<b>{said(kept, words)}</b>
							</p>
							<p>{widget.closing}</p>
							<p class="actions">
								<button
									type="button"
									class="button is-second"
									onClick={() => keep(() => ({ type: 'debate', first: NONE }))}
								>
									{words.again}
								</button>
							</p>
						</>
					)}
				</>
			)}
		</>
	);
}

function said({ first, second = first }: DebateWork, words: WidgetWords): string {
	const [before = '', after = ''] = [words.positions[first], words.positions[second]];
	return fill(first === second ? words.sameMind : words.changedMind, { before, after });
}

interface PositionsProps {
	name: string;
	legend: string;
	button: string;
	words: WidgetWords;
	decide: (position: number) => void;
}

/** Four positions and no middle: a debate asks to lean one way. */
function Positions({ name, legend, button, words, decide }: PositionsProps) {
	const [chosen, choose] = useState<number>();
	const [isAsked, ask] = useState(false);
	return (
		<>
			<GroupPicker
				name={name}
				legend={legend}
				groups={words.positions.map((position, rank) => ({ id: String(rank), text: position }))}
				chosen={chosen === undefined ? undefined : String(chosen)}
				isLocked={false}
				choose={(rank) => choose(Number(rank))}
			/>
			<p class="quiz_notice" role="status">
				{isAsked && chosen === undefined && words.choose}
			</p>
			<p class="actions">
				<button
					type="button"
					class="button"
					onClick={() => {
						ask(true);
						if (chosen !== undefined) decide(chosen);
					}}
				>
					{button}
				</button>
			</p>
		</>
	);
}
