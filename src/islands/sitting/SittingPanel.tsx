/** The ongoing sitting of a screen: paused, on its way, running. */
import type { InterfaceWords } from '../../course/schemas/interface.ts';
import type { RecordStore } from '../../state/record.ts';
import { Loading } from '../practice/Loading.tsx';
import { SittingRun } from './SittingRun.tsx';
import type { OngoingSitting } from './use-sitting.ts';

interface Props {
	state: OngoingSitting;
	store: RecordStore;
	language: string;
	asksSure: boolean;
	limitSeconds?: number | undefined;
	words: Pick<InterfaceWords, 'quiz' | 'sitting' | 'session' | 'count'>;
}

export function SittingPanel({
	state: { ongoing, step, resume, pause },
	store,
	language,
	asksSure,
	limitSeconds,
	words,
}: Props) {
	if (!ongoing) return null;
	if (step.type === 'paused')
		return (
			<div class="paused">
				<p role="status">{words.sitting.paused}</p>
				<p class="actions">
					<button type="button" class="button" onClick={resume}>
						{words.sitting.resume}
					</button>
				</p>
			</div>
		);
	if (step.type !== 'running') return <Loading of={step} words={words.session} />;
	return (
		<SittingRun
			id={ongoing.id}
			sitting={ongoing.sitting}
			prepared={step.prepared}
			{...{ store, language, asksSure, limitSeconds, words, pause }}
		/>
	);
}
