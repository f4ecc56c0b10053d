/** Whether questions test all that the model holds: facts, cells of the matrix, false friends, misconceptions (assessment §4). */
import type { Banked } from '../bank.ts';
import { type Cell, compileCells } from '../matrix.ts';
import { type Problem, problem } from '../problems.ts';
import { IN_CELL, IN_FALSE_FRIEND, IN_MISCONCEPTION, KEY_FACTS } from '../quotas.ts';
import type { Question } from '../schemas/quiz.ts';
import type { ModelSources } from '../sources.ts';
import { errorsIn } from './errors.ts';

function untestedFacts({ facts }: ModelSources, questions: readonly Question[]): Problem[] {
	const tested = new Set(questions.flatMap((question) => question.facts));
	return (facts?.data?.facts ?? []).flatMap(({ id, kind }, at) => {
		if (!facts || tested.has(id)) return [];
		const place = { file: facts.file, line: facts.lineOf(['facts', at, 'id']) };
		return [problem(place, 'fact-untested', { id, isKey: KEY_FACTS.includes(kind) })];
	});
}

/** The part of a source in which a fact stands: a stage, a communication, a meaning of a word has its own. */
const partOf = (fact: string) => fact.slice(0, fact.lastIndexOf('-'));

/** Whether facts that a question rests on come from two parts of what these facts tell. */
const joins = (facts: readonly string[], question: Question) =>
	new Set(question.facts.filter((fact) => facts.includes(fact)).map(partOf)).size > 1;

/**
 * Whether a question is about a cell. A choice or a debate says so by what it recommends; the other types have no word
 * for it, and rest on a fact of the stage and one of the communication.
 */
function isAbout({ stage, communication, facts }: Cell, question: Question): boolean {
	switch (question.type) {
		case 'single':
		case 'multiple': {
			const right = question.options.filter(({ correct }) => correct);
			return question.recommendFor === stage && right.some((option) => option.communication === communication);
		}
		case 'debate': {
			const right = question.positions.filter(({ accepted }) => accepted);
			return question.recommendFor === stage && right.some((position) => position.communication === communication);
		}
		default:
			return joins(facts, question);
	}
}

function untestedCells({ matrix, stages, communications }: ModelSources, questions: readonly Question[]): Problem[] {
	if (!matrix?.data || !stages?.data || !communications?.data) return [];
	const idsOf = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);
	const cells = compileCells(matrix.data.cells, idsOf(stages.data.stages), idsOf(communications.data.communications));
	return cells.flatMap((cell) => {
		const { stage, communication, level, confidence } = cell;
		if (level !== 'primary' && level !== 'secondary') return [];
		const found = questions.filter((question) => isAbout(cell, question)).length;
		const least = IN_CELL[level];
		if (found >= least) return [];
		const place = { file: matrix.file, line: matrix.lineOf(['cells', stage, communication]) };
		const isSure = level === 'primary' && confidence !== 'weak';
		return [problem(place, 'cell-untested', { stage, communication, level, found, least, isSure })];
	});
}

type FalseFriend = { between: readonly string[]; facts: readonly string[] };

/**
 * Whether a question tells the meanings of a false friend apart: it rests on facts of two of them, or on a fact of one
 * while a wrong option takes another for it.
 */
function tellsApart(
	{ between, facts }: FalseFriend,
	question: Question,
	conceptsOf: (fact: string) => readonly string[],
) {
	const own = question.facts.filter((fact) => facts.includes(fact));
	const confused = errorsIn(question).flatMap(({ confusion }) => confusion ?? []);
	return (
		joins(facts, question) ||
		confused.some((label) => between.includes(label) && own.some((fact) => !conceptsOf(fact).includes(label)))
	);
}

function untestedFalseFriends(model: ModelSources, questions: readonly Question[]): Problem[] {
	const yaml = model['false-friends'];
	const concepts = new Map(model.facts?.data?.facts.map((fact) => [fact.id, fact.concepts]));
	return (yaml?.data?.['false-friends'] ?? []).flatMap((friend, at) => {
		const found = questions.filter((question) => tellsApart(friend, question, (id) => concepts.get(id) ?? [])).length;
		if (!yaml || found >= IN_FALSE_FRIEND) return [];
		const place = { file: yaml.file, line: yaml.lineOf(['false-friends', at, 'id']) };
		return [problem(place, 'false-friend-untested', { id: friend.id, facts: friend.facts })];
	});
}

function unusedMisconceptions({ misconceptions: yaml }: ModelSources, questions: readonly Question[]): Problem[] {
	const used = questions.map((question) => new Set(errorsIn(question).map(({ misconception }) => misconception)));
	return (yaml?.data?.misconceptions ?? []).flatMap(({ id }, at) => {
		const found = used.filter((misconceptions) => misconceptions.has(id)).length;
		if (!yaml || found >= IN_MISCONCEPTION) return [];
		const place = { file: yaml.file, line: yaml.lineOf(['misconceptions', at, 'id']) };
		return [problem(place, 'misconception-unused', { id, found, least: IN_MISCONCEPTION })];
	});
}

/** What the model holds and too few questions test. */
export function checkTested(model: ModelSources, bank: readonly Banked[]): Problem[] {
	const questions = bank.map(({ question }) => question);
	return [
		...untestedFacts(model, questions),
		...untestedCells(model, questions),
		...untestedFalseFriends(model, questions),
		...unusedMisconceptions(model, questions),
	];
}
