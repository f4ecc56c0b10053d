/** Whether the host's colours can be read, and its languages are named once. */
import { contrast, DARK_PAPER, LEAST_CONTRAST, LIGHT_PAPER } from '../contrast.ts';
import { repeatedEntries } from '../ids.ts';
import { type Problem, problem } from '../problems.ts';
import type { CourseSources } from '../sources.ts';

const PAPERS = [
	{ scheme: 'light', paper: LIGHT_PAPER, named: 'clair' },
	{ scheme: 'dark', paper: DARK_PAPER, named: 'sombre' },
] as const;

/** Rounded down: a ratio just under the limit must not read as the limit. */
const shown = (ratio: number) => (Math.floor(ratio * 100) / 100).toFixed(2).replace('.', ',');

/** What a host may set wrongly although it is well formed. */
export function checkSettings({ settings }: CourseSources): Problem[] {
	if (!settings?.data) return [];
	const { accent } = settings.data.brand;
	const unreadable = PAPERS.flatMap(({ scheme, paper, named }) => {
		const colour = accent[scheme];
		const ratio = contrast(colour, paper);
		if (ratio >= LEAST_CONTRAST) return [];
		const place = { file: settings.file, line: settings.lineOf(['brand', 'accent', scheme]) };
		return [problem(place, 'low-contrast', { colour, ratio: shown(ratio), paper: named })];
	});
	return [...unreadable, ...repeatedEntries(settings, ['languages'], settings.data.languages)];
}
