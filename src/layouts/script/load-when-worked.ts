/** Loads a lesson's script when its quiz or exercise is touched, or at once if the record has something to show again. Reading costs no file. */

/** @param isKnown whether the record holds something of this lesson */
export function loadWhenWorked(lesson: HTMLElement, isKnown: boolean): void {
	// A second import of the same module does nothing, so nothing needs to be remembered here.
	const load = () => import(/* @vite-ignore */ lesson.dataset['work'] ?? '');
	for (const island of document.querySelectorAll('[data-island]')) {
		for (const event of ['pointerdown', 'focusin', 'keydown']) island.addEventListener(event, load);
	}
	if (isKnown) load();
}
