/** Fetches the kinds that some questions need, and no others: choices come with the quiz itself. */
import type { AskedQuestion } from './ask.ts';
import { choices } from './Choices.tsx';
import { type AnyKind, type Kinds, kindOf } from './kind.ts';

type Further = Exclude<AskedQuestion['type'], 'single' | 'multiple'>;

const LOAD: Readonly<Record<Further, () => Promise<AnyKind>>> = {
	match: () => import('./match/kind.tsx').then(({ match }) => kindOf(match)),
	order: () => import('./order/kind.tsx').then(({ order }) => kindOf(order)),
	categorise: () => import('./categorise/kind.tsx').then(({ categorise }) => kindOf(categorise)),
	cloze: () => import('./cloze/kind.tsx').then(({ cloze }) => kindOf(cloze)),
	numeric: () => import('./numeric/kind.tsx').then(({ numeric }) => kindOf(numeric)),
	scenario: () => import('./scenario/kind.tsx').then(({ scenario }) => kindOf(scenario)),
	debate: () => import('./debate/kind.tsx').then(({ debate }) => kindOf(debate)),
};

/** @returns a kind for each type among the questions */
export async function loadKinds(questions: readonly AskedQuestion[]): Promise<Kinds> {
	const types = new Set(questions.map(({ type }) => type));
	const further = [...types].filter((type) => type !== 'single' && type !== 'multiple');
	const loaded = await Promise.all(further.map(async (type) => [type, await LOAD[type]()] as const));
	return { single: kindOf(choices), multiple: kindOf(choices), ...Object.fromEntries(loaded) };
}
