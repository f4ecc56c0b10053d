/** The words a lesson's islands need once they run, and no others. */
import type { InterfaceWords } from '../../course/schemas/interface.ts';

export type LessonWords = Pick<InterfaceWords, 'quiz' | 'exercise' | 'trouble'>;

export const lessonWords = ({ quiz, exercise, trouble }: InterfaceWords): LessonWords => ({ quiz, exercise, trouble });
