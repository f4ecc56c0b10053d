/** Whether a question's parts fit together, for the types that are not choices among options. */

import { BLANK } from '../../questions/cloze/mark.ts';
import { verdict } from '../../questions/cloze/tolerance.ts';
import { END } from '../../questions/scenario/mark.ts';
import { countWords } from '../count-words.ts';
import { duplicateIds, type Ids, unknownId } from '../ids.ts';
import type { Kind } from '../messages.ts';
import { type Problem, problem } from '../problems.ts';
import type { Question, QuestionOf } from '../schemas/quiz.ts';
import type { Path } from '../yaml-text.ts';
import type { Placed } from './options.ts';
import { forbiddenPhrase } from './phrasings.ts';

/** Words of a part's feedback: a node's or an item's is shorter than an option's (r-09). */
const LEAST_WORDS = 5;
const MOST_WORDS = 40;

const placeOf = ({ yaml, path }: Placed, ...below: Path) => ({
	file: yaml.file,
	line: yaml.lineOf([...path, ...below]),
});

type Part = { id: string; text?: string; feedback?: string };

function feedbackLength(placed: Placed, below: Path, { id, feedback }: Part): Problem[] {
	const words = countWords(feedback ?? '');
	if (feedback === undefined || (words >= LEAST_WORDS && words <= MOST_WORDS)) return [];
	return [problem(placeOf(placed, ...below, 'feedback'), 'part-feedback-length', { part: id, words })];
}

const checkFeedback = (placed: Placed, list: string, parts: readonly Part[]): Problem[] =>
	parts.flatMap((part, at) => feedbackLength(placed, [list, at], part));

function identicalParts(placed: Placed, list: string, parts: readonly Part[]): Problem[] {
	const first = new Map<string, string>();
	return parts.flatMap(({ id, text = '' }, at) => {
		const said = text.trim().toLowerCase();
		const before = first.get(said);
		first.set(said, before ?? id);
		if (before === undefined || said === '') return [];
		return [problem(placeOf(placed, list, at, 'text'), 'identical-parts', { first: before, second: id })];
	});
}

/**
 * Parts that one chooses among, and that need the others to mean something (r-05). What is to be placed is not chosen
 * among; and a place may well be « Aucun des deux », for what belongs to neither.
 */
const checkPhrases = (placed: Placed, list: string, parts: readonly Part[]): Problem[] =>
	parts.flatMap(({ id, text = '' }, at) => {
		const phrase = forbiddenPhrase(placed.language, text);
		return phrase === undefined
			? []
			: [problem(placeOf(placed, list, at, 'text'), 'part-phrase', { part: id, phrase })];
	});

/** Ids once each, texts that differ, feedback of a right length. */
const checkList = (placed: Placed, list: string, parts: readonly Part[]): Problem[] => [
	...duplicateIds(
		'part',
		parts.map(({ id }, at) => ({ yaml: placed.yaml, path: [...placed.path, list, at, 'id'], id })),
	),
	...identicalParts(placed, list, parts),
	...checkFeedback(placed, list, parts),
];

/** The same for parts that one chooses among. */
const checkChoices = (placed: Placed, list: string, parts: readonly Part[]): Problem[] => [
	...checkList(placed, list, parts),
	...checkPhrases(placed, list, parts),
];

/** Ids that must be those of another list of the question. */
function checkNames(
	{ yaml, path }: Placed,
	kind: Kind,
	known: readonly { id: string }[],
	named: readonly (readonly [below: Path, id: string])[],
): Problem[] {
	const ids: Ids = { [kind]: new Set(known.map(({ id }) => id)) };
	return named.flatMap(([below, id]) => unknownId(ids, { yaml, path: [...path, ...below], kind, id }));
}

function checkCloze(placed: Placed, { sentence, blanks }: QuestionOf<'cloze'>): Problem[] {
	const marks = sentence.split(BLANK).length - 1;
	return [
		...(marks === blanks.length
			? []
			: [problem(placeOf(placed, 'sentence'), 'cloze-blanks', { marks, blanks: blanks.length })]),
		...blanks.flatMap(({ accepted, confusables = [] }, at) => [
			...accepted
				.filter((text) => verdict(text, accepted) !== 'exact')
				.map((text) => problem(placeOf(placed, 'blanks', at, 'accepted'), 'cloze-nothing', { text })),
			...confusables
				.filter((text) => verdict(text, accepted) === 'exact')
				.map((text) => problem(placeOf(placed, 'blanks', at, 'confusables'), 'cloze-confusable', { text })),
		]),
		...checkFeedback(
			placed,
			'blanks',
			blanks.map(({ feedback }, at) => ({ id: String(at + 1), feedback })),
		),
	];
}

