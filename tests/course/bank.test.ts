/** What an author is told about the whole of a course's questions, once there are a hundred. */
import { describe, expect, it } from 'vitest';
import { bankOf } from '../../src/course/bank.ts';
import { checkBank } from '../../src/course/checks/bank.ts';
import { type Code, printProblem, sorted } from '../../src/course/problems.ts';
import { readCourse } from '../../src/course/read.ts';
import { balanced, madeUp, practising, reserve } from './made-up.ts';
import { BESOIN, BESOIN_QUIZ, COURSE, FACTS, MATRIX, USAGE_QUIZ } from './tiny-course.ts';
import { type Changes, inWorld, reviewed, swap, swaps } from './world.ts';

const SHARES: readonly Code[] = ['bank-share', 'few-situations', 'key-position', 'absolutes', 'exam-additions'];
const TESTED: readonly Code[] = ['fact-untested', 'cell-untested', 'false-friend-untested', 'misconception-unused'];
const ALL: readonly Code[] = ['lesson-few-questions', ...SHARES, ...TESTED];

/** What the bank of a world is told, of one sort or several; the rest of a review takes longer, and is not about it. */
const told = (codes: Code | readonly Code[], changes: Changes): string[] =>
	inWorld(changes, (root) => {
		const { sources, problems } = readCourse(root);
		const [language] = sources?.languages ?? [];
		if (!sources || !language || problems.length > 0) throw new Error(problems.map(printProblem).join('\n'));
		return sorted(checkBank(sources, language, bankOf(sources, language)))
			.filter(({ code }) => [codes].flat().includes(code))
			.map(printProblem);
	});

/** The lesson `besoin` has two questions of its own. */
const THREE_MORE = practising(['03', '04', '05'].map((rank) => madeUp('single', `q-besoin-${rank}`)));

/** The tiny course with a hundred further questions in one lesson, and three in the other. */
const bank = (change?: Parameters<typeof balanced>[0], changes: Changes = {}): Changes => ({
	[BESOIN_QUIZ]: THREE_MORE,
	[USAGE_QUIZ]: practising(balanced(change)),
	...changes,
});

const SAID = 'Oui. Ce retour dit pourquoi, et ses dix mots suffisent à peine.';

const many = (length: number, question: (at: number) => ReturnType<typeof madeUp>) =>
	Array.from({ length }, (_, at) => question(at));
const options = (key: number, texts: readonly string[]) => ({
	options: texts.map((text, at) => ({
		...{ id: 'abcde'[at], text, feedback: SAID },
		...(at === key ? { correct: true } : { misconception: 'mc-01' }),
	})),
});

/** Questions that recommend nothing. */
const UNDECIDED = {
	multiple: {
		recommendFor: undefined,
		options: [
			{ id: 'a', text: 'Un', correct: true, feedback: SAID },
			{ id: 'b', text: 'Deux', correct: true, feedback: SAID },
			{ id: 'c', text: 'Trois', misconception: 'mc-01', feedback: SAID },
		],
	},
	debate: { recommendFor: undefined },
};

