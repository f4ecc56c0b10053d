/** The figures that a lesson or a page may call by name, all drawn from data. */

export const FIGURES = [
	'activities',
	'canvas',
	'chain',
	'experience',
	'funnel',
	'journey',
	'levers',
	'matrix',
	'models',
	'overlaps',
	'payer',
	'periods',
	'purchase',
	'signals',
	'silos',
	'spray',
] as const;

export type FigureName = (typeof FIGURES)[number];
