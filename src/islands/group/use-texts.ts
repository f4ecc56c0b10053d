/** What the questions ask: fetched from the site's own bank once someone answered them. */
import { useEffect, useState } from 'preact/hooks';
import type { BankQuestion } from '../../course/open-bank.ts';
import type { Texts } from '../../learning/group/sheets.ts';
import { loadQuestions } from '../practice/load-bank.ts';

export interface LoadedTexts {
	texts: Texts;
	state: 'ready' | 'loading' | 'failed';
	retry: () => void;
}

export function useTexts(questions: readonly BankQuestion[]): LoadedTexts {
	const [texts, setTexts] = useState<Texts>(new Map());
	const [hasFailed, fail] = useState(false);
	const missing = questions.filter(({ id }) => !texts.has(id));
	const load = () => {
		fail(false);
		if (missing.length === 0) return;
		loadQuestions(missing).then(
			(banked) => setTexts((before) => new Map([...before, ...banked.map(({ asked }) => [asked.id, asked] as const)])),
			() => fail(true),
		);
	};
	useEffect(load, [missing.map(({ id }) => id).join()]);
	return { texts, state: missing.length === 0 ? 'ready' : hasFailed ? 'failed' : 'loading', retry: load };
}
