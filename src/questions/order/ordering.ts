/** Lines put in order. A line is known by its right place, from 0. */
import { type Chance, shuffled } from '../shuffled.ts';

/** An order to begin with, which is never the right one. @param count two lines at least */
export function mixedOrder(count: number, chance: Chance): number[] {
	const right = Array.from({ length: count }, (_, place) => place);
	const mixed = shuffled(right, chance);
	return isInOrder(mixed) ? [...right.slice(1), 0] : mixed;
}

export const isInOrder = (order: readonly number[]): boolean => order.every((line, place) => line === place);

/** How many lines stand in their right place. */
export const inPlace = (order: readonly number[]): number => order.filter((line, place) => line === place).length;

/** The order with the line at `place` moved one up (`-1`) or down (`1`); the same order if it cannot. */
export function moved<Line>(order: readonly Line[], place: number, by: -1 | 1): readonly Line[] {
	const line = order[place];
	const other = order[place + by];
	if (line === undefined || other === undefined) return order;
	return order.with(place, other).with(place + by, line);
}