describe('a bank', () => {
	it('of fewer than a hundred questions is asked nothing', () =>
		expect(told(ALL, { [USAGE_QUIZ]: practising(many(96, (at) => madeUp('single', `q-usage-${at + 10}`))) })).toEqual(
			[],
		));

	it('that has what it should is told nothing', () => expect(told(ALL, bank())).toEqual([]));

	it('has each type of question as often as it should', () => {
		const likeOthers = balanced().map((question) =>
			question.type === 'match' || question.type === 'order' ? madeUp('single', String(question.id)) : question,
		);
		const lines = reviewed('bank-share', { [USAGE_QUIZ]: practising(likeOthers) });
		expect(lines.filter((line) => line.includes('type:'))).toMatchInlineSnapshot(`
			[
			  "content/course.yaml:13 — « type: match » : 0 question sur 103, soit 0,0 % · On en attend 10 %, à 5 points près · Il en manque 6 si le reste ne change pas",
			  "content/course.yaml:13 — « type: order » : 0 question sur 103, soit 0,0 % · On en attend 6 %, à 5 points près · Il en manque 2 si le reste ne change pas",
			  "content/course.yaml:13 — « type: single » : 56 questions sur 103, soit 54,4 % · On en attend 38 %, à 5 points près · Il y en a trop : réécris-en certaines d’une autre sorte, ou écris plutôt ce qui manque",
			]
		`);
	});

	it('has each level as often as it should', () =>
		expect(
			told(
				'bank-share',
				bank((_type, at) => (at < 40 ? { bloom: 'rappeler' } : {})),
			).filter((line) => line.includes('bloom:')),
		).toMatchInlineSnapshot(`
			[
			  "content/course.yaml:13 — « bloom: analyser » : 10 questions sur 106, soit 9,4 % · On en attend 17 %, à 5 points près · Il en manque 4 si le reste ne change pas",
			  "content/course.yaml:13 — « bloom: appliquer » : 21 questions sur 106, soit 19,8 % · On en attend 27 %, à 5 points près · Il en manque 3 si le reste ne change pas",
			  "content/course.yaml:13 — « bloom: comprendre » : 14 questions sur 106, soit 13,2 % · On en attend 25 %, à 5 points près · Il en manque 9 si le reste ne change pas",
			  "content/course.yaml:13 — « bloom: rappeler » : 54 questions sur 106, soit 50,9 % · On en attend 20 %, à 5 points près · Il y en a trop : réécris-en certaines d’une autre sorte, ou écris plutôt ce qui manque",
			]
		`));

	it('has each difficulty as often as it should, and so has each module of twenty questions, with more leeway', () => {
		const easy = (length: number) => reserve(many(length, (at) => madeUp('order', `x-debut-${at}`, { difficulty: 1 })));
		const ofLength = (length: number) =>
			told('bank-share', bank(undefined, { 'content/fr/exam/debut.yaml': easy(length) })).filter((line) =>
				line.includes('difficulty:'),
			);
		expect(ofLength(14).filter((line) => line.includes('module'))).toEqual([]);
		expect(ofLength(15)).toMatchInlineSnapshot(`
			[
			  "content/course.yaml:13 — « difficulty: 1 » : 32 questions sur 121, soit 26,4 % · On en attend 15 %, à 5 points près · Il y en a trop : réécris-en certaines d’une autre sorte, ou écris plutôt ce qui manque",
			  "content/course.yaml:13 — « difficulty: 3 » : 35 questions sur 121, soit 28,9 % · On en attend 35 %, à 5 points près · Il en manque 2 si le reste ne change pas",
			  "content/course.yaml:14 — « difficulty: 1 » : 16 questions sur 20 dans le module « debut », soit 80,0 % · On en attend 15 %, à 12 points près · Il y en a trop : réécris-en certaines d’une autre sorte, ou écris plutôt ce qui manque",
			  "content/course.yaml:14 — « difficulty: 3 » : 0 question sur 20 dans le module « debut », soit 0,0 % · On en attend 35 %, à 12 points près · Il en manque 6 si le reste ne change pas",
			  "content/course.yaml:14 — « difficulty: 4 » : 0 question sur 20 dans le module « debut », soit 0,0 % · On en attend 15 %, à 12 points près · Il en manque 1 si le reste ne change pas",
			]
		`);
	});

	it('puts half of each module in situation', () =>
		expect(
			told(
				'few-situations',
				bank(undefined, { [BESOIN_QUIZ]: (text) => THREE_MORE(text).replaceAll('scenario', 'direct') }),
			),
		).toMatchInlineSnapshot(`
			[
			  "content/course.yaml:14 — Le module « debut » a 0 question en situation sur 5 : 0,0 % · Il en faut au moins 50 % : une personne, une organisation, un geste que l’on peut voir · Mets en scène des questions « context: direct »",
			]
		`));

	it('has the right answer in every place about as often', () =>
		expect(
			told('key-position', {
				[USAGE_QUIZ]: practising(
					many(100, (at) =>
						madeUp('single', `q-usage-${at + 10}`, options(at < 40 ? 0 : at % 4, ['Un', 'Deux', 'Trois', 'Quatre'])),
					),
				),
			}),
		).toMatchInlineSnapshot(`
			[
			  "content/course.yaml:13 — La bonne réponse des choix uniques à 4 options est la 1re dans 55 cas sur 100 : 55,0 % · Chaque place doit l’avoir de 15 à 35 fois sur cent, sans quoi elle se devine · Change l’ordre des options de quelques questions",
			]
		`));

	it('counts the places apart where there are more or fewer options, and not of a few questions', () =>
		expect(
			told('key-position', {
				[USAGE_QUIZ]: practising([
					...many(99, (at) =>
						madeUp('single', `q-usage-${at + 10}`, options(0, ['Un', 'Deux', 'Trois', 'Quatre', 'Cinq'])),
					),
					...many(100, (at) => madeUp('single', `q-usage-${at + 200}`, options(at % 3, ['Un', 'Deux', 'Trois']))),
				]),
			}),
		).toEqual([]));

	it('does not keep « toujours » and « jamais » for wrong options', () => {
		const sure = (at: number, key: number) =>
			options(key, at < 12 ? ['Un', 'Toujours deux', 'Trois', 'Quatre'] : ['Un', 'Deux', 'Trois', 'Quatre']);
		const keyed = (keyOf: (at: number) => number) =>
			told('absolutes', {
				[USAGE_QUIZ]: practising(many(100, (at) => madeUp('single', `q-usage-${at + 10}`, sure(at, keyOf(at))))),
			});
		expect(keyed((at) => at % 4)).toEqual([]);
		expect(keyed((at) => (at === 5 ? 1 : 0))).toMatchInlineSnapshot(`
			[
			  "content/course.yaml:13 — 12 options disent « toujours », « jamais » ou un mot pareil, et 1 est juste · 25 options sur cent sont justes : ces mots dénoncent les fausses · Enlève-les d’options fausses, ou mets-en dans des justes : « q-usage-10 », « q-usage-11 », « q-usage-12 », « q-usage-13 », « q-usage-14 », « q-usage-16 »",
			]
		`);
	});

	it('has few additions in the exam', () => {
		const exam = (additions: number) =>
			told(
				'exam-additions',
				bank(undefined, {
					'content/fr/exam/suite.yaml': reserve(
						many(20, (at) => madeUp('order', `x-suite-${at}`, at < additions ? { origin: 'addition' } : {})),
					),
				}),
			);
		expect(exam(2)).toEqual([]);
		expect(exam(3)).toMatchInlineSnapshot(`
			[
			  "content/fr/exam/suite.yaml:2 — La réserve d’examen a 3 questions hors sources sur 20 : 15,0 % · Un complément n’y entre que pour 10 % au plus · Mets-en sous « practice » d’une leçon, ou écris d’autres questions d’examen",
			]
		`);
	});
});

