/** What was told of a registration, by whichever launch, window or device: known by ids, which are made from what is said. */
import type { LearnerRecord } from '../../learning/record/record.ts';
import type { CourseFacts } from '../course-facts.ts';
import { untold } from '../data-model.ts';
import { standingKeys } from '../deeds.ts';
import type { Kept } from './kept.ts';

export interface Ledger {
	/** The store has it. */
	tell(id: string): void;
	/** It waits, or this launch is not let tell it. */
	queue(id: string): void;
	/** Whether it was told or waits to be. @param key of a deed */
	isSaid(key: string): boolean;
	/** Takes up what the LMS had kept of it. */
	takeUp(kept: Pick<Kept, 'record' | 'untold' | 'said'>): void;
	/** What is to be kept of it with a record. */
	of(record: LearnerRecord): Pick<Kept, 'untold' | 'said'>;
}

/** @param idOf makes the id of a statement from the key of what it says */
export function openLedger(facts: CourseFacts, idOf: (key: string) => string): Ledger {
	const told = new Set<string>();
	const queued = new Set<string>();
	const ids = new Map<string, string>();
	const idFor = (key: string): string => {
		const id = ids.get(key) ?? idOf(key);
		ids.set(key, id);
		return id;
	};
	const isTold = (key: string): boolean => told.has(idFor(key));
	const answersIn = (record: LearnerRecord): string[] => untold(record, facts, new Set()).map(({ key }) => key);

	return {
		tell: (id) => told.add(id),
		queue: (id) => queued.add(id),
		isSaid: (key) => isTold(key) || queued.has(idFor(key)),
		takeUp(kept) {
			const untoldThere = new Set(kept.untold);
			const answers = answersIn(kept.record).filter((key) => !untoldThere.has(key));
			for (const key of [...answers, ...kept.said]) told.add(idFor(key));
		},
		of: (record) => ({
			untold: answersIn(record).filter((key) => !isTold(key)),
			said: standingKeys(record).filter(isTold),
		}),
	};
}
