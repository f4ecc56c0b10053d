/** On a disk a folder does not open its page: links then name the file. */
export function leadToFiles(): void {
	if (location.protocol !== 'file:') return;
	for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
		if (link.pathname.endsWith('/')) link.pathname += 'index.html';
	}
}
