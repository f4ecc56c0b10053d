/** What a lesson's quiz file may hold. */
import { z } from 'astro/zod';
import { id } from '../../questions/ids.ts';
import { multiple } from '../../questions/multiple/schema.ts';
import { single } from '../../questions/single/schema.ts';

export const question = z.discriminatedUnion('type', [single, multiple]);

export const quiz = z.strictObject({ lesson: id, questions: z.array(question).min(1) });

export type Question = z.infer<typeof question>;
export type QuizData = z.infer<typeof quiz>;
