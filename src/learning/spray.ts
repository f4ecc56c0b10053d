/** « Arrosoir »: how far an organisation says the same to everyone, everywhere, from 0 to 100 (assessment §10.3). */
import type { Adaptation, KeptStage } from './audited-stages.ts';

export type SprayLevel = 'not_applicable' | 'low' | 'medium' | 'high';
export interface Spray {
	score: number;
	level: SprayLevel;
}

/** What the score is made of: they add up to it. */
export interface SprayParts {
	/** 20 per way of adapting that is absent. */
	adaptation: number;
	/** One communication at many stages. */
	uniformity: number;
	/** Many communications at one stage. */
	dispersion: number;
}

const PER_MISSING_ADAPTATION = 20;
/** One communication at fewer stages than this is not called uniform. */
const LEAST_UNIFORM = 4;
const MOST_SPRAY = 100;
const MEDIUM_FROM = 30;
export const HIGH_FROM = 60;
/** More communications than this at one stage is dispersion. */
export const MOST_TYPES = 2;

export const isDispersed = ({ types }: KeptStage): boolean => types.length > MOST_TYPES;
const isActive = ({ types }: KeptStage) => types.length > 0;

/** 20 points from the upper share on, 10 from the lower one, in per cent of the stages kept. */
function pointsFor(count: number, kept: number, [upper, lower]: readonly [number, number]): number {
	if (count * 100 >= upper * kept) return 20;
	return count * 100 >= lower * kept ? 10 : 0;
}

/** How many stages the communication used most stands at. */
function mostUsed(stages: readonly KeptStage[]): number {
	const uses = new Map<string, number>();
	for (const type of stages.flatMap(({ types }) => types)) uses.set(type, (uses.get(type) ?? 0) + 1);
	return Math.max(0, ...uses.values());
}

/** The parts of the score; all 0 where nothing is communicated at all. */
export function sprayParts(stages: readonly KeptStage[], adapted: Adaptation | undefined): SprayParts {
	if (!stages.some(isActive)) return { adaptation: 0, uniformity: 0, dispersion: 0 };
	const missing = [adapted?.need, adapted?.segment, adapted?.stage].filter((is) => !is).length;
	const uniform = mostUsed(stages);
	return {
		adaptation: missing * PER_MISSING_ADAPTATION,
		uniformity: uniform >= LEAST_UNIFORM ? pointsFor(uniform, stages.length, [70, 50]) : 0,
		dispersion: pointsFor(stages.filter(isDispersed).length, stages.length, [50, 20]),
	};
}

export function sprayOf(stages: readonly KeptStage[], adapted: Adaptation | undefined): Spray {
	if (!stages.some(isActive)) return { score: 0, level: 'not_applicable' };
	const { adaptation, uniformity, dispersion } = sprayParts(stages, adapted);
	const score = Math.min(MOST_SPRAY, adaptation + uniformity + dispersion);
	const level = score < MEDIUM_FROM ? 'low' : score < HIGH_FROM ? 'medium' : 'high';
	return { score, level };
}
