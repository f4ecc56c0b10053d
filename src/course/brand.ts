/** The names under which the device keeps things. */
import type { Settings } from './schemas/settings.ts';

/** Where the device keeps the learner's record of this course. */
export const recordKey = ({ id }: Pick<Settings, 'id'>): string => `${id}:record`;

/** Where the device keeps the chosen appearance. */
export const themeKey = 'parcours:theme';