const checkNumeric = (
	placed: Placed,
	{ answer, tolerance = 0, feedback, slips = [] }: QuestionOf<'numeric'>,
): Problem[] => [
	...feedbackLength(placed, [], { id: String(answer), feedback }),
	...slips.flatMap(({ value }, at) =>
		Math.abs(value - answer) > tolerance
			? []
			: [problem(placeOf(placed, 'slips', at, 'value'), 'numeric-slip', { value })],
	),
	...checkFeedback(
		placed,
		'slips',
		slips.map(({ value, feedback }) => ({ id: String(value), feedback })),
	),
];

/** The nodes that a walk from the first one meets, and those it meets again on the same walk. */
function walk(nodes: QuestionOf<'scenario'>['nodes']) {
	const byId = new Map(nodes.map((node) => [node.id, node]));
	const met = new Set<string>();
	const again = new Set<string>();
	const visit = (id: string, behind: ReadonlySet<string>) => {
		if (behind.has(id)) {
			again.add(id);
			return;
		}
		met.add(id);
		for (const { to } of byId.get(id)?.choices ?? []) if (to !== END) visit(to, new Set(behind).add(id));
	};
	if (nodes[0]) visit(nodes[0].id, new Set());
	return { met, again };
}

function checkScenario(placed: Placed, { id, nodes }: QuestionOf<'scenario'>): Problem[] {
	const { met, again } = walk(nodes);
	const targets = nodes.flatMap(({ choices }, node) =>
		choices.map(({ to }, at) => [['nodes', node, 'choices', at, 'to'], to] as const),
	);
	const hasPoints = nodes.some(({ choices }) => choices.some(({ points }) => points > 0));
	return [
		...duplicateIds(
			'node',
			nodes.map((node, at) => ({ yaml: placed.yaml, path: [...placed.path, 'nodes', at, 'id'], id: node.id })),
		),
		...checkNames(placed, 'node', [...nodes, { id: END }], targets),
		...nodes.flatMap((node, at) => [
			...(met.has(node.id) ? [] : [problem(placeOf(placed, 'nodes', at), 'scenario-unreachable', { id: node.id })]),
			...(again.has(node.id) ? [problem(placeOf(placed, 'nodes', at), 'scenario-circle', { id: node.id })] : []),
			...checkChoices({ ...placed, path: [...placed.path, 'nodes', at] }, 'choices', node.choices),
		]),
		...(hasPoints ? [] : [problem(placeOf(placed, 'nodes'), 'scenario-without-points', { id })]),
	];
}

function checkDebate(placed: Placed, { id, positions, evidence }: QuestionOf<'debate'>): Problem[] {
	const accepted = positions.flatMap((position, at) => (position.accepted ? [{ id: position.id, at }] : []));
	const supports = evidence.flatMap((one, at) =>
		one.supports.map((position, rank) => [['evidence', at, 'supports', rank], position] as const),
	);
	return [
		...checkChoices(placed, 'positions', positions),
		...checkChoices(placed, 'evidence', evidence),
		...checkNames(placed, 'position', positions, supports),
		...(accepted.length === 0 ? [problem(placeOf(placed, 'positions'), 'debate-without-position', { id })] : []),
		...accepted
			.filter(({ id: position }) => !evidence.some((one) => one.supports.includes(position)))
			.map(({ id: position, at }) =>
				problem(placeOf(placed, 'positions', at), 'debate-without-evidence', { id, position }),
			),
	];
}

/** Everything about a question's parts that needs no other file. */
export function checkParts(placed: Placed): Problem[] {
	const { question } = placed;
	switch (question.type) {
		case 'match':
			return [
				...checkList(placed, 'targets', question.targets),
				...checkList(placed, 'items', question.items),
				...checkNames(
					placed,
					'target',
					question.targets,
					question.items.map(({ target }, at) => [['items', at, 'target'], target]),
				),
			];
		case 'categorise':
			return [
				...checkList(placed, 'groups', question.groups),
				...checkList(placed, 'cards', question.cards),
				...checkNames(
					placed,
					'group',
					question.groups,
					question.cards.map(({ group }, at) => [['cards', at, 'group'], group]),
				),
				...emptyGroups(placed, question),
			];
		case 'order':
			return checkList(placed, 'items', question.items);
		case 'cloze':
			return checkCloze(placed, question);
		case 'numeric':
			return checkNumeric(placed, question);
		case 'scenario':
			return checkScenario(placed, question);
		case 'debate':
			return checkDebate(placed, question);
		case 'multiple':
			return question.tolerant && question.recommendFor === undefined
				? [problem(placeOf(placed, 'tolerant'), 'tolerant-without-stage', { id: question.id })]
				: [];
		case 'single':
			return [];
		default:
			return question satisfies never;
	}
}

const emptyGroups = (placed: Placed, { groups, cards }: Extract<Question, { type: 'categorise' }>): Problem[] =>
	groups.flatMap(({ id }, at) =>
		cards.some(({ group }) => group === id)
			? []
			: [problem(placeOf(placed, 'groups', at), 'group-without-card', { id })],
	);
