/** Loads a lesson's script when its quiz, exercise or a widget is worked on, or at once if the record has something to show again. Reading costs no file. */

/** @param isKnown whether the record holds something of this lesson */
export function loadWhenWorked(lesson: HTMLElement, isKnown: boolean): void {
	// A second import of the same module does nothing, so nothing needs to be remembered here.
	const load = () => import(/* @vite-ignore */ lesson.dataset['work'] ?? '');
	for (const island of document.querySelectorAll<HTMLElement>('[data-island]')) {
		const start = island.querySelector<HTMLElement>('.start');
		// On a disk no module loads: a button that could do nothing stays hidden.
		if (start && location.protocol !== 'file:') {
			start.hidden = false;
			start.addEventListener('click', () => {
				island.dataset['started'] = '';
				load();
			});
		} else if (!start) for (const event of ['pointerdown', 'focusin', 'keydown']) island.addEventListener(event, load);
	}
	if (isKnown) load();
}
