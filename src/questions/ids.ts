/** The shapes every id of the course has: permanent, lower case, ASCII. */
import { z } from 'astro/zod';

/** `etape-selection`, `kpi-sen-1`: words of letters and digits joined by single hyphens. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'id');

/** A fact: source, block, rank (`f0-sel-01`). */
export const factId = z.string().regex(/^f\d-[a-z0-9]+-\d{2}$/, 'factId');

/** An id that says which model it belongs to (`stage:decouverte`, `period:decouverte`). */
export const qualifiedId = z.string().regex(/^(stage|communication|phase|period|topic):[a-z0-9-]+$/, 'qualifiedId');

/** Words a person reads: never empty. */
export const text = z.string().trim().min(1, 'text');
