/** What a host chooses of the course holds together: every part of our course, in any order, reads without a problem. */
import { describe, expect, it } from 'vitest';
import { choicesReport } from '../../src/commands/choices-report.ts';
import { addresses } from '../../src/course/addresses.ts';
import { chosenModules, type Part } from '../../src/course/chosen.ts';
import { hostChoices } from '../../src/course/host-choices.ts';
import { printProblem } from '../../src/course/problems.ts';
import { type ReadCourse, readCourse } from '../../src/course/read.ts';
import { reviewCourse } from '../../src/course/review.ts';
import type { Settings } from '../../src/course/schemas/settings.ts';
import { hosted, ourSettings } from '../support/hosts-course.ts';

type Change = (settings: Settings) => Settings;

const { modules: OURS } = ourSettings();
const MODULES = OURS.map(({ id }) => id);
const PAIRS = [
	['avant-achat', 'apres-achat'],
	['auditer-et-planifier', 'fondations'],
	['types-de-communication', 'organiser'],
];

const listing =
	(ids: readonly string[]): Change =>
	(settings) => ({ ...settings, modules: ids.flatMap((id) => OURS.filter((module) => module.id === id)) });
const without =
	(...leftOut: readonly string[]): Change =>
	(settings) => ({ ...settings, leftOut: [...leftOut] });
const reversed: Change = (settings) => ({
	...settings,
	modules: OURS.toReversed().map(({ id, lessons }) => ({ id, lessons: lessons.toReversed() })),
});

const CHOICES: [string, Change][] = [
	...MODULES.map((id): [string, Change] => [`${id} alone`, listing([id])]),
	...PAIRS.map((ids): [string, Change] => [ids.join(' and '), listing(ids)]),
	...MODULES.map((id): [string, Change] => [`all but ${id}`, without(id)]),
	['all modules listed but the last', listing(MODULES.slice(0, -1))],
	['one module shortened to a lesson', without(...(OURS[1]?.lessons.slice(1) ?? []))],
	['everything in reverse', reversed],
	['one lesson of all', without(...OURS.flatMap(({ lessons }) => lessons).slice(1))],
];

/** Ids of lessons, and of what stands for them, that a course names anywhere. */
function lessonsNamed({ course }: ReadCourse): Set<string> {
	const [language] = course?.languages ?? [];
	if (!language) throw new Error('The course has no language.');
	const { lessons, ways, exam, diagnostic } = language;
	return new Set([
		...lessons.flatMap(({ id, prerequisites, recall }) => [
			id,
			...prerequisites,
			...recall.map(({ lesson }) => lesson),
		]),
		...lessons.flatMap(({ previous, next }) => [previous, next].flatMap((one) => one?.id ?? [])),
		...ways.flatMap((way) => way.lessons.map(({ id }) => id)),
		...[...exam.flatMap(({ questions }) => questions), ...diagnostic].map(({ lesson = '' }) => lesson),
	]);
}

/** Ids of modules that the settings of a course name anywhere. */
const modulesNamed = ({ exam, learning, modules }: Settings): Set<string> =>
	new Set([
		...modules.map(({ id }) => id),
		...Object.keys(exam?.blueprint ?? {}),
		...(exam?.blocks ?? []).flatMap((block) => block.modules),
		...(learning?.neverSkim ?? []),
	]);

describe.each(CHOICES)('a course of %s', (_, change) => {
	const settings = change(ourSettings());
	const read = hosted(settings, readCourse);
	const chosen = chosenModules(settings);
	const lessons = chosen.flatMap((module) => module.lessons);

	it('has no problem', () => expect(read.problems.map(printProblem)).toEqual([]));

	it('names the lessons and modules that are left, and no other', () => {
		expect(read.course?.languages[0]?.lessons.map(({ id }) => id)).toEqual(lessons);
		expect(lessonsNamed(read)).toEqual(new Set(lessons));
		expect(modulesNamed(read.course?.settings ?? settings)).toEqual(new Set(chosen.map(({ id }) => id)));
	});

	it('leads every link of its texts to a page, or takes it away', () => {
		const { course } = read;
		const there = new Set(course ? addresses(course) : []);
		const links = course?.languages.flatMap((language) => language.lessons.flatMap((lesson) => lesson.links)) ?? [];
		const paths = links.map(({ url }) => url.split('#')[0] ?? '').filter((url) => url.startsWith('/'));
		expect(paths.filter((path) => !there.has(path) && !course?.detours.has(path))).toEqual([]);
		for (const to of course?.detours.values() ?? []) expect(to === undefined || there.has(to)).toBe(true);
	});

	it('asks in its exam what there is', () => {
		const [language] = read.course?.languages ?? [];
		for (const [module, levels] of Object.entries(read.course?.settings.exam?.blueprint ?? {})) {
			const held = language?.exam.find((reserve) => reserve.module === module)?.questions.length ?? 0;
			const asked = Object.values(levels).reduce<number>((sum, count = 0) => sum + count, 0);
			expect(asked).toBeGreaterThan(0);
			expect(asked).toBeLessThanOrEqual(held);
		}
	});
});

const read = (change: Change) => hosted(change(ourSettings()), readCourse);

