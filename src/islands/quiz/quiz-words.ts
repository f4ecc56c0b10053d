/** The words the quiz needs, and no others: they travel with each lesson. */
import type { InterfaceWords } from '../../course/schemas/interface.ts';

export type QuizWords = InterfaceWords['quiz'] & Pick<InterfaceWords, 'trouble'>;

export const quizWords = ({ quiz, trouble }: InterfaceWords): QuizWords => ({ ...quiz, trouble });
