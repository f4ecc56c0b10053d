/** The question bank as a browser is given it. */
import { describe, expect, it } from 'vitest';
import { type Bank, bankFiles, bankOf } from '../../src/course/open-bank.ts';
import { mark } from '../../src/questions/mark.ts';
import { rightAnswer } from '../support/questions.ts';
import { bank, banked, files, realLanguage } from '../support/real-bank.ts';
import { model } from '../support/real-course.ts';
import { madeUp, practising, reserve } from './made-up.ts';
import { BESOIN_QUIZ, FACTS, USAGE, USAGE_QUIZ } from './tiny-course.ts';
import { type Changes, swap, world } from './world.ts';

const FALSE_FRIENDS = 'content/model/false-friends.yaml';

const { lessons, exam, diagnostic } = realLanguage;
const ids = (things: readonly { id: string }[]) => things.map(({ id }) => id);
const inList = (list: string) => ids(bank.questions.filter((question) => question.list === list));

/** The bank of a tiny course, and how its questions are asked. */
function tiny(changes: Changes = {}): { bank: Bank; files: ReturnType<typeof bankFiles> } {
	const { course, problems } = world(changes);
	const [language] = course?.languages ?? [];
	if (!course || !language) throw new Error(JSON.stringify(problems));
	return { bank: bankOf(course.model, language), files: bankFiles(language) };
}
const found = ({ questions }: Bank, id: string) => questions.find((question) => question.id === id);

describe('the bank of the real course', () => {
	it('has every question of lessons, practice, exam and diagnostic once', () => {
		expect({
			lesson: inList('lesson'),
			practice: inList('practice'),
			exam: inList('exam'),
			diagnostic: inList('diagnostic'),
		}).toStrictEqual({
			lesson: lessons.flatMap(({ questions }) => ids(questions)),
			practice: lessons.flatMap(({ practice }) => ids(practice)),
			exam: exam.flatMap(({ questions }) => ids(questions)),
			diagnostic: ids(diagnostic),
		});
		expect(new Set(ids(bank.questions)).size).toBe(bank.questions.length);
	});

	it('has every lesson and every module, in their order', () => {
		expect([ids(bank.lessons), ids(bank.modules)]).toStrictEqual([ids(lessons), ids(realLanguage.modules)]);
	});

	it('tests objectives that their lessons have', () => {
		const objectives = new Map(bank.lessons.map((lesson) => [lesson.id, lesson.objectives.length]));
		const beside = bank.questions.filter(({ lesson, objective }) => objective > (objectives.get(lesson) ?? 0));
		expect(ids(beside)).toStrictEqual([]);
	});

	it('says of each question the module of its lesson', () => {
		const modules = new Map(bank.lessons.map(({ id, module }) => [id, module]));
		expect(ids(bank.questions.filter(({ lesson, module }) => modules.get(lesson) !== module))).toStrictEqual([]);
	});

	it('names stages, communications and excluded questions that exist', () => {
		const known = {
			stages: new Set(ids(realLanguage.stages)),
			communications: new Set(ids(realLanguage.communications)),
			excludes: new Set(ids(bank.questions)),
		};
		for (const question of bank.questions)
			for (const name of ['stages', 'communications', 'excludes'] as const) {
				const named = question[name] ?? [];
				expect(
					named.filter((id) => !known[name].has(id)),
					question.id,
				).toStrictEqual([]);
				expect(new Set(named).size, question.id).toBe(named.length);
			}
	});

	it('has questions on every stage and every communication', () => {
		const about = (name: 'stages' | 'communications') =>
			new Set(bank.questions.flatMap((question) => question[name] ?? []));
		expect([about('stages').size, about('communications').size]).toStrictEqual([10, 7]);
	});

	it('keeps in mind first orders, and what rests on an objective, a figure, a warning, a lever or a false friend', () => {
		const all = [
			...lessons.flatMap(({ questions, practice }) => [...questions, ...practice]),
			...exam.flatMap(({ questions }) => questions),
			...diagnostic,
		];
		const toldApart = model.falseFriends.flatMap(({ facts }) => facts);
		const isFirst = (fact: string) =>
			toldApart.includes(fact) ||
			['objective', 'figure', 'warning', 'lever'].includes(model.factById.get(fact)?.kind ?? '');
		for (const { id, type, facts } of all)
			expect(found(bank, id)?.isPriority === true, id).toBe(type === 'order' || facts.some(isFirst));
	});

	it('carries no text of a question, so that it stays light', () => {
		const text = JSON.stringify(bank.questions);
		const told = banked.filter(({ asked }) => text.includes(JSON.stringify(asked.prompt)));
		expect(told).toStrictEqual([]);
	});
});

