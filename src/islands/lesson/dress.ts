/** Gives a sheet to what only a running script shows. */

/** A sheet made by script needs no room in the page, and no exception in its security policy. */
export function dress(sheet: string): void {
	// Browsers from before 2023 do without: all works, plainly.
	if (!('adoptedStyleSheets' in document)) return;
	const made = new CSSStyleSheet();
	made.replaceSync(sheet);
	document.adoptedStyleSheets.push(made);
}
