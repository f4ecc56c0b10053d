/** Takes the focus as soon as it is shown: a screen reader then begins there. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

export function useFocus<Shown extends HTMLElement>(): RefObject<Shown> {
	const shown = useRef<Shown>(null);
	// Before the next key: an effect that waits for the paint would take the focus back from who is quicker.
	useLayoutEffect(() => shown.current?.focus(), []);
	return shown;
}