describe('a lesson of such a bank', () => {
	it('has five questions with its practice, two in situation, one above understanding', () =>
		expect(
			told(
				'lesson-few-questions',
				bank(undefined, {
					[BESOIN_QUIZ]: swaps(['context: scenario', 'context: direct'], ['bloom: appliquer', 'bloom: comprendre']),
				}),
			),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/quizzes/debut/besoin.yaml:1 — La leçon « besoin » a 2 questions · Il en faut au moins 5, entraînement compris · Écris-en sous « practice », ou sous « questions » si la leçon a la place de les poser",
			  "content/fr/quizzes/debut/besoin.yaml:1 — La leçon « besoin » n’a aucune question au-dessus de « comprendre » · Il en faut au moins 1, entraînement compris · Écris-en sous « practice », ou sous « questions » si la leçon a la place de les poser",
			  "content/fr/quizzes/debut/besoin.yaml:1 — La leçon « besoin » n’a aucune question en situation · Il en faut au moins 2, entraînement compris · Écris-en sous « practice », ou sous « questions » si la leçon a la place de les poser",
			]
		`));
});

describe('what the model holds', () => {
	it('is tested, fact by fact', () =>
		expect(
			told(
				'fact-untested',
				bank(() => ({ facts: ['f0-usa-01'] }), {
					[FACTS]: swap('kind: example', 'kind: warning'),
					[BESOIN_QUIZ]: THREE_MORE,
				}),
			),
		).toMatchInlineSnapshot(`
			[
			  "content/model/facts.yaml:8 — Aucune question ne teste le fait « f0-bes-02 » · Un chiffre, une mise en garde, un but doivent l’être chacun · Écris une question qui le teste, et cite-le dans ses « facts »",
			  "content/model/facts.yaml:26 — Aucune question ne teste le fait « f0-typ-02 » · Ce que le cours enseigne et que rien ne teste s’oublie · Écris une question qui le teste, et cite-le dans ses « facts »",
			]
		`));

	it('is asked by three questions where the matrix says primary, by one where it says secondary', () =>
		expect(
			told(
				'cell-untested',
				bank(undefined, {
					[USAGE_QUIZ]: (text) =>
						practising(balanced((type) => (type === 'multiple' || type === 'debate' ? UNDECIDED[type] : {})))(
							swaps(
								['correct: true\n        communication: forum', 'misconception: mc-01\n        communication: forum'],
								[
									'misconception: mc-01\n        communication: thematique',
									'correct: true\n        communication: thematique',
								],
							)(text),
						),
					[MATRIX]: swap(
						'level: possible\n      evidence: { named: 0, activity: 1, objective: 1, timing: 1, cross: 0 }',
						'level: secondary\n      evidence: { named: 0, activity: 1, objective: 1, timing: 1, cross: 1 }',
					),
				}),
			),
		).toMatchInlineSnapshot(`
			[
			  "content/model/matrix.yaml:4 — 1 question porte sur « thematique » à l’étape « besoin » · C’est un type principal : il en faut au moins 3 · Écris un choix avec « recommendFor: besoin » et « communication: thematique » sur une réponse juste",
			  "content/model/matrix.yaml:25 — 1 question porte sur « support » à l’étape « usage » · C’est un type principal : il en faut au moins 3 · Écris un choix multiple ou un débat avec « recommendFor: usage » et « communication: support » sur une réponse juste",
			  "content/model/matrix.yaml:30 — Aucune question ne porte sur « forum » à l’étape « usage » · C’est un type secondaire : il en faut au moins 1 · Écris un choix multiple ou un débat avec « recommendFor: usage » et « communication: forum » sur une réponse juste",
			]
		`));

	it('is asked of a cell by what a choice recommends, by the facts of a question that recommends nothing', () => {
		const both = { facts: ['f0-bes-01', 'f0-typ-01'] };
		const asked = (type: 'order' | 'single') =>
			told('cell-untested', {
				[USAGE_QUIZ]: practising(many(100, (at) => madeUp(type, `q-usage-${at + 10}`, both))),
			}).filter((line) => line.includes('« besoin »'));
		expect([asked('single').length, asked('order').length]).toEqual([1, 0]);
	});

	it('is told apart where a word has two meanings', () => {
		const without = (type: string) => (type === 'single' ? options(0, ['Un', 'Deux', 'Trois', 'Quatre']) : {});
		const changes = { [BESOIN_QUIZ]: (text: string) => text };
		expect(told('false-friend-untested', bank(without, changes))).toMatchInlineSnapshot(`
			[
			  "content/model/false-friends.yaml:2 — Aucune question ne fait distinguer les sens du faux ami « ff-usage » · Une telle question cite les faits de deux sens, ou le fait d’un sens et une option fausse dont « confusion » est l’autre · Écris-en une ; ses faits sont « f0-usa-01 »",
			]
		`);
		const between = { 'content/model/false-friends.yaml': swap('facts: [f0-usa-01]', 'facts: [f0-usa-01, f0-bes-01]') };
		expect(told('false-friend-untested', bank(without, { ...changes, ...between }))).toEqual([]);
	});

	it('is an error to make in two questions, where it is a misconception', () =>
		expect(
			told(
				'misconception-unused',
				bank(
					(type, at) =>
						type === 'single'
							? options(at % 4, ['Un', 'Deux', 'Trois', 'Quatre'])
							: type === 'multiple'
								? UNDECIDED.multiple
								: {},
					{ [BESOIN_QUIZ]: swap('misconception: mc-02', 'misconception: mc-01') },
				),
			),
		).toMatchInlineSnapshot(`
			[
			  "content/model/misconceptions.yaml:4 — L’idée fausse « mc-02 » est une erreur possible dans 1 question · Il en faut au moins 2 pour savoir qui l’a encore · Fais-en la « misconception » d’une option fausse",
			]
		`));
});

describe('a course that leaves a lesson out', () => {
	const without = {
		[COURSE]: swaps(['passMark:', 'leftOut: [besoin]\npassMark:'], ['  - id: debut\n    lessons: [besoin]\n', '']),
	};
	const others: Changes = {
		...without,
		'content/fr/modules.yaml': swap("debut: { title: Début, summary: Avant l'achat. }\n", ''),
	};
	const poor = (changes: Changes) => bank(() => ({ difficulty: 1, facts: ['f0-usa-01'] }), { ...others, ...changes });

	it('still has its questions while its files stay', () => expect(told(ALL, bank(undefined, others))).toEqual([]));

	it('is asked nothing of the whole once they are gone', () => {
		expect(told(ALL, poor({})).length).toBeGreaterThan(3);
		expect(told(ALL, poor({ [BESOIN]: null, [BESOIN_QUIZ]: null }))).toEqual([]);
	});
});
