/** Whether a question about which communication to use can be marked: the matrix must be sure (rules r-07 and r-08). */
import type { Cell } from '../matrix.ts';
import { type Problem, problem } from '../problems.ts';
import type { QuestionOf } from '../schemas/quiz.ts';
import { type Choosing, isChoosing, type Placed } from './options.ts';

/** The cells of a stage by communication; `undefined` while the matrix is not known. */
export type CellsOf = (stage: string) => ReadonlyMap<string, Cell> | undefined;

const lineOf = ({ yaml, path }: Placed, ...below: readonly PropertyKey[]) => ({
	file: yaml.file,
	line: yaml.lineOf([...path, ...below]),
});

/** Close enough to the best of its stage to be defended. */
const isClose = ({ level, exAequo }: Cell) => level === 'secondary' || exAequo;

/** Weakly backed, and so never counted wrong (`method.use_in_items`). */
const isDebated = ({ confidence, exAequo }: Cell) => confidence === 'weak' || exAequo;

type Choice = { at: number; correct: boolean; communication: string; cell: Cell };
type Chosen = { communication?: string | undefined; correct?: true | undefined };

function choices(options: readonly Chosen[], cells: ReadonlyMap<string, Cell>): Choice[] {
	return options.flatMap(({ correct, communication }, at) => {
		const cell = communication === undefined ? undefined : cells.get(communication);
		return communication !== undefined && cell ? [{ at, correct: correct === true, communication, cell }] : [];
	});
}

/** A single key is a sure cell, or a fairly sure one that no other option comes close to. */
function checkSingle(
	placed: Placed<Choosing>,
	stage: string,
	found: readonly Choice[],
	cells: ReadonlyMap<string, Cell>,
): Problem[] {
	const key = found.find(({ correct }) => correct);
	if (!key) return [];
	const { communication, cell } = key;
	const place = () => lineOf(placed, 'options', key.at, 'communication');
	if (cell.confidence === 'weak') return [problem(place(), 'weak-key', { stage, communication })];
	if (cell.level !== 'primary') {
		// A row without a primary is the matrix's problem, and told there.
		const primary = [...cells.values()].find(({ level }) => level === 'primary')?.communication;
		return primary === undefined ? [] : [problem(place(), 'not-primary-key', { stage, communication, primary })];
	}
	const isArguable = cell.confidence === 'strong' ? isDebated : isClose;
	return found
		.filter((choice) => !choice.correct && isArguable(choice.cell))
		.map(({ at, communication: other }) =>
			problem(lineOf(placed, 'options', at, 'communication'), 'arguable-distractor', { stage, communication: other }),
		);
}

/** Among several keys, the primary is right and what the matrix rules out is wrong; between them, the author decides. */
const checkSeveral = (
	placed: Placed,
	list: 'options' | 'positions',
	stage: string,
	found: readonly Choice[],
): Problem[] =>
	found
		.filter(({ correct, cell }) => (correct ? cell.level === 'none' : cell.level === 'primary'))
		.map(({ at, correct, communication, cell: { level } }) => {
			const place = lineOf(placed, list, at, 'communication');
			const isDebate = list === 'positions';
			return problem(place, 'multiple-contradicts', { stage, communication, level, correct, isDebate });
		});

/** A question that names a stage names communications in its right options, and the other way round; the matrix decides. */
function checkChoosing(placed: Placed<Choosing>, cellsOf: CellsOf): Problem[] {
	const { id, type, options, recommendFor: stage } = placed.question;
	if (stage === undefined)
		return options.flatMap(({ id: option, communication }, at) =>
			communication === undefined
				? []
				: [problem(lineOf(placed, 'options', at, 'communication'), 'communication-without-stage', { option })],
		);
	if (options.some(({ correct, communication }) => correct && communication === undefined))
		return [problem(lineOf(placed, 'recommendFor'), 'stage-without-communication', { id })];
	const cells = cellsOf(stage);
	if (!cells) return [];
	const found = choices(options, cells);
	return type === 'single' ? checkSingle(placed, stage, found, cells) : checkSeveral(placed, 'options', stage, found);
}

/** The positions of a debate that can be defended are to the matrix what right options are. */
function checkDebate(placed: Placed<QuestionOf<'debate'>>, cellsOf: CellsOf): Problem[] {
	const { recommendFor: stage, positions } = placed.question;
	const cells = stage === undefined ? undefined : cellsOf(stage);
	if (stage === undefined || !cells) return [];
	const chosen = positions.map(({ communication, accepted }): Chosen => ({ communication, correct: accepted }));
	return checkSeveral(placed, 'positions', stage, choices(chosen, cells));
}

/** What the matrix says against a question that recommends. */
export function checkRecommended(placed: Placed, cellsOf: CellsOf): Problem[] {
	const { question } = placed;
	if (isChoosing(question)) return checkChoosing({ ...placed, question }, cellsOf);
	return question.type === 'debate' ? checkDebate({ ...placed, question }, cellsOf) : [];
}
