/** Escape hides what appears under the pointer or the focus, until either of them moves on (WCAG 1.4.13). */

/** @param root the page: the sheet reads its class. Focus moves on by a key or a pointer, so those two are enough. */
export function hushOnEscape(root: HTMLElement): void {
	// Gives nothing back: `false` would cancel the key.
	const hush = (event: Event & { key?: string }) => {
		root.classList.toggle('is-hushed', event.key === 'Escape');
	};
	root.onkeydown = hush;
	root.onpointerover = hush;
}
