/** An LMS hands out files, and opens no folder: links then name the file, also those that a script has just drawn. */

/** When a link is about to be followed, in this window or in a new one. */
const ABOUT_TO = ['pointerdown', 'keydown', 'click'];

function nameFile(event: Event): void {
	const link = event.composedPath().find((one) => 'localName' in one && one.localName === 'a');
	if (!link || !('pathname' in link)) return;
	const anchor = link as HTMLAnchorElement;
	if (anchor.origin === anchor.ownerDocument.location.origin && anchor.pathname.endsWith('/'))
		anchor.pathname += 'index.html';
}

/** @param page a page of the course */
export function nameFiles(page: Document): void {
	for (const name of ABOUT_TO) page.addEventListener(name, nameFile, true);
}
