/** The button that checks a widget, then its result and the button that begins again. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { WidgetWords } from './widget-words.ts';

interface Props {
	words: WidgetWords;
	/** Said once checked. */
	verdict: string | undefined;
	/** Whether all of it is right: then there is nothing to mend. */
	isRight: boolean;
	check: () => void;
	/** Goes on from what is right. */
	mend: () => void;
	again: () => void;
	/** What still has to be done before it can be checked. */
	missing?: string | undefined;
}

export function Verdict({ words, verdict, isRight, check, mend, again, missing }: Props) {
	const said = useRef<HTMLParagraphElement>(null);
	const wasOpen = useRef(verdict === undefined);
	useLayoutEffect(() => {
		if (verdict !== undefined && wasOpen.current) said.current?.focus();
		wasOpen.current = verdict === undefined;
	}, [verdict]);

	return (
		<>
			<p class="quiz_notice" role="status">
				{missing}
			</p>
			{verdict !== undefined && (
				<p class={isRight ? 'verdict is-right' : 'verdict'} tabIndex={-1} ref={said}>
					<b>{verdict}</b>
				</p>
			)}
			<p class="actions">
				{verdict === undefined ? (
					<button type="button" class="button" onClick={check}>
						{words.check}
					</button>
				) : (
					<>
						{!isRight && (
							<button type="button" class="button" onClick={mend}>
								{words.mend}
							</button>
						)}
						<button type="button" class="button is-second" onClick={again}>
							{words.again}
						</button>
					</>
				)}
			</p>
		</>
	);
}
