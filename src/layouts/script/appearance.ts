/** Keeps the chosen appearance on the device, and shows it in the footer. The sheet itself reads the footer's choice. */
import { themeKey } from '../../course/brand.ts';

export function keepAppearance(root: HTMLElement): void {
	for (const choice of document.querySelectorAll<HTMLInputElement>('[name="theme"]')) {
		if (choice.value === root.dataset['theme']) choice.checked = true;
		choice.onchange = () => {
			delete root.dataset['theme'];
			try {
				localStorage.setItem(themeKey, choice.value);
			} catch {
				// No storage: the choice holds for this page.
			}
		};
	}
}
