/** The device's storage for @nanostores/persistent: never throws, and says once what went wrong. */
import { atom } from 'nanostores';

/** `forbidden`: the browser gives no storage; `full`: it took no more; the rest: what was stored could not be used. */
export type StorageTrouble = 'forbidden' | 'full' | 'unreadable' | 'newer';

export const $trouble = atom<StorageTrouble | undefined>(undefined);

/** What could not be written lives here until the page is left. */
const memory = new Map<string, string>();
/** Something on the device could neither be read nor copied: nothing there may be touched any more. */
let isFrozen = false;

const device = (): Storage | undefined => {
	try {
		// Some browsers answer `null` where others throw.
		const storage: Storage | null = window.localStorage;
		if (storage) return storage;
	} catch {
		// Said below.
	}
	$trouble.set('forbidden');
	return undefined;
};

/** What the device itself holds; a damaged profile throws here and not when the storage is asked for. */
const held = (key: string): string | undefined => {
	try {
		return device()?.getItem(key) ?? undefined;
	} catch {
		$trouble.set('forbidden');
		return undefined;
	}
};

const read = (key: string): string | undefined => memory.get(key) ?? held(key);

/** @returns whether the device took it. */
function write(key: string, text: string): boolean {
	memory.delete(key);
	try {
		if (!isFrozen) {
			const storage = device();
			storage?.setItem(key, text);
			if (storage) {
				if ($trouble.get() === 'full' && memory.size === 0) $trouble.set(undefined);
				return true;
			}
		}
	} catch {
		$trouble.set('full');
	}
	memory.set(key, text);
	return false;
}

/** Copies what cannot be read under another key, so that it is never written over; if even that fails, writes nothing more. */
export function setAside(key: string, text: string, why: 'unreadable' | 'newer'): void {
	const copy = placeFor(`${key}:set-aside`, text);
	const isKept = held(copy) === text || write(copy, text);
	if (!isKept) {
		isFrozen = true;
		memory.delete(copy);
	}
	$trouble.set(why);
}

/** `name`, else `name:2`, `name:3`…: the first that is free or holds this very text. */
function placeFor(name: string, text: string, rank = 1): string {
	const place = rank === 1 ? name : `${name}:${rank}`;
	const there = held(place);
	return there === undefined || there === text ? place : placeFor(name, text, rank + 1);
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
				if (!isFrozen) device()?.removeItem(String(key));
			} catch {
				$trouble.set('forbidden');
			}
			return true;
		},
	},
);
