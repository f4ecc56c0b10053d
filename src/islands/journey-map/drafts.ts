/** Texts while they are typed: kept in their field, saved on a pause, when the field is left, and before the page goes or is printed. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';

/** Milliseconds without a key. */
const PAUSE = 400;

/** What is typed and not yet saved, field by field. */
const pending = new Set<() => void>();
const saveAll = () => {
	for (const save of pending) save();
};

let isListening = false;
function listen() {
	if (isListening) return;
	isListening = true;
	addEventListener('pagehide', saveAll);
	addEventListener('beforeprint', saveAll);
	document.addEventListener('visibilitychange', saveAll);
}

export interface Draft {
	/** What the field shows. */
	text: string;
	type(text: string): void;
	/** Saves what is typed, if anything is. */
	flush(): void;
}

export function useDraft(value: string, save: (text: string) => void): Draft {
	const [draft, setDraft] = useState<string | undefined>(undefined);
	const latest = useRef(save);
	latest.current = save;
	const { type, flush } = useMemo(() => {
		let typed: string | undefined;
		let timer: ReturnType<typeof setTimeout> | undefined;
		const flush = () => {
			clearTimeout(timer);
			pending.delete(flush);
			if (typed === undefined) return;
			const text = typed;
			typed = undefined;
			latest.current(text);
			setDraft(undefined);
		};
		const type = (text: string) => {
			typed = text;
			setDraft(text);
			pending.add(flush);
			clearTimeout(timer);
			timer = setTimeout(flush, PAUSE);
		};
		return { type, flush };
	}, []);
	useEffect(() => {
		listen();
		return flush;
	}, []);
	return { text: draft ?? value, type, flush };
}
