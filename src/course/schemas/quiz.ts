/** What a file of questions may hold: a lesson's quiz, the exam's reserve, the diagnostic. */
import { z } from 'astro/zod';
import { categorise } from '../../questions/categorise/schema.ts';
import { cloze } from '../../questions/cloze/schema.ts';
import { debate } from '../../questions/debate/schema.ts';
import { id } from '../../questions/ids.ts';
import { match } from '../../questions/match/schema.ts';
import { multiple } from '../../questions/multiple/schema.ts';
import { numeric } from '../../questions/numeric/schema.ts';
import { order } from '../../questions/order/schema.ts';
import { scenario } from '../../questions/scenario/schema.ts';
import { single } from '../../questions/single/schema.ts';

export const question = z.discriminatedUnion('type', [
	single,
	multiple,
	match,
	order,
	categorise,
	cloze,
	numeric,
	scenario,
	debate,
]);

export const quiz = z.strictObject({
	lesson: id,
	/** Those that the lesson itself asks. */
	questions: z.array(question).min(1),
	/** Further ones: asked in practice, in the module's review and when memory fades. */
	practice: z.array(question).optional(),
});

/** Questions that stand in no lesson: each names its own. */
export const reserve = z.strictObject({ questions: z.array(question).min(1) });

export type Question = z.infer<typeof question>;
export type QuestionOf<Type extends Question['type']> = Extract<Question, { type: Type }>;
export type QuizData = z.infer<typeof quiz>;
export type ReserveData = z.infer<typeof reserve>;
