/** The open map, and what can be done with it. Parts that did not change stay the same objects, so that only what changed is drawn again. */
import { useMemo, useRef } from 'preact/hooks';
import {
	type Feeling,
	type JourneyMap,
	mapOf,
	type Part,
	type Place,
	type Side,
} from '../../learning/documents/journey-map.ts';
import {
	type Fresh,
	type Noted,
	withAbout,
	withAdded,
	withCell,
	withEvidence,
	withFeeling,
	withMoved,
	withName,
	withoutEvidence,
	withoutPart,
} from '../../learning/documents/journey-map-edits.ts';
import type { Tree } from '../../learning/documents/stored-document.ts';
import { isObject } from '../../learning/record/shape.ts';
import { newSeed } from '../../state/clock.ts';
import type { OpenDocument } from '../../state/documents.ts';

/** `after`, with every part of it that says the same as before being the same object. */
export function keepSame<Value>(before: Value, after: Value): Value {
	if (Object.is(before, after)) return before;
	if (Array.isArray(before) && Array.isArray(after)) {
		const parts = after.map((part, at) => keepSame(before[at], part));
		const isSame = parts.length === before.length && parts.every((part, at) => part === before[at]);
		return isSame ? before : (parts as Value);
	}
	if (!isObject(before) || !isObject(after)) return after;
	const [old, fresh]: Record<string, unknown>[] = [before, after];
	const names = Object.keys(fresh ?? {});
	const parts = names.map((name) => [name, keepSame(old?.[name], fresh?.[name])] as const);
	const isSame =
		names.length === Object.keys(before).length &&
		parts.every(([name, part]) => Object.hasOwn(before, name) && part === old?.[name]);
	return isSame ? before : (Object.fromEntries(parts) as Value);
}

export function useMap(tree: Tree): JourneyMap {
	const kept = useRef<JourneyMap | undefined>(undefined);
	return useMemo(() => {
		const read = mapOf(tree);
		kept.current = kept.current ? keepSame(kept.current, read) : read;
		return kept.current;
	}, [tree]);
}

export interface Edits {
	cell(place: Place, text: string): void;
	feeling(at: { persona: string; step: string; side: Side }, feeling: Feeling | undefined): void;
	name(part: Part, id: string, name: string): void;
	about(persona: string, about: string): void;
	add(part: Part, fresh: Omit<Fresh, 'id'>): void;
	move(part: Part, id: string, by: -1 | 1): void;
	remove(part: Part, id: string): void;
	note(note: Omit<Noted, 'id'>): void;
	unnote(id: string): void;
}

/** The same for as long as the document is open. */
export const useEdits = (document: OpenDocument): Edits =>
	useMemo(
		() => ({
			cell: (place, text) => document.change((tree) => withCell(tree, place, text)),
			feeling: (at, feeling) => document.change((tree) => withFeeling(tree, at, feeling)),
			name: (part, id, name) => document.change((tree) => withName(tree, part, id, name)),
			about: (persona, about) => document.change((tree) => withAbout(tree, persona, about)),
			add: (part, fresh) => document.change((tree) => withAdded(tree, part, { ...fresh, id: newSeed() })),
			move: (part, id, by) => document.change((tree) => withMoved(tree, part, id, by)),
			remove: (part, id) => document.change((tree) => withoutPart(tree, part, id)),
			note: (note) => document.change((tree) => withEvidence(tree, { ...note, id: newSeed() })),
			unnote: (id) => document.change((tree) => withoutEvidence(tree, id)),
		}),
		[document],
	);
