/** A screen that sets questions up, asks them and tells how it went. */
import { useState } from 'preact/hooks';
import type { BankQuestion } from '../../course/open-bank.ts';
import { newSeed } from '../../state/clock.ts';
import { type Prepared, prepare } from './prepare.ts';
import type { Outcome } from './Session.tsx';

export type SessionStep =
	| { type: 'choosing' }
	| { type: 'loading' }
	| { type: 'failed'; retry: () => void }
	| ({ type: 'asking' } & Prepared)
	| { type: 'over'; outcomes: Outcome[] };

export interface RunningSession {
	step: SessionStep;
	/** Fetches these and asks them, in this order. */
	begin(questions: readonly BankQuestion[], seed?: string): void;
	over(outcomes: Outcome[]): void;
	choose(): void;
}

export function useSession(): RunningSession {
	const [step, set] = useState<SessionStep>({ type: 'choosing' });
	const begin = (questions: readonly BankQuestion[], seed = newSeed()) => {
		set({ type: 'loading' });
		prepare(questions, seed).then(
			(prepared) => set({ type: 'asking', ...prepared }),
			() => set({ type: 'failed', retry: () => begin(questions, seed) }),
		);
	};
	return {
		step,
		begin,
		over: (outcomes) => set({ type: 'over', outcomes }),
		choose: () => set({ type: 'choosing' }),
	};
}