describe('the files of the real course', () => {
	it('ask every question of the bank once: those of a lesson in its file, the others in theirs', () => {
		const asked = (all: readonly { asked: { id: string } }[]) => all.map((one) => one.asked.id);
		const ofLesson = (id: string) =>
			ids(bank.questions.filter(({ lesson, list }) => lesson === id && (list === 'lesson' || list === 'practice')));
		expect(Object.keys(files.lessons)).toStrictEqual(ids(lessons));
		for (const [id, all] of Object.entries(files.lessons)) expect(asked(all)).toStrictEqual(ofLesson(id));
		expect([asked(files.exam), asked(files.diagnostic)]).toStrictEqual([inList('exam'), inList('diagnostic')]);
	});

	it('ask questions of the types that the bank says', () => {
		expect(banked.filter(({ asked }) => found(bank, asked.id)?.type !== asked.type)).toStrictEqual([]);
	});

	it('hold errors that name misconceptions of the model, and parts of their question', () => {
		const known = new Set(ids(model.misconceptions));
		for (const { asked, errors = [] } of banked) {
			const parts =
				asked.type === 'scenario'
					? asked.nodes.flatMap(({ id, choices }) => choices.map((choice) => `${id}/${choice.id}`))
					: 'options' in asked
						? ids(asked.options)
						: [];
			expect(
				errors.filter(({ part, misconception }) => !parts.includes(part) || !known.has(misconception)),
				asked.id,
			).toStrictEqual([]);
			expect(new Set(errors.map(({ part }) => part)).size, asked.id).toBe(errors.length);
		}
	});

	it('hold no error for a part that is right', () => {
		const wrong = banked.filter(({ asked, errors = [] }) =>
			errors.some(({ part }) => 'options' in asked && asked.options.some(({ id, correct }) => id === part && correct)),
		);
		expect(wrong.map(({ asked }) => asked.id)).toStrictEqual([]);
	});

	it('show each misconception of the model by some error', () => {
		const shown = new Set(banked.flatMap(({ errors = [] }) => errors.map(({ misconception }) => misconception)));
		expect(ids(model.misconceptions).filter((id) => !shown.has(id))).toStrictEqual([]);
	});

	it('ask questions that can be answered right', () => {
		const wrong = banked.filter(({ asked }) => !mark(asked, rightAnswer(asked)).isRight);
		expect(wrong.map(({ asked }) => asked.id)).toStrictEqual([]);
	});
});

