/** Every type of question with its kind: for pages, which are drawn where all of them stand. A browser loads those it needs. */

import type { AskedQuestion } from './ask.ts';
import { choices } from './Choices.tsx';
import { kind as categorise } from './categorise/kind.tsx';
import { kind as cloze } from './cloze/kind.tsx';
import { kind as debate } from './debate/kind.tsx';
import { type AnyKind, kindOf } from './kind.ts';
import { kind as match } from './match/kind.tsx';
import { kind as numeric } from './numeric/kind.tsx';
import { kind as order } from './order/kind.tsx';
import { kind as scenario } from './scenario/kind.tsx';

export const KINDS: Readonly<Record<AskedQuestion['type'], AnyKind>> = {
	single: kindOf(choices),
	multiple: kindOf(choices),
	match: kindOf(match),
	order: kindOf(order),
	categorise: kindOf(categorise),
	cloze: kindOf(cloze),
	numeric: kindOf(numeric),
	scenario: kindOf(scenario),
	debate: kindOf(debate),
};
