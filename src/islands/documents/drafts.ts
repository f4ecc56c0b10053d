/** What a field shows of its own before the document says it: a text while it is typed, a value while it is moved. */
import { useEffect, useMemo, useReducer, useRef } from 'preact/hooks';

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

/**
 * A value of the field's own, shown until the document has another one: what was just saved comes back a moment later.
 * @param isHeld whether its own value stays even then
 */
export function useOwn<Value>(value: Value, isHeld: () => boolean = () => false): [Value, (own: Value) => void] {
	const own = useRef<{ value: Value } | undefined>(undefined);
	const last = useRef(value);
	const [, redraw] = useReducer<number, void>((times) => times + 1, 0);
	if (!Object.is(last.current, value)) {
		last.current = value;
		if (!isHeld()) own.current = undefined;
	}
	const set = (next: Value) => {
		own.current = { value: next };
		redraw();
	};
	return [own.current ? own.current.value : value, set];
}

export interface Draft {
	/** What the field shows. */
	text: string;
	type(text: string): void;
	/** Saves what is typed, if anything is. */
	flush(): void;
}

/** A text saved on a pause, when the field is left, and before the page goes or is printed. */
export function useDraft(value: string, save: (text: string) => void): Draft {
	const typed = useRef<string | undefined>(undefined);
	const [text, show] = useOwn(value, () => typed.current !== undefined);
	const latest = useRef({ save, show });
	latest.current = { save, show };
	const { type, flush } = useMemo(() => {
		let timer: ReturnType<typeof setTimeout> | undefined;
		const flush = () => {
			clearTimeout(timer);
			pending.delete(flush);
			const written = typed.current;
			typed.current = undefined;
			if (written !== undefined) latest.current.save(written);
		};
		const type = (written: string) => {
			typed.current = written;
			latest.current.show(written);
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
	return { text, type, flush };
}
