/** Whether a page is wider than its window. */

/** What makes the page scroll sideways, or nothing. Runs in the page. */
export const widerThanThePage = (): string[] => {
	const page = document.documentElement;
	if (page.scrollWidth <= innerWidth) return [];
	const wide = [...document.body.querySelectorAll('*')].filter(
		(element) => element.getBoundingClientRect().right > innerWidth + 0.5,
	);
	const deepest = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)));
	return [
		`${page.scrollWidth} px`,
		...deepest.map(
			(element) =>
				`<${element.localName} class="${element.getAttribute('class') ?? ''}"> ${element.textContent?.trim().slice(0, 40)}`,
		),
	];
};
