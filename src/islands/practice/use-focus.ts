/** Takes the focus as soon as it is shown: a screen reader then begins there. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export function useFocus<Shown extends HTMLElement>(): RefObject<Shown> {
	const shown = useRef<Shown>(null);
	useEffect(() => shown.current?.focus(), []);
	return shown;
}
