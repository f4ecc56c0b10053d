/** Whether questions test all that the model holds: facts, cells of the matrix, false friends, misconceptions (assessment §4). */
import type { Banked } from '../bank.ts';
import { compileCells } from '../matrix.ts';
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

/** The communications that a question says are right at a stage. */
function recommended(
	question: Question,
): { stage: string; communications: readonly (string | undefined)[] } | undefined {
	if (!('recommendFor' in question) || question.recommendFor === undefined) return undefined;
	const right =
		question.type === 'debate'
			? question.positions.filter(({ accepted }) => accepted)
			: question.options.filter(({ correct }) => correct);
	return { stage: question.recommendFor, communications: right.map(({ communication }) => communication) };
}

/** Cells that questions recommend too rarely. Only choices and debates say which cell they are about. */
function untestedCells({ matrix, stages, communications }: ModelSources, questions: readonly Question[]): Problem[] {
	if (!matrix?.data || !stages?.data || !communications?.data) return [];
	const idsOf = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);
	const said = questions.flatMap((question) => recommended(question) ?? []);
	return compileCells(matrix.data.cells, idsOf(stages.data.stages), idsOf(communications.data.communications)).flatMap(
		({ stage, communication, level, confidence }) => {
			if (level !== 'primary' && level !== 'secondary') return [];
			const found = said.filter((one) => one.stage === stage && one.communications.includes(communication)).length;
			const least = IN_CELL[level];
			if (found >= least) return [];
			const place = { file: matrix.file, line: matrix.lineOf(['cells', stage, communication]) };
			const isSure = level === 'primary' && confidence !== 'weak';
			return [problem(place, 'cell-untested', { stage, communication, level, found, least, isSure })];
		},
	);
}

/** The part of a source in which a fact stands: two meanings of a word come from two of them. */
const partOf = (fact: string) => fact.slice(0, fact.lastIndexOf('-'));

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
		new Set(own.map(partOf)).size > 1 ||
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