describe('the exam of a part of the course', () => {
	it('asks of the modules that are left, in as much less time, by their thresholds', () => {
		const { exam } = read(listing(['avant-achat', 'organiser'])).course?.settings ?? {};
		const { exam: ours } = ourSettings();
		expect(exam).toEqual({
			...ours,
			blueprint: { 'avant-achat': ours?.blueprint['avant-achat'], organiser: ours?.blueprint['organiser'] },
			blocks: [{ modules: ['avant-achat'], passMark: 60 }],
			minutes: 15,
		});
	});

	it('asks no more of a module than its remaining lessons have in the reserve', () => {
		const { course } = read(without('etape-recherche', 'etape-selection', 'etape-acquisition'));
		const levels = course?.settings.exam?.blueprint['avant-achat'];
		const [language] = course?.languages ?? [];
		const held = language?.exam.find(({ module }) => module === 'avant-achat')?.questions ?? [];
		expect(held.map(({ lesson }) => lesson)).toEqual(held.map(() => 'etape-sensibilisation'));
		expect(Object.values(levels ?? {}).reduce<number>((sum, count = 0) => sum + count, 0)).toBe(held.length);
	});

	it('is none where the exam asks nothing of what is left, and of a part made for a package', () => {
		const quiet: Change = (settings) => ({
			...listing(['fondations'])(settings),
			...(settings.exam ? { exam: { ...settings.exam, blueprint: { organiser: { rappeler: 1 } } } } : {}),
		});
		expect(read(quiet).course?.settings).not.toHaveProperty('exam');
		const part = readCourse(process.cwd(), { modules: ['avant-achat'] }).course;
		expect(part?.settings).not.toHaveProperty('exam');
		expect(part?.settings.modules.map(({ id }) => id)).toEqual(['avant-achat']);
	});
});

describe('our own order', () => {
	const { course, sources } = readCourse(process.cwd());
	const [written] = sources?.languages ?? [];
	const [language] = course?.languages ?? [];

	it('puts every lesson after what it builds on, and leaves nothing out', () => {
		if (!written || !language) throw new Error('The course has no language.');
		expect(hostChoices(written, language)).toEqual({ leftOut: { modules: [], lessons: [] }, early: [] });
		expect(course?.detours.size).toBe(0);
	});
});

describe('a host is told', () => {
	const report = (change: Change) => {
		const { course, sources } = read(change);
		const [written] = sources?.languages ?? [];
		const [language] = course?.languages ?? [];
		return written && language ? choicesReport(hostChoices(written, language)) : [];
	};

	it('what is left out, modules and lessons, and what comes early', () =>
		expect([
			...report(without('organiser', 'etape-recherche')),
			...report(listing([...MODULES.filter((id) => id !== 'fondations'), 'fondations'])).slice(0, 2),
		]).toMatchInlineSnapshot(`
			[
			  "Modules laissés de côté : « organiser »",
			  "Leçons laissées de côté : « etape-recherche »",
			  "Dans cet ordre, des leçons viennent avant ce qu’elles supposent, qui n’y est plus dit :",
			  "  « etape-sensibilisation » avant « modeles-de-parcours »",
			]
		`));

	it('of nothing poor: the texts are held to their level whole, left out or not', () =>
		hosted(listing(['avant-achat', 'apres-achat'])(ourSettings()), (root) => {
			const { sources } = readCourse(root);
			expect(sources && reviewCourse(root, sources).problems.map(printProblem)).toEqual([]);
		}));

	it.each([
		['a module never to skim', (settings: Settings) => ({ ...settings, learning: { neverSkim: ['organizer'] } })],
		['what is left out', without('organisr')],
		[
			'a lesson of a module',
			(settings: Settings) => ({ ...settings, modules: [{ id: 'organiser', lessons: ['personalisation'] }] }),
		],
		[
			'a module',
			(settings: Settings) => ({ ...settings, modules: [{ id: 'organizer', lessons: ['personnalisation'] }] }),
		],
	])('where a name is mistyped: of %s', (_, change) => {
		const lines = read(change)
			.problems.map(printProblem)
			.filter((line) => line.includes('Tu voulais dire'));
		expect(lines).toHaveLength(1);
		expect(lines[0]).toMatch(/^[\w./-]+:\d+ — .*Tu voulais dire « (organi[sz]er|personnalisation) »/);
	});
});

describe('a part of a course in two languages', () => {
	const both = (settings: Settings): Settings => ({
		...settings,
		languages: ['fr', 'en'],
		leftOut: ['etape-recherche'],
	});
	const inOne = (part: Part) => hosted(both(ourSettings()), (root) => readCourse(root, part)).course;

	it('has the language asked for alone, at the root', () => {
		const course = inOne({ languages: ['en'] });
		expect(course?.languages.map(({ code }) => code)).toEqual(['en']);
		expect(course?.settings.languages).toEqual(['en']);
		expect(course && addresses(course).filter((address) => address.startsWith('/en/'))).toEqual([]);
	});

	it('leads a link to a page of that language to where it now stands', () => {
		const { detours } = inOne({ languages: ['en'] }) ?? {};
		expect(detours?.get('/en/cours/etape-selection/')).toBe('/cours/etape-selection/');
		expect(detours?.get('/en/cours/etape-recherche/')).toBe('/reference/etapes/recherche/');
		expect(inOne({})?.detours.get('/en/cours/etape-recherche/')).toBe('/en/reference/etapes/recherche/');
	});

	it('has every language where none is chosen, the first at the root', () =>
		expect(inOne({})?.languages.map(({ code }) => code)).toEqual(['fr', 'en']));
});
