/** On a way's page: counts the lessons done and leads to the next, from the marks that the page's own script has set. */

function showProgress(): void {
	const lessons = [...document.querySelectorAll<HTMLAnchorElement>('.way [data-mark]')];
	const next = lessons.find(({ dataset }) => dataset['state'] !== 'done');
	const done = lessons.filter(({ dataset }) => dataset['state'] === 'done').length;
	const progress = document.querySelector<HTMLElement>('[data-progress]');
	const button = document.querySelector<HTMLAnchorElement>('[data-continue]');
	if (!progress || !button || !lessons.some(({ dataset }) => dataset['state'])) return;
	const { progress: counted = '', finished = '' } = progress.dataset;
	const said = counted.replace('{done}', String(done)).replace('{total}', String(lessons.length));
	progress.textContent = next ? said : finished;
	progress.hidden = false;
	if (!next) {
		button.parentElement?.remove();
		return;
	}
	button.href = next.href;
	const title = next.querySelector('span')?.firstChild?.textContent ?? '';
	button.textContent = (button.dataset['continue'] ?? '').replace('{lesson}', title);
}

// The page's script comes after this one, and before this event.
addEventListener('DOMContentLoaded', showProgress);
