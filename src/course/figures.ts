/** The figures that a lesson or a page may call by name, all drawn from the model. */
export const FIGURES = ['activities', 'models', 'purchase', 'signals', 'journey', 'matrix'] as const;

export type FigureName = (typeof FIGURES)[number];
