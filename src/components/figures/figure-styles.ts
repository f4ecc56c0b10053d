/** The sheets of each figure that needs some: a page loads those it shows. */
import type { FigureName } from '../../course/figures.ts';
import activities from '../../styles/figures/activities.css?inline';
import canvas from '../../styles/figures/canvas.css?inline';
import chain from '../../styles/figures/chain.css?inline';
import experience from '../../styles/figures/experience.css?inline';
import funnel from '../../styles/figures/funnel.css?inline';
import journey from '../../styles/figures/journey.css?inline';
import lanes from '../../styles/figures/lanes.css?inline';
import level from '../../styles/figures/level.css?inline';
import levers from '../../styles/figures/levers.css?inline';
import matrix from '../../styles/figures/matrix.css?inline';
import models from '../../styles/figures/models.css?inline';
import overlaps from '../../styles/figures/overlaps.css?inline';
import payer from '../../styles/figures/payer.css?inline';
import periods from '../../styles/figures/periods.css?inline';
import purchase from '../../styles/figures/purchase.css?inline';
import purchaseRow from '../../styles/figures/purchase-row.css?inline';
import signals from '../../styles/figures/signals.css?inline';
import silos from '../../styles/figures/silos.css?inline';
import slice from '../../styles/figures/slice.css?inline';
import spray from '../../styles/figures/spray.css?inline';
import touch from '../../styles/figures/touch.css?inline';

interface Tag {
	name: string;
	attributes: ReadonlyMap<string, string>;
}

const SHEETS: Readonly<Partial<Record<FigureName, readonly string[]>>> = {
	activities: [activities],
	canvas: [canvas],
	chain: [chain],
	experience: [lanes, experience],
	funnel: [touch, purchaseRow, funnel],
	journey: [touch, purchaseRow, journey],
	levers: [lanes, levers],
	matrix: [level, purchaseRow, matrix],
	models: [models],
	overlaps: [overlaps],
	payer: [payer],
	periods: [purchaseRow, periods],
	purchase: [purchase],
	signals: [touch, signals],
	silos: [silos],
	spray: [spray],
};

function sheetsOf({ attributes }: Tag): readonly string[] {
	const name = attributes.get('name') as FigureName;
	// Of the matrix, one row or one column: the purchase cuts a column alone.
	if (name === 'matrix' && attributes.has('stage')) return [level, slice];
	if (name === 'matrix' && attributes.has('communication')) return [level, purchaseRow, slice];
	return SHEETS[name] ?? [];
}

/** The sheets of the figures that a text names, each once. */
export const figureStyles = (tags: readonly Tag[]): string =>
	[...new Set(tags.filter(({ name }) => name === 'Figure').flatMap(sheetsOf))].join('');
