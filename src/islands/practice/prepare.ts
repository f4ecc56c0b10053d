/** Makes questions ready to be asked: fetched, with the kinds that they need. */
import type { BankQuestion } from '../../course/open-bank.ts';
import type { Kinds } from '../../questions/kind.ts';
import { loadKinds } from '../../questions/load-kinds.ts';
import { loadQuestions } from './load-bank.ts';
import type { SessionQuestion } from './Session.tsx';

export interface Prepared {
	questions: SessionQuestion[];
	kinds: Kinds;
	seed: string;
}

/** @throws if their files cannot be had */
export async function prepare(wanted: readonly BankQuestion[], seed: string): Promise<Prepared> {
	const byId = new Map(wanted.map((about) => [about.id, about]));
	const banked = await loadQuestions(wanted);
	const questions = banked.flatMap((one) => {
		const about = byId.get(one.asked.id);
		return about ? [{ banked: one, about }] : [];
	});
	return { questions, kinds: await loadKinds(banked.map(({ asked }) => asked)), seed };
}
