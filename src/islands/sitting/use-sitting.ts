/** The ongoing sitting of a kind, if there is one, and its questions once they are fetched. */
import { useEffect, useState } from 'preact/hooks';
import type { Bank } from '../../course/open-bank.ts';
import { sittingsOf } from '../../learning/exam/result.ts';
import { questionsCalled } from '../../learning/practice/choose.ts';
import { withSitting } from '../../learning/record/deeds.ts';
import type { LearnerRecord, Sitting } from '../../learning/record/record.ts';
import { now } from '../../state/clock.ts';
import type { RecordStore } from '../../state/record.ts';
import { type Prepared, prepare } from '../practice/prepare.ts';

/** A sitting begun on this device or another goes on only when the learner says so. */
export type SittingStep =
	| { type: 'paused' }
	| { type: 'loading' }
	| { type: 'failed'; retry: () => void }
	| { type: 'running'; prepared: Prepared };

export interface OngoingSitting {
	ongoing: { id: string; sitting: Sitting } | undefined;
	step: SittingStep;
	begin(seed: string, questions: readonly string[]): void;
	resume(): void;
	pause(): void;
}

export function useSitting(
	kind: 'exam' | 'diagnostic',
	bank: Bank,
	record: LearnerRecord,
	store: RecordStore,
): OngoingSitting {
	const [step, set] = useState<SittingStep>({ type: 'paused' });
	const found = sittingsOf(record, kind).find(([, { result }]) => !result);
	const ongoing = found && { id: found[0], sitting: found[1] };

	const load = (sitting: Pick<Sitting, 'questions' | 'seed'>) => {
		set({ type: 'loading' });
		prepare(questionsCalled(bank.questions, sitting.questions), sitting.seed).then(
			(prepared) => set({ type: 'running', prepared }),
			() => set({ type: 'failed', retry: () => load(sitting) }),
		);
	};

	// Finished, here or in another tab: the next one begins paused.
	useEffect(() => {
		if (!ongoing) set({ type: 'paused' });
	}, [ongoing?.id]);

	return {
		ongoing,
		step,
		begin(seed, questions) {
			const sitting: Sitting = {
				kind,
				seed,
				questions: [...questions],
				started: now(),
				given: {},
				flags: {},
				seconds: 0,
			};
			store.remember((before) => withSitting(before, `${kind}-${seed}`, () => sitting));
			load(sitting);
		},
		resume: () => ongoing && load(ongoing.sitting),
		pause: () => set({ type: 'paused' }),
	};
}
