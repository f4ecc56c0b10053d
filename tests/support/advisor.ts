/** Answer sheets and audits drawn by a seed, for the rules of the advisor: fast enough for hundreds of thousands. */
import { ANSWERS, type Answer, RECEIVED, type Received } from '../../src/learning/answer-sheet.ts';
import type { Adaptation, AuditedStage } from '../../src/learning/audited-stages.ts';
import { type Chance, seeded } from '../../src/questions/shuffled.ts';
import { model } from './real-course.ts';

export interface Sheet {
	received: Received;
	answers: Record<string, Answer>;
}
export interface AuditSheet {
	adapted: Adaptation;
	stages: Record<string, AuditedStage>;
}

const types = model.communications.map(({ id }) => id);
const primaryOf = new Map(
	model.cells.flatMap(({ stage, communication, level }) => (level === 'primary' ? [[stage, communication]] : [])),
);
const bearings = model.signals.map(({ id, weights }) => ({ id, stages: Object.keys(weights) }));

export const pick = <Value>(values: readonly Value[], chance: Chance): Value =>
	// There is one at every whole number below the length.
	values[Math.floor(chance() * values.length)] as Value;

/** From nothing asked to everything; as often as not about one or two stages, as a real persona is. */
export function drawSheet(chance: Chance): Sheet {
	const density = chance();
	const centre = chance() < 0.6 ? Math.floor(chance() * model.stages.length) : undefined;
	const near = new Set(centre === undefined ? [] : model.stages.slice(centre, centre + 2).map(({ id }) => id));
	const answers: Record<string, Answer> = {};
	for (const { id, stages } of bearings) {
		if (chance() > density) continue;
		const isNear = stages.some((stage) => near.has(stage));
		answers[id] = isNear && chance() < 0.7 ? pick(['yes', 'partly'] as const, chance) : pick(ANSWERS, chance);
	}
	return { received: pick(RECEIVED, chance), answers };
}

/** Now and then the right type alone, now and then one type everywhere, else anything; at least one stage is kept. */
export function drawAudit(chance: Chance): AuditSheet {
	const [kept, used, everywhere] = [0.3 + 0.7 * chance(), chance() ** 2, pick(types, chance)];
	const isUniform = chance() < 0.2;
	const isAdapted = () => chance() < 0.5;
	const stages: Record<string, AuditedStage> = {};
	for (const { id } of model.stages) {
		const own = types.filter(() => chance() < used);
		const right = primaryOf.get(id) ?? '';
		const some = chance() < 0.3 ? [right] : own;
		stages[id] = {
			relevant: chance() < kept,
			importance: 1 + Math.floor(chance() * 3),
			types: isUniform ? [everywhere, ...own] : some,
			kpi: isAdapted(),
		};
	}
	const last = stages[pick(model.stages, chance).id];
	if (last) last.relevant = true;
	return { adapted: { need: isAdapted(), segment: isAdapted(), stage: isAdapted() }, stages };
}

/** Draws many, and gives those for which `isRight` says no: the first few, enough to see why. */
export function wrongAmong<Drawn>(
	count: number,
	draw: (chance: Chance) => Drawn,
	isRight: (drawn: Drawn, chance: Chance) => boolean,
	seed = 'advisor',
): Drawn[] {
	const chance = seeded(seed);
	const wrong: Drawn[] = [];
	for (let left = count; left > 0 && wrong.length < 3; left -= 1) {
		const drawn = draw(chance);
		if (!isRight(drawn, chance)) wrong.push(drawn);
	}
	return wrong;
}
