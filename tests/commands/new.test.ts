/** `npm run new`: what it begins builds at once, and does not pass as finished; what it cannot begin it says, and writes nothing. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { newBrand } from '../../src/commands/new/brand.ts';
import type { Change } from '../../src/commands/new/change.ts';
import { newLesson } from '../../src/commands/new/lesson.ts';
import { newOwn } from '../../src/commands/new/own.ts';
import { newQuestion } from '../../src/commands/new/question.ts';
import { accentOf } from '../../src/course/accent.ts';
import { UNWRITTEN } from '../../src/course/checks/unwritten.ts';
import { readCourse } from '../../src/course/read.ts';
import { reviewCourse } from '../../src/course/review.ts';

const root = mkdtempSync(join(tmpdir(), 'parcours new '));
beforeEach(() => {
	rmSync(root, { recursive: true, force: true });
	mkdirSync(root);
	for (const folder of ['content', 'public']) cpSync(folder, join(root, folder), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function read(file: string): string | undefined {
	try {
		return readFileSync(join(root, file), 'utf8');
	} catch {
		return undefined;
	}
}

function apply(change: Change): string[] {
	if (change.type === 'refused') throw new Error(change.why);
	for (const { file, text } of change.files) {
		mkdirSync(dirname(join(root, file)), { recursive: true });
		writeFileSync(join(root, file), text);
	}
	return change.files.map(({ file }) => file);
}

const lesson = {
	base: 'content',
	language: 'fr',
	module: 'avant-achat',
	id: 'ma-lecon',
	title: 'Un titre : « avec » des "guillemets"',
	fact: 'f0-sel-01',
	misconception: 'mc-09',
};
const QUIZ = 'content/fr/quizzes/avant-achat/etape-selection.yaml';
const question = {
	file: QUIZ,
	lesson: 'etape-selection',
	taken: ['q-etape-selection-10', 'q-autre-12'],
	fact: 'f0-sel-01',
	misconception: 'mc-09',
};

describe('a new lesson', () => {
	it('stands at the end of its module, reads well, and is told to be unwritten wherever it is', () => {
		const files = apply(newLesson(read, lesson));
		const { course, sources, problems } = readCourse(root);
		expect(problems).toStrictEqual([]);
		expect(course?.settings.modules.find(({ id }) => id === 'avant-achat')?.lessons.at(-1)).toBe('ma-lecon');
		expect(course?.languages[0]?.byId.lessons.get('ma-lecon')?.title).toBe(lesson.title);
		const found = sources ? reviewCourse(root, sources).problems : [];
		const unwritten = found.filter(({ code }) => code === 'unwritten').map(({ file }) => file);
		expect([...new Set(unwritten)]).toEqual(
			expect.arrayContaining(files.filter((file) => file.startsWith('content/fr/'))),
		);
		const marks = files.flatMap((file) => (read(file) ?? '').match(new RegExp(RegExp.escape(UNWRITTEN), 'g')) ?? []);
		expect(unwritten.length).toBeGreaterThanOrEqual(marks.length);
	});

	it('moves nothing else in the settings', () => {
		const before = read('content/course.yaml') ?? '';
		apply(newLesson(read, lesson));
		expect((read('content/course.yaml') ?? '').replace(/,\s+ma-lecon/, '')).toBe(before);
		apply(newLesson(read, { ...lesson, module: 'organiser', id: 'autre' }));
		expect(read('content/course.yaml')).toContain('      - aligner-les-equipes\n      - autre\n');
	});

	it.each([
		['its id has a capital', { id: 'Leçon' }, /identifiant/],
		['it is there already', { id: 'etape-selection' }, /existe déjà/],
		['its module is unknown', { module: 'nulle-part' }, /nulle-part/],
	])('is refused if %s', (_, change, why) => {
		const made = newLesson(read, { ...lesson, ...change });
		expect(made.type === 'refused' && made.why).toMatch(why);
	});
});

describe('a new question', () => {
	it('stands at the end of the practice with the next number, and reads well', () => {
		apply(newQuestion(read, question));
		const { course, problems } = readCourse(root);
		expect(problems).toStrictEqual([]);
		expect(course).toBeDefined();
		expect(read(QUIZ)?.indexOf('q-etape-selection-11')).toBeGreaterThan(read(QUIZ)?.indexOf('practice:') ?? 0);
	});

	it('begins the practice of a lesson that had none', () => {
		apply(newLesson(read, lesson));
		const file = 'content/fr/quizzes/avant-achat/ma-lecon.yaml';
		apply(newQuestion(read, { ...question, file, lesson: 'ma-lecon', taken: ['q-ma-lecon-01'] }));
		expect(readCourse(root).problems).toStrictEqual([]);
		expect(read(file)).toMatch(/\npractice:\n {2}- id: q-ma-lecon-02\n/);
	});

	it('is refused where the lesson has no quiz', () => {
		expect(newQuestion(read, { ...question, file: 'content/fr/quizzes/x/y.yaml' }).type).toBe('refused');
	});
});

describe("a host's own folder", () => {
	const base = 'content/own';

	it('is begun once, and reads well', () => {
		apply(newOwn(read));
		expect(readCourse(root).problems).toStrictEqual([]);
		expect(newOwn(read).type).toBe('refused');
	});

	it('takes new lessons, of a module of ours or of one that is begun with them, and edits nothing of ours but the settings', () => {
		const files = [
			...apply(newLesson(read, { ...lesson, base })),
			...apply(newLesson(read, { ...lesson, base, module: 'chez-nous', id: 'visite' })),
			...apply(newLesson(read, { ...lesson, base, module: 'chez-nous', id: 'atelier' })),
			...apply(newQuestion(read, { ...question, file: `${base}/fr/quizzes/avant-achat/etape-selection.yaml` })),
		];
		expect(files.filter((file) => !file.startsWith(`${base}/fr/`))).toEqual(Array(3).fill('content/course.yaml'));
		const { course, problems } = readCourse(root);
		expect(problems).toStrictEqual([]);
		expect(course?.settings.modules.at(-1)).toEqual({ id: 'chez-nous', lessons: ['visite', 'atelier'] });
		const practice = course?.languages[0]?.byId.lessons.get('etape-selection')?.practice ?? [];
		expect(practice.at(-1)?.id).toBe('q-etape-selection-11');
	});

	it('begins no module whose name is nearly that of another, nor outside that folder', () => {
		expect(newLesson(read, { ...lesson, base, module: 'avnat-achat' }).type).toBe('refused');
		expect(newLesson(read, { ...lesson, module: 'chez-nous' }).type).toBe('refused');
	});
});

describe('a new brand', () => {
	it('names its pictures, which are there, and takes the place of the one before', () => {
		apply(newBrand(read, '#a0005a'));
		const { course, problems } = readCourse(root);
		expect(problems).toStrictEqual([]);
		expect(course?.settings.brand).toMatchObject({ colour: '#a0005a', icon: 'brand/icone.svg' });
		expect(accentOf(course?.settings.brand).light).toBe('#a0005a');
		const twice = read('content/course.yaml');
		apply(newBrand(read, '#a0005a'));
		expect(read('content/course.yaml')).toBe(twice);
	});

	it('never writes over a picture', () => {
		mkdirSync(join(root, 'public', 'brand'));
		writeFileSync(join(root, 'public', 'brand', 'logo.svg'), '<svg/>');
		expect(apply(newBrand(read, '#a0005a'))).not.toContain('public/brand/logo.svg');
	});

	it('is refused with what is no colour', () => {
		expect(newBrand(read, 'bleu').type).toBe('refused');
	});
});
