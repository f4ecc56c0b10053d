/** The device's storage: never throws, says once what went wrong, and keeps in the page what the device refuses. */
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
export const held = (key: string): string | undefined => {
	try {
		return device()?.getItem(key) ?? undefined;
	} catch {
		$trouble.set('forbidden');
		return undefined;
	}
};

/** What is kept under a key, here or on the device. */
export const kept = (key: string): string | undefined => memory.get(key) ?? held(key);

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

/** Keeps a text under a key; `undefined` takes away what is there. */
export function keep(key: string, text: string | undefined): void {
	if (text !== undefined) {
		write(key, text);
		return;
	}
	memory.delete(key);
	try {
		if (!isFrozen) device()?.removeItem(key);
	} catch {
		$trouble.set('forbidden');
	}
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

/** Calls when another tab has written under a key, or when the page comes back and may have missed it. */
export function onOtherTab(key: string, call: (before?: string) => void): void {
	window.addEventListener('storage', (event) => {
		if (event.key === key || event.key === null) call(event.oldValue ?? undefined);
	});
	window.addEventListener('pageshow', () => call());
}
