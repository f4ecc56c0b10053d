/** A browser window as far as storage goes: it can be full, forbidden or damaged, and other tabs can write to it. */
import { vi } from 'vitest';

export interface FakeWindow {
	/** What the device holds. */
	kept: Map<string, string>;
	/** From now on every write is refused. */
	fill(): void;
	/** From now on there is room again. */
	free(): void;
	/** From now on the browser gives no storage: it throws, or answers `null`. */
	forbid(how: 'throws' | 'null'): void;
	/** From now on the storage is there, and every use of it throws. */
	damage(): void;
	/** What another tab writes, or removes with `null`: the device holds it and this tab is told. */
	otherTab(key: string, text: string | null): void;
	/** The page is shown again, as after going back to it. */
	show(): void;
}

/** Puts a fresh window in place, for modules imported from now on. */
export function openWindow(held: Readonly<Record<string, string>> = {}): FakeWindow {
	const kept = new Map(Object.entries(held));
	const listeners = new Map<string, Set<(event: object) => void>>();
	let refuses = false;
	let forbidden: 'throws' | 'null' | undefined;
	let isDamaged = false;
	const use = () => {
		if (isDamaged) throw new DOMException('damaged', 'NS_ERROR_FILE_CORRUPTED');
	};
	const localStorage = {
		getItem(key: string) {
			use();
			return kept.get(key) ?? null;
		},
		setItem(key: string, text: string) {
			use();
			if (refuses) throw new DOMException('full', 'QuotaExceededError');
			kept.set(key, text);
		},
		removeItem(key: string) {
			use();
			kept.delete(key);
		},
	};
	const tell = (name: string, event: object) => {
		for (const listener of listeners.get(name) ?? []) listener(event);
	};
	vi.stubGlobal('window', {
		get localStorage() {
			if (forbidden === 'throws') throw new DOMException('denied', 'SecurityError');
			return forbidden === 'null' ? null : localStorage;
		},
		addEventListener: (name: string, listener: (event: object) => void) =>
			listeners.set(name, (listeners.get(name) ?? new Set()).add(listener)),
		removeEventListener: (name: string, listener: (event: object) => void) => listeners.get(name)?.delete(listener),
	});
	return {
		kept,
		fill: () => {
			refuses = true;
		},
		free: () => {
			refuses = false;
		},
		forbid: (how) => {
			forbidden = how;
		},
		damage: () => {
			isDamaged = true;
		},
		otherTab(key, text) {
			if (text === null) kept.delete(key);
			else kept.set(key, text);
			tell('storage', { key, newValue: text });
		},
		show: () => tell('pageshow', {}),
	};
}
