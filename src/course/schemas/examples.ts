/** What `content/<language>/examples/*.yaml` may hold: filled documents that the tools offer to start from. */
import { z } from 'astro/zod';
import { id, text } from '../../questions/ids.ts';

const LANES = ['does', 'thinks', 'feels', 'touchpoint', 'friction', 'communication', 'opportunity', 'kpi'] as const;
/** From −2, miserable, to 2, delighted. */
const feeling = z.int().min(-2).max(2);

/** File name under `content/<language>/examples/` → what it holds. A tool without its file offers no example. */
export const EXAMPLE_FILES = {
	/** A journey map: each persona through the stages. */
	'journey-map': z.strictObject({
		name: text,
		personas: z
			.array(
				z.strictObject({
					name: text,
					about: text,
					steps: z
						.array(
							z.strictObject({
								stage: id,
								now: feeling,
								wished: feeling,
								does: text.optional(),
								thinks: text.optional(),
								feels: text.optional(),
								touchpoint: text.optional(),
								friction: text.optional(),
								communication: text.optional(),
								opportunity: text.optional(),
								kpi: text.optional(),
								/** What a cell rests on. */
								evidence: z
									.array(
										z.strictObject({
											lane: z.enum(LANES),
											kind: z.enum(['quote', 'figure', 'source']),
											text,
											from: text,
										}),
									)
									.optional(),
							}),
						)
						.min(1),
				}),
			)
			.min(1),
	}),
} as const;

export type ExampleFile = keyof typeof EXAMPLE_FILES;
export type ExampleData = { [Name in ExampleFile]: z.infer<(typeof EXAMPLE_FILES)[Name]> };