describe('bankOf', () => {
	it('says of a question all that is known without asking it, and of no other thing', () => {
		const { bank: own } = tiny({
			[USAGE_QUIZ]: practising([
				madeUp('multiple', 'q-usage-10', { difficulty: 4, excludes: ['q-usage-11'], aliases: ['q-usage-09'] }),
				madeUp('single', 'q-usage-11', { recommendFor: undefined }),
			]),
		});
		expect([found(own, 'q-usage-10'), found(own, 'q-usage-11')]).toMatchInlineSnapshot(`
			[
			  {
			    "bloom": "appliquer",
			    "difficulty": 4,
			    "excludes": [
			      "q-usage-11",
			    ],
			    "id": "q-usage-10",
			    "isPriority": true,
			    "lesson": "usage",
			    "list": "practice",
			    "module": "suite",
			    "objective": 1,
			    "stages": [
			      "usage",
			    ],
			    "type": "multiple",
			  },
			  {
			    "bloom": "appliquer",
			    "difficulty": 2,
			    "id": "q-usage-11",
			    "isPriority": true,
			    "lesson": "usage",
			    "list": "practice",
			    "module": "suite",
			    "objective": 1,
			    "stages": [
			      "usage",
			    ],
			    "type": "single",
			  },
			]
		`);
	});

	it('takes renames of lessons and questions from their aliases', () => {
		const { bank: own } = tiny({
			[USAGE]: swap('---\n', '---\naliases: [emploi, utilisation]\n'),
			[USAGE_QUIZ]: practising([madeUp('single', 'q-usage-10', { aliases: ['q-emploi-10'] })]),
			'content/fr/exam/suite.yaml': reserve([madeUp('single', 'x-suite-10', { aliases: ['x-fin-10', 'x-fin-11'] })]),
			'content/fr/diagnostic.yaml': reserve([madeUp('single', 'p-suite-1', { aliases: ['p-fin-1'] })]),
		});
		expect(own.renames).toStrictEqual({
			lessons: { emploi: 'usage', utilisation: 'usage' },
			questions: {
				'q-emploi-10': 'q-usage-10',
				'x-fin-10': 'x-suite-10',
				'x-fin-11': 'x-suite-10',
				'p-fin-1': 'p-suite-1',
			},
		});
	});

	it('puts those of the exam and of the diagnostic under the lesson that they name', () => {
		const { bank: own } = tiny({
			'content/fr/exam/suite.yaml': reserve([madeUp('single', 'x-suite-10')]),
			'content/fr/diagnostic.yaml': reserve([madeUp('single', 'p-suite-1', { lesson: 'besoin' })]),
		});
		const { x, p } = { x: found(own, 'x-suite-10'), p: found(own, 'p-suite-1') };
		expect([x?.lesson, x?.module, x?.list, p?.lesson, p?.module, p?.list]).toStrictEqual([
			'usage',
			'suite',
			'exam',
			'besoin',
			'debut',
			'diagnostic',
		]);
	});

	it('takes the kind of its facts for what is to be kept in mind', () => {
		const figure: Changes = { [FACTS]: (text) => text.replace(/(id: f0-usa-01\n\s+kind: )\w+/, '$1figure') };
		const apart: Changes = { [FALSE_FRIENDS]: (text) => text.replaceAll('f0-usa-01', 'f0-bes-01') };
		const practice: Changes = { [USAGE_QUIZ]: practising([madeUp('single', 'q-usage-10')]), ...apart };
		const isPriority = [practice, { ...practice, ...figure }].map(
			(changes) => found(tiny(changes).bank, 'q-usage-10')?.isPriority,
		);
		expect(isPriority).toStrictEqual([undefined, true]);
	});
});

describe('bankFiles', () => {
	it('names the parts of choices and of stories that stand for a misconception', () => {
		const [first, last] = (madeUp('scenario', '') as { nodes: { id: string; choices: object[] }[] }).nodes;
		const told = { ...last, choices: [last?.choices[0], { ...last?.choices[1], misconception: 'mc-02' }] };
		const { files: own } = tiny({
			[BESOIN_QUIZ]: practising([
				madeUp('single', 'q-besoin-10'),
				madeUp('scenario', 'q-besoin-11', { nodes: [first, told] }),
				madeUp('match', 'q-besoin-12'),
			]),
		});
		const errors = Object.fromEntries((own.lessons['besoin'] ?? []).map(({ asked, errors: all }) => [asked.id, all]));
		expect(['q-besoin-10', 'q-besoin-11', 'q-besoin-12'].map((id) => errors[id])).toStrictEqual([
			[
				{ part: 'b', misconception: 'mc-01' },
				{ part: 'd', misconception: 'mc-02' },
			],
			[{ part: 'n2/b', misconception: 'mc-02' }],
			undefined,
		]);
	});
});
