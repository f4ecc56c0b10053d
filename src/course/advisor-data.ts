/** The model and the words that the advisor's screens need, and nothing else of the course. */
import type { Language, Model } from './course.ts';
import type { Confidence } from './matrix.ts';

/** Small enough to stand in the page: no screen of the advisor waits for the network. */
export interface AdvisorData {
	stages: { id: string; rank: number; name: string; purchase: 'before' | 'after' }[];
	communications: { id: string; rank: number; name: string }[];
	/** Stage by stage, and in each the communications in their order. */
	cells: {
		stage: string;
		communication: string;
		level: Model['cells'][number]['level'];
		score: number;
		confidence: Confidence | undefined;
		exAequo: boolean;
	}[];
	signals: { id: string; text: string; weights: Readonly<Record<string, number>> }[];
	actions: (
		| { for: 'stage'; id: string; stage: string; text: string }
		| { for: 'missing-indicator' | 'dispersion'; id: string; text: string }
	)[];
	indicators: { id: string; stage: string; name: string; formula: string; limit: string }[];
}

export function advisorData(language: Language): AdvisorData {
	return {
		stages: language.stages.map(({ id, rank, name, purchase }) => ({ id, rank, name, purchase })),
		communications: language.communications.map(({ id, rank, name }) => ({ id, rank, name })),
		cells: language.cells.map(({ stage, communication, level, score, confidence, exAequo }) => ({
			...{ stage, communication, level, score, confidence, exAequo },
		})),
		signals: language.signals.map(({ id, text, weights }) => ({ id, text, weights })),
		actions: language.actions.map((action) =>
			action.for === 'stage'
				? { for: action.for, id: action.id, stage: action.stage, text: action.text }
				: { for: action.for, id: action.id, text: action.text },
		),
		indicators: language.indicators.map(({ id, stage, name, formula, limit }) => ({ id, stage, name, formula, limit })),
	};
}
