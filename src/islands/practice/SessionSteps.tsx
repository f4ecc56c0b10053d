/** What is shown of a running session, whatever set it up: waiting, a question, the end. */
import type { Bank } from '../../course/open-bank.ts';
import type { InterfaceWords } from '../../course/schemas/interface.ts';
import type { LearnerRecord } from '../../learning/record/record.ts';
import { Loading } from './Loading.tsx';
import { Outcomes } from './Outcomes.tsx';
import { type Outcome, Session } from './Session.tsx';
import type { RunningSession } from './use-session.ts';

interface Props {
	session: RunningSession;
	bank: Bank;
	words: Pick<InterfaceWords, 'quiz' | 'session'>;
	asksSure: boolean;
	comesAgain: boolean;
	isReview?: boolean;
	remember: (change: (record: LearnerRecord) => LearnerRecord) => void;
	/** Told once, at the first end: what is asked again after it does not count. */
	onOver?: (outcomes: Outcome[]) => void;
	againLabel: string;
}

export function SessionSteps(props: Props) {
	const { session, bank, words, asksSure, comesAgain, isReview = false, remember, onOver, againLabel } = props;
	const { step } = session;
	switch (step.type) {
		case 'choosing':
			return null;
		case 'loading':
		case 'failed':
			return <Loading of={step} words={words.session} />;
		case 'asking':
			return (
				<Session
					key={step.seed}
					questions={step.questions}
					kinds={step.kinds}
					seed={step.seed}
					{...{ words, asksSure, comesAgain, isReview, remember }}
					onOver={(outcomes) => {
						if (!step.isAgain) onOver?.(outcomes);
						session.over(outcomes);
					}}
				/>
			);
		case 'over':
			return (
				<Outcomes
					outcomes={step.outcomes}
					bank={bank}
					words={words.session}
					redo={(missed) => session.redo(missed.map(({ question }) => question.about))}
					again={session.choose}
					againLabel={againLabel}
				/>
			);
		default:
			return step satisfies never;
	}
}
