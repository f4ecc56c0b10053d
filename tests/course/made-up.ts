/** Questions of every type about the tiny course, made up: a test says what matters to it, the rest is right. */
import type { Question } from '../../src/course/schemas/quiz.ts';

type Type = Question['type'];
type Changes = Readonly<Record<string, unknown>>;

const SAID = 'Oui. Ce retour dit pourquoi, et ses dix mots suffisent à peine.';
const part = (id: string, more: Changes = {}) => ({ id, text: `Choix ${id}`, feedback: SAID, ...more });

/** What each type has of its own. */
const OWN: Readonly<Record<Type, Changes>> = {
	single: {
		options: [
			part('a', { correct: true }),
			part('b', { misconception: 'mc-01' }),
			part('c', { confusion: 'topic:parcours' }),
			part('d', { misconception: 'mc-02' }),
		],
	},
	multiple: {
		recommendFor: 'usage',
		options: [
			part('a', { correct: true, communication: 'support' }),
			part('b', { correct: true, communication: 'forum' }),
			part('c', { misconception: 'mc-02', communication: 'thematique' }),
		],
	},
	match: {
		targets: [
			{ id: 'a', text: 'Cible a' },
			{ id: 'b', text: 'Cible b' },
		],
		items: [part('a', { target: 'a' }), part('b', { target: 'b' }), part('c', { target: 'b' })],
	},
	order: { items: [part('a'), part('b'), part('c')] },
	categorise: {
		groups: [
			{ id: 'a', text: 'Groupe a' },
			{ id: 'b', text: 'Groupe b' },
		],
		cards: [part('a', { group: 'a' }), part('b', { group: 'b' }), part('c', { group: 'a' }), part('d', { group: 'b' })],
	},
	cloze: { sentence: 'Il sent un ___.', blanks: [{ accepted: ['manque'], feedback: SAID }] },
	numeric: { answer: 12, feedback: SAID, slips: [{ value: 24, feedback: SAID }] },
	scenario: {
		nodes: [
			{
				id: 'n1',
				text: 'Que faire ?',
				choices: [part('a', { to: 'n2', points: 1 }), part('b', { to: 'end', points: 0 })],
			},
			{
				id: 'n2',
				text: 'Et après ?',
				choices: [part('a', { to: 'end', points: 1 }), part('b', { to: 'end', points: 0 })],
			},
		],
	},
	debate: {
		recommendFor: 'besoin',
		positions: [
			part('a', { communication: 'thematique', accepted: true, objection: 'Et alors ?' }),
			part('b', { communication: 'support', objection: 'Et alors ?' }),
		],
		evidence: [part('a', { supports: ['a'] }), part('b', { supports: [] })],
	},
};

/** A question; what it is about does not matter. */
export const madeUp = (type: Type, id: string, changes: Changes = {}): Changes => ({
	...{ id, type, objective: 1, bloom: 'appliquer', difficulty: 2, context: 'scenario', origin: 'source' },
	...{ facts: ['f0-usa-01'], prompt: 'Une femme écrit. Que lui répondre ?', explanation: 'Cela se voit.' },
	...OWN[type],
	...changes,
});

/** One a line: JSON is YAML. */
const lines = (questions: readonly Changes[]) =>
	questions.map((question) => `  - ${JSON.stringify(question)}\n`).join('');

/** A quiz with further questions, for practice. */
export const practising = (questions: readonly Changes[]) => (text: string) => `${text}practice:\n${lines(questions)}`;

/** A file of questions that stand in no lesson. */
export const reserve = (questions: readonly Changes[]) =>
	`questions:\n${lines(questions.map((question) => ({ lesson: 'usage', ...question })))}`;

const TYPES: readonly (readonly [Type, number])[] = [
	...([
		['single', 38],
		['multiple', 12],
		['match', 10],
		['order', 6],
	] as const),
	...([
		['categorise', 12],
		['cloze', 10],
		['scenario', 8],
		['debate', 4],
	] as const),
];
const BLOOM = [
	['rappeler', 20],
	['comprendre', 25],
	['appliquer', 27],
	['analyser', 17],
	['evaluer', 11],
] as const;
const DIFFICULTY = [
	[1, 15],
	[2, 30],
	[3, 35],
	[4, 15],
	[5, 5],
] as const;
const FACTS = ['f0-bes-01', 'f0-bes-02', 'f0-typ-01', 'f0-typ-02', 'f0-usa-01'];

/** A hundred values, each as often as its number says. */
const hundred = <Value>(shares: readonly (readonly [Value, number])[]): Value[] =>
	shares.flatMap(([value, times]) => Array.from({ length: times }, () => value));

const LEVELS = hundred<string>(BLOOM);
const DIFFICULTIES = hundred<number>(DIFFICULTY);

/** A hundred questions in which all is as it should be. Types, levels and difficulties are mixed: 37 and 100 share no factor. */
export const balanced = (change: (type: Type, at: number) => Changes = () => ({})): Changes[] =>
	hundred(TYPES).map((type, at) => {
		const own = {
			bloom: LEVELS[(37 * at) % 100],
			difficulty: DIFFICULTIES[(37 * at + 50) % 100],
			facts: [FACTS[at % FACTS.length], 'f0-usa-01'].filter((fact, rank, all) => all.indexOf(fact) === rank),
		};
		return madeUp(type, `q-usage-${at + 10}`, { ...own, ...change(type, at) });
	});
