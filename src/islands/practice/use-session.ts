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
	| ({ type: 'asking'; isAgain: boolean } & Prepared)
	| { type: 'over'; outcomes: Outcome[] };

export interface RunningSession {
	step: SessionStep;
	/** Fetches these and asks them, in this order. */
	begin(questions: readonly BankQuestion[], seed?: string): void;
	/** Asks what was missed again: it changes nothing in how the session went. */
	redo(questions: readonly BankQuestion[]): void;
	over(outcomes: Outcome[]): void;
	choose(): void;
}

export function useSession(): RunningSession {
	const [step, set] = useState<SessionStep>({ type: 'choosing' });
	const ask = (questions: readonly BankQuestion[], seed: string, isAgain: boolean) => {
		set({ type: 'loading' });
		prepare(questions, seed).then(
			(prepared) => set({ type: 'asking', isAgain, ...prepared }),
			() => set({ type: 'failed', retry: () => ask(questions, seed, isAgain) }),
		);
	};
	return {
		step,
		begin: (questions, seed = newSeed()) => ask(questions, seed, false),
		redo: (questions) => ask(questions, newSeed(), true),
		over: (outcomes) => set({ type: 'over', outcomes }),
		choose: () => set({ type: 'choosing' }),
	};
}
