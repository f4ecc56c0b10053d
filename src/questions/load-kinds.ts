/** Fetches the kinds that some questions need, and no others: choices come with the quiz itself. */
import type { AskedQuestion } from './ask.ts';
import { choices } from './Choices.tsx';
import { type AnyKind, type Kinds, kindOf } from './kind.ts';

type Further = Exclude<AskedQuestion['type'], 'single' | 'multiple'>;

/** Every kind goes by one name, so that a lesson's script says it once. */
const LOAD: Readonly<Record<Further, () => Promise<{ kind: unknown }>>> = {
	match: () => import('./match/kind.tsx'),
	order: () => import('./order/kind.tsx'),
	categorise: () => import('./categorise/kind.tsx'),
	cloze: () => import('./cloze/kind.tsx'),
	numeric: () => import('./numeric/kind.tsx'),
	scenario: () => import('./scenario/kind.tsx'),
	debate: () => import('./debate/kind.tsx'),
};

/** @returns a kind for each type among the questions */
export async function loadKinds(questions: readonly AskedQuestion[]): Promise<Kinds> {
	const types = [...new Set(questions.map(({ type }) => type))];
	const further = types.filter((type): type is Further => type in LOAD);
	const loaded = await Promise.all(further.map(async (type) => [type, (await LOAD[type]()).kind as AnyKind] as const));
	const chosen = kindOf(choices);
	return { single: chosen, multiple: chosen, ...Object.fromEntries(loaded) };
}
