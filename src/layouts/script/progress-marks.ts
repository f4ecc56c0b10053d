/** Marks each `[data-mark]` link with how far the learner is in its lesson, and points `[data-resume]` at the lesson worked on last. */

/** As much of the record as the marks read; it may be anything, and is then not marked. */
interface Kept {
	lessons?: Record<string, { done?: unknown } | undefined>;
	last?: string;
}

/** @param kept the record as it stands on the device @param words how `done` and `begun` are said */
export function markProgress({ lessons, last }: Kept, words: { done?: string; begun?: string }): void {
	const resume = document.querySelector<HTMLAnchorElement>('[data-resume]');
	if (resume && last) {
		resume.href = new URL(`../${last}/`, resume.href).href;
		resume.textContent = resume.dataset['resume'] ?? '';
	}
	for (const link of document.querySelectorAll<HTMLElement>('[data-mark]')) {
		const { mark = '' } = link.dataset;
		const kept = lessons?.[mark];
		if (!kept) continue;
		const state = kept.done ? 'done' : 'begun';
		link.dataset['state'] = state;
		if (mark === last) link.dataset['last'] = '';
		const word = document.createElement('span');
		word.className = 'visually-hidden';
		word.textContent = ` (${words[state]})`;
		link.querySelector('span')?.append(word);
	}
}
