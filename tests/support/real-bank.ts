/** The question bank of this repository's course, as a browser is given it. */
import { bankFiles, bankOf } from '../../src/course/open-bank.ts';
import { course, model } from './real-course.ts';

const [language] = course.languages;
if (!language) throw new Error('The course has no language.');

export const realLanguage = language;
export const bank = bankOf(model, language);
export const files = bankFiles(language);
/** Every question with what its wrong answers show. */
export const banked = [...Object.values(files.lessons).flat(), ...files.exam, ...files.diagnostic];
