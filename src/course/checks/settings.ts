/** Whether the host's colours can be read, its languages are named once, and its exam can be drawn. */
import { contrast, DARK_PAPER, LEAST_CONTRAST, LIGHT_PAPER } from '../contrast.ts';
import { type Ids, type Reference, references, repeatedEntries, unknownId } from '../ids.ts';
import { type Problem, problem } from '../problems.ts';
import type { Settings } from '../schemas/settings.ts';
import type { CourseSources, LanguageSources } from '../sources.ts';
import type { YamlText } from '../yaml-text.ts';

const PAPERS = [
	{ scheme: 'light', paper: LIGHT_PAPER, named: 'clair' },
	{ scheme: 'dark', paper: DARK_PAPER, named: 'sombre' },
] as const;

/** Rounded down: a ratio just under the limit must not read as the limit. */
const shown = (ratio: number) => (Math.floor(ratio * 100) / 100).toFixed(2).replace('.', ',');

/** The modules that the exam and the diagnostic name. */
function namedModules(yaml: YamlText, { exam, learning }: Settings): Reference[] {
	const asked = Object.keys(exam?.blueprint ?? {}).map(
		(id): Reference => ({ yaml, path: ['exam', 'blueprint', id], kind: 'module', id }),
	);
	const blocks = (exam?.blocks ?? []).flatMap(({ modules }, at) =>
		references(yaml, ['exam', 'blocks', at, 'modules'], 'module', modules),
	);
	return [...asked, ...blocks, ...references(yaml, ['learning', 'neverSkim'], 'module', learning?.neverSkim ?? [])];
}

/** Modules of which the exam asks more than its reserve holds. A language without any reserve is still being written. */
function tooLongExam(yaml: YamlText, exam: Settings['exam'], { code, exam: reserve }: LanguageSources): Problem[] {
	if (!exam || reserve.length === 0) return [];
	const held = new Map(reserve.map(({ name, yaml: file }) => [name, file?.data?.questions.length]));
	return Object.entries(exam.blueprint).flatMap(([module, levels]) => {
		const asked = Object.values(levels).reduce<number>((sum, count = 0) => sum + count, 0);
		const there = held.has(module) ? held.get(module) : 0;
		if (there === undefined || asked <= there) return [];
		const place = { file: yaml.file, line: yaml.lineOf(['exam', 'blueprint', module]) };
		return [problem(place, 'exam-too-long', { asked, held: there, language: code })];
	});
}

/** What a host may set wrongly although it is well formed. */
export function checkSettings({ settings, languages }: CourseSources, ids: Ids): Problem[] {
	if (!settings?.data) return [];
	const accent = settings.data.brand?.accent;
	const unreadable = PAPERS.flatMap(({ scheme, paper, named }) => {
		if (!accent) return [];
		const colour = accent[scheme];
		const ratio = contrast(colour, paper);
		if (ratio >= LEAST_CONTRAST) return [];
		const place = { file: settings.file, line: settings.lineOf(['brand', 'accent', scheme]) };
		return [problem(place, 'low-contrast', { colour, ratio: shown(ratio), paper: named })];
	});
	return [
		...unreadable,
		...repeatedEntries(settings, ['languages'], settings.data.languages),
		...namedModules(settings, settings.data).flatMap((reference) => unknownId(ids, reference)),
		...languages.flatMap((language) => tooLongExam(settings, settings.data?.exam, language)),
	];
}
