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
	/**
	 * What another tab writes, or removes with `null`: the device holds it and this tab is told.
	 * @param knew what the other tab took to be there: another text than ours, if both wrote at once
	 */
	otherTab(key: string, text: string | null, knew?: string | null): void;
	/** Another tab, or the learner, clears all that the device holds. */
	clear(): void;
	/** The page is shown again, as after going back to it. */
	show(): void;
}

/** Puts a fresh window in place, for modules imported from now on. */
export function openWindow(held: Readonly<Record<string, string>> = {}): FakeWindow {
	const kept = new Map(Object.entries(held));
	const { tell, ...events } = listening();
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
	vi.stubGlobal('window', {
		get localStorage() {
			if (forbidden === 'throws') throw new DOMException('denied', 'SecurityError');
			return forbidden === 'null' ? null : localStorage;
		},
		...events,
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
		otherTab(key, text, knew = kept.get(key) ?? null) {
			if (text === null) kept.delete(key);
			else kept.set(key, text);
			tell('storage', { key, oldValue: knew, newValue: text });
		},
		clear() {
			kept.clear();
			tell('storage', { key: null, oldValue: null, newValue: null });
		},
		show: () => tell('pageshow', {}),
	};
}

type Listener = (event: object) => void;

/** Who listens to a window. */
function listening() {
	const listeners = new Map<string, Set<Listener>>();
	return {
		addEventListener: (name: string, listener: Listener) =>
			listeners.set(name, (listeners.get(name) ?? new Set()).add(listener)),
		removeEventListener: (name: string, listener: Listener) => listeners.get(name)?.delete(listener),
		tell: (name: string, event: object) => {
			for (const listener of listeners.get(name) ?? []) listener(event);
		},
	};
}

export interface FakeTabs {
	/** Does something in a tab. */
	inTab<Result>(tab: number, act: () => Result): Result;
	/** Tells a tab of the oldest write that it has not heard of yet. @returns whether there was one */
	tell(tab: number): boolean;
	/** What the device holds once every write has reached it. */
	kept(key: string): string | undefined;
}

interface Write {
	tab: number;
	key: string;
	before: string | null;
	text: string | null;
}

/**
 * Tabs on one device, as browsers that give each its own process have them: a tab sees its own writes at once, those of
 * the others when it is told, and two can write over each other meanwhile. The last to reach the device stands.
 */
export function openTabs(count: number): FakeTabs {
	const log: Write[] = [];
	const tabs = Array.from({ length: count }, (_, tab) => {
		const seen = new Map<string, string>();
		const write = (key: string, text: string | null) => {
			const before = seen.get(key) ?? null;
			if (before === text) return;
			if (text === null) seen.delete(key);
			else seen.set(key, text);
			log.push({ tab, key, before, text });
		};
		const { tell, ...events } = listening();
		const localStorage = {
			getItem: (key: string) => seen.get(key) ?? null,
			setItem: (key: string, text: string) => write(key, text),
			removeItem: (key: string) => write(key, null),
		};
		return { seen, heard: 0, tell, window: { localStorage, ...events } };
	});
	const inTab: FakeTabs['inTab'] = (tab, act) => {
		vi.stubGlobal('window', tabs[tab]?.window);
		return act();
	};
	return {
		inTab,
		tell(tab) {
			const listener = tabs[tab];
			const write = listener && log[listener.heard];
			if (!write) return false;
			listener.heard += 1;
			const { key, before, text } = write;
			if (write.tab === tab) return true;
			const isOverwritten = log.slice(listener.heard).some((later) => later.tab === tab && later.key === key);
			if (!isOverwritten && text !== null) listener.seen.set(key, text);
			if (!isOverwritten && text === null) listener.seen.delete(key);
			inTab(tab, () => listener.tell('storage', { key, oldValue: before, newValue: text }));
			return true;
		},
		kept: (key) => log.findLast((write) => write.key === key)?.text ?? undefined,
	};
}
