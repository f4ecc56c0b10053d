/** The device's storage for @nanostores/persistent: never throws, and says once what went wrong. */
import { atom } from 'nanostores';

/** `forbidden`: the browser gives no storage; `full`: it took no more; the rest: what was stored could not be used. */
export type StorageTrouble = 'forbidden' | 'full' | 'unreadable' | 'newer';

export const $trouble = atom<StorageTrouble | undefined>(undefined);

/** What could not be written lives here until the page is left. */
const memory = new Map<string, string>();
let isFrozen = false;

const device = (): Storage | undefined => {
	try {
		return window.localStorage;
	} catch {
		$trouble.set('forbidden');
		return undefined;
	}
};

const read = (key: string): string | undefined => memory.get(key) ?? device()?.getItem(key) ?? undefined;

/** @returns whether the device took it. */
export function write(key: string, text: string): boolean {
	memory.delete(key);
	try {
		if (!isFrozen) {
			const storage = device();
			storage?.setItem(key, text);
			if (storage) return true;
		}
	} catch {
		$trouble.set('full');
	}
	memory.set(key, text);
	return false;
}

/** Copies what cannot be read under another key, so that it is never written over; if even that fails, writes nothing more. */
export function setAside(key: string, text: string, why: 'unreadable' | 'newer'): void {
	const copy = `${key}:set-aside`;
	const isKept = read(copy) === text || write(read(copy) ? `${copy}:${Date.now()}` : copy, text);
	if (!isKept) {
		isFrozen = true;
		memory.clear();
	}
	$trouble.set(why);
}

/** An object that behaves like `localStorage` seen as properties. */
export const deviceStorage: Record<string, string> = new Proxy(
	{},
	{
		get: (_, key) => read(String(key)),
		has: (_, key) => read(String(key)) !== undefined,
		set: (_, key, text) => {
			write(String(key), text);
			return true;
		},
		deleteProperty: (_, key) => {
			memory.delete(String(key));
			try {
				device()?.removeItem(String(key));
			} catch {
				$trouble.set('forbidden');
			}
			return true;
		},
	},
);
