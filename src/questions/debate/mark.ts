/** Marks a debate (assessment § 7): 2 points with evidence for a position that can be held, 1 without, 0 beside; out of 2. */
import type { Mark } from '../answer.ts';

interface Debated {
	positions: readonly { id: string; accepted?: true | undefined }[];
	evidence: readonly { id: string; supports: readonly string[] }[];
}

/** Changing one's mind costs nothing: the second position counts, with the evidence brought forward for it. */
export function markDebate({ positions, evidence }: Debated, second: string, brought: string): Mark {
	const isHeld = positions.some(({ id, accepted }) => accepted && id === second);
	const isBacked = evidence.some(({ id, supports }) => id === brought && supports.includes(second));
	const points = isHeld ? 1 + Number(isBacked) : 0;
	return { score: points / 2, isRight: points === 2 };
}
