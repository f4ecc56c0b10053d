/** Erases the record after asking, with a way back for a minute. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { InterfaceWords } from '../../course/schemas/interface.ts';
import type { RecordStore } from '../../state/record.ts';

interface Props {
	store: RecordStore;
	isEmpty: boolean;
	words: InterfaceWords['notebook'];
}

type Step = 'no' | 'asked' | 'erased' | 'back';

export function Erasing({ store, isEmpty, words }: Props) {
	const [step, go] = useState<Step>('no');
	const erase = useRef<HTMLButtonElement>(null);
	const safe = useRef<HTMLButtonElement>(null);
	const notice = useRef<HTMLParagraphElement>(null);

	useLayoutEffect(() => {
		if (step === 'asked') safe.current?.focus();
		if (step === 'erased' || step === 'back') notice.current?.focus();
	}, [step]);

	return (
		<section>
			<h2>{words.eraseTitle}</h2>
			<p role="status" tabIndex={-1} ref={notice}>
				{step === 'erased' && isEmpty && words.erased}
				{step === 'back' && words.broughtBack}
			</p>
			<p class="actions">
				<button
					type="button"
					class="button is-second"
					disabled={isEmpty && step !== 'asked'}
					ref={erase}
					onClick={() => go('asked')}
				>
					{words.erase}
				</button>
				{step === 'erased' && isEmpty && (
					<button
						type="button"
						class="button"
						onClick={() => {
							go(store.bringBack() ? 'back' : 'no');
						}}
					>
						{words.bringBack}
					</button>
				)}
			</p>
			{step === 'asked' && (
				<div class="objection" role="alertdialog" aria-labelledby="erase-sure">
					<p id="erase-sure">{words.eraseSure}</p>
					<p class="actions">
						<button
							type="button"
							class="button"
							onClick={() => {
								store.erase();
								go('erased');
							}}
						>
							{words.eraseYes}
						</button>
						<button
							type="button"
							class="button is-second"
							ref={safe}
							onClick={() => {
								go('no');
								erase.current?.focus();
							}}
						>
							{words.eraseNo}
						</button>
					</p>
				</div>
			)}
		</section>
	);
}
