/** The present, and the learner's own days: what rules are given as arguments. */
import type { Instant } from '../learning/record/record.ts';

export const now = (): Instant => new Date().toISOString();

/** The day an instant falls on where the learner is: `2026-03-01`. */
export function dayOf(at: Instant): string {
	const date = new Date(at);
	const two = (number: number) => String(number).padStart(2, '0');
	return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The last moments of the coming days, today's first. */
export function endsOfDays(count: number): Instant[] {
	return Array.from({ length: count }, (_, rank) => {
		const end = new Date();
		end.setHours(23, 59, 59, 999);
		end.setDate(end.getDate() + rank);
		return end.toISOString();
	});
}

/** A text that no other sitting has. */
export const newSeed = (): string =>
	[...crypto.getRandomValues(new Uint32Array(2))].map((number) => number.toString(36)).join('');
