/** What a host's settings give a page: two colours, and the names under which the device keeps things. */
import type { Settings } from './schemas/settings.ts';

/** Where the device keeps the learner's record of this course. */
export const recordKey = ({ id }: Pick<Settings, 'id'>): string => `${id}:record`;

/** Where the device keeps the chosen appearance. */
export const themeKey = 'parcours:theme';

/** The order of the style layers, said before any sheet, whichever comes first. */
const LAYERS = '@layer reset,tokens,base,layout,components,print;';

/** The layer order and the host's colours as a sheet; the values were checked when the course was read. */
export const brandSheet = ({ brand: { accent } }: Pick<Settings, 'brand'>): string =>
	`${LAYERS}:root{--accent:light-dark(${accent.light},${accent.dark})}`;
