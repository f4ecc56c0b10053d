/** Draws the questions of a sitting: by a blueprint, by chance with a seed, those of the sitting before only if no others are left. */
import type { BankQuestion, Bloom } from '../../course/open-bank.ts';
import { type Chance, seeded, shuffled } from '../../questions/shuffled.ts';
import { areApart } from '../practice/choose.ts';

/** How many questions each module asks at each level (curriculum §7). */
export type Blueprint = Readonly<Record<string, { readonly [Level in Bloom]?: number | undefined }>>;

export interface Draw {
	reserve: readonly BankQuestion[];
	seed: string;
	/** Ids asked in earlier sittings, the oldest first. */
	before: readonly string[];
}

const sum = (counts: readonly (number | undefined)[]): number =>
	counts.reduce<number>((all, count = 0) => all + count, 0);

interface Picker {
	picked: readonly BankQuestion[];
	/** As many as asked, or as there are. @returns how many it found */
	pick(count: number, isWanted: (question: BankQuestion) => boolean): number;
}

/** Picks from a mixed reserve, those not asked before first, then those asked longest ago, so that no question stands beside one that it excludes. */
function pickerOf({ reserve, before }: Draw, chance: Chance): Picker {
	const lastAsked = new Map(before.map((id, rank) => [id, rank]));
	const since = ({ id }: BankQuestion) => lastAsked.get(id) ?? -1;
	const ordered = shuffled(reserve, chance).toSorted((one, other) => since(one) - since(other));
	const picked: BankQuestion[] = [];
	const isFree = (question: BankQuestion) => picked.every((other) => other !== question && !areApart(other, question));
	return {
		picked,
		pick(count, isWanted) {
			const found = picked.length;
			for (const question of ordered) {
				if (picked.length - found >= count) break;
				if (isWanted(question) && isFree(question)) picked.push(question);
			}
			return picked.length - found;
		},
	};
}

/**
 * The same exam, with each type of question in the share that it has in the reserve: a question makes room for another
 * of its module and level, asked before as little as it, while that brings the shares nearer.
 */
function inTypeShares(picked: readonly BankQuestion[], { reserve, before }: Draw, chance: Chance): BankQuestion[] {
	const mixed = shuffled(reserve, chance);
	const share = picked.length / Math.max(1, reserve.length);
	const surplus = new Map<BankQuestion['type'], number>();
	const add = ({ type }: BankQuestion, count: number) => surplus.set(type, (surplus.get(type) ?? 0) + count);
	for (const question of reserve) add(question, -share);
	for (const question of picked) add(question, 1);
	const surplusOf = ({ type }: BankQuestion) => surplus.get(type) ?? 0;

	const exam = [...picked];
	const isTwin = (one: BankQuestion, other: BankQuestion) =>
		one.module === other.module && one.bloom === other.bloom && before.includes(one.id) === before.includes(other.id);
	const fits = (question: BankQuestion, out: BankQuestion) =>
		isTwin(question, out) &&
		surplusOf(out) - surplusOf(question) > 1 &&
		!exam.includes(question) &&
		exam.every((other) => other === out || !areApart(other, question));
	for (let isNearer = true; isNearer; ) {
		isNearer = false;
		for (const [place, out] of exam.entries()) {
			const into = mixed.find((question) => fits(question, out));
			if (!into) continue;
			add(out, -1);
			add(into, 1);
			exam[place] = into;
			isNearer = true;
		}
	}
	return exam;
}

/** One exam by the blueprint. What a level of a module lacks is taken from its other levels, then from other modules. */
function drawOnce(blueprint: Blueprint, draw: Draw, chance: Chance): BankQuestion[] {
	const { picked, pick } = pickerOf(draw, chance);
	for (const [module, levels] of Object.entries(blueprint)) {
		const wanted = sum(Object.values(levels));
		const found = Object.entries(levels).reduce(
			(before, [bloom, count = 0]) =>
				before + pick(count, (question) => question.module === module && question.bloom === bloom),
			0,
		);
		pick(wanted - found, (question) => question.module === module);
	}
	pick(examLength(blueprint) - picked.length, () => true);
	return inTypeShares(picked, draw, chance);
}

/** What repeats itself in an exam, and what will in the next one: questions that are left but cannot stand side by side. */
function repeatsOf(exam: readonly BankQuestion[], { reserve, before }: Draw): number {
	const left = reserve.filter((question) => !exam.includes(question) && !before.includes(question.id));
	const apart = left.flatMap((one, rank) => left.slice(rank + 1).filter((other) => areApart(one, other)));
	return exam.filter(({ id }) => before.includes(id)).length + apart.length;
}

/** Of three draws about one has no repeat, nor brings one about: hardly ever are more than a dozen needed. */
const MOST_DRAWS = 32;

/** The ids of an exam, in the order asked; as many as the blueprint says, as long as the reserve has them. */
export function drawExam(blueprint: Blueprint, draw: Draw): string[] {
	const chance = seeded(draw.seed);
	let best: { exam: BankQuestion[]; repeats: number } | undefined;
	for (let drawn = 0; drawn < MOST_DRAWS && best?.repeats !== 0; drawn++) {
		const exam = drawOnce(blueprint, draw, chance);
		const repeats = repeatsOf(exam, draw);
		if (!best || repeats < best.repeats) best = { exam, repeats };
	}
	return shuffled(
		(best?.exam ?? []).map(({ id }) => id),
		chance,
	);
}

/** How many questions an exam has. */
export const examLength = (blueprint: Blueprint): number =>
	sum(Object.values(blueprint).flatMap((levels) => Object.values(levels)));

/** Of a module's review (curriculum §5). */
const REVIEW = { own: 8, earlier: 4, ofFirstModule: 10, scenarios: 3 } as const;

/**
 * A module's review: eight of the module, four of those before it, and among them three stories that unfold if there are
 * so many. The first module has none before it, and asks ten of its own.
 */
export function drawModuleReview(module: string, modules: readonly string[], draw: Draw): string[] {
	const chance = seeded(draw.seed);
	const { picked, pick } = pickerOf(draw, chance);
	const before = new Set(modules.slice(0, modules.indexOf(module)));
	const isOwn = (question: BankQuestion) => question.module === module;
	const isEarlier = (question: BankQuestion) => before.has(question.module);
	const isStory = ({ type }: BankQuestion) => type === 'scenario';
	const wanted = before.size > 0 ? REVIEW.own : REVIEW.ofFirstModule;
	const stories = pick(REVIEW.scenarios, (question) => isOwn(question) && isStory(question));
	const others = pick(REVIEW.scenarios - stories, (question) => isEarlier(question) && isStory(question));
	pick(wanted - stories, isOwn);
	pick(REVIEW.earlier - others, isEarlier);
	return shuffled(
		picked.map(({ id }) => id),
		chance,
	);
}
