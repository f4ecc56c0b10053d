/** The sheet of each figure that has one of its own: a page loads those it shows. */
import type { FIGURES } from '../../course/figures.ts';
import activities from '../../styles/figures/activities.css?inline';
import models from '../../styles/figures/models.css?inline';
import purchase from '../../styles/figures/purchase.css?inline';
import signals from '../../styles/figures/signals.css?inline';

type FigureName = (typeof FIGURES)[number];

const SHEETS: Readonly<Partial<Record<FigureName, string>>> = { activities, models, purchase, signals };

interface Tag {
	name: string;
	attributes: ReadonlyMap<string, string>;
}

/** The sheets of the figures that a text names, each once. */
export function figureStyles(tags: readonly Tag[]): string {
	const names = tags.filter(({ name }) => name === 'Figure').map(({ attributes }) => attributes.get('name'));
	return [...new Set(names)].map((name) => SHEETS[name as FigureName] ?? '').join('');
}
