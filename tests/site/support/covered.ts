/** Whether what can be pressed lies bare: a letter too tall, a picture too wide would take the press away. */

/** Links and fields whose middle belongs to something else, once scrolled into view, or nothing. Runs in the page. */
export const covered = (): string[] => {
	const found: string[] = [];
	for (const element of document.querySelectorAll<HTMLElement>('a[href], button, summary, input, select, textarea')) {
		if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
		element.scrollIntoView({ block: 'center', behavior: 'instant' });
		const [box] = element.getClientRects();
		// What only is said, and fields drawn by their label, are not pressed themselves.
		if (!box || box.width < 8 || box.height < 8) continue;
		const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
		if (x < 0 || x > innerWidth || y < 0 || y > innerHeight) continue;
		const top = document.elementFromPoint(x, y);
		// A definition lies over the text as long as it is asked for.
		const isPassing = top?.closest('[hidden]');
		const isBare = top?.contains(element) || element.contains(top) || top?.closest('label')?.contains(element);
		if (top === null || (!isBare && !isPassing))
			found.push(`${element.outerHTML.slice(0, 80)} under ${top?.outerHTML.slice(0, 80) ?? 'nothing'}`);
	}
	return found;
};
