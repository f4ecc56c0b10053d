/** Two stages, or two communications, aspect by aspect: what each side of a comparison says. */
import { lessonsAboutCommunication, lessonsAboutStage, signalsOfStage } from '../../course/about.ts';
import { type Communication, cellsOfCommunication, cellsOfStage, known, type Stage } from '../../course/course.ts';
import type { Cell } from '../../course/matrix.ts';
import type { Screen } from '../../i18n/screen.ts';
import { fill } from '../../i18n/sentences.ts';
import { byLevel, levelName } from '../figures/levels.ts';

/** A line of a side: a text, perhaps a link, perhaps with its level in the matrix. */
export interface Line {
	text: string;
	href?: string;
	isStrong?: boolean;
	cell?: Pick<Cell, 'level' | 'confidence' | 'exAequo'>;
}

export interface Aspect {
	title: string;
	/** Left and right. */
	sides: [Line[], Line[]];
}

type Pair<Thing> = readonly [Thing, Thing];

const both = <Thing>([one, other]: Pair<Thing>, title: string, lines: (thing: Thing) => Line[]): Aspect => ({
	title,
	sides: [lines(one), lines(other)],
});

/** Those of which one side at least says something: lessons may be left out. */
const said = (aspects: readonly Aspect[]): Aspect[] =>
	aspects.filter(({ sides }) => sides.some((lines) => lines.length > 0));

export function stageAspects(screen: Screen, pair: Pair<Stage>): Aspect[] {
	const { language, words, at } = screen;
	const { stage: names } = words;
	const crossed = (name: 'stage-to-phase' | 'stage-to-period', id: string) =>
		language.crosswalks[name].filter(({ from }) => from === id);
	return said([
		both(pair, names.activities, ({ activities }) => activities.map(({ text }) => ({ text }))),
		both(pair, names.example, ({ example }) => [{ text: example.text }]),
		both(pair, names.signals, ({ id }) =>
			signalsOfStage(language, id).map(({ text, isOwn }) => ({ text, isStrong: isOwn })),
		),
		both(pair, names.say, ({ id }) =>
			byLevel(cellsOfStage(language, id)).map((cell) => ({
				text: known(language.byId.communications, cell.communication).name,
				href: at.communication(cell.communication),
				cell,
			})),
		),
		both(pair, names.toPhase, ({ id }) =>
			crossed('stage-to-phase', id).map(({ to, strength }) => ({
				text: known(language.byId.phases, to).name,
				href: at.phase(to),
				isStrong: strength === 'main',
			})),
		),
		both(pair, names.toPeriod, ({ id }) =>
			crossed('stage-to-period', id).map(({ to, strength }) => ({
				text: known(language.byId.periods, to).name,
				href: `${at.models}#${to}`,
				isStrong: strength === 'main',
			})),
		),
		both(pair, words.advice.action, ({ id }) =>
			language.actions.filter((action) => action.for === 'stage' && action.stage === id),
		),
		both(pair, words.advice.measure, ({ id }) =>
			language.indicators.filter(({ stage }) => stage === id).map(({ name }) => ({ text: name })),
		),
		both(pair, words.advice.lessons, (stage) =>
			lessonsAboutStage(language, stage).map(({ id, title }) => ({ text: title, href: at.lesson(id) })),
		),
	]);
}

export function communicationAspects(screen: Screen, pair: Pair<Communication>): Aspect[] {
	const { language, words, at } = screen;
	return said([
		both(pair, words.communication.form, ({ form }) => [{ text: form.text }]),
		both(pair, words.communication.objective, ({ objective }) => [{ text: objective.text }]),
		both(pair, words.communication.stages, ({ id }) =>
			byLevel(cellsOfCommunication(language, id)).map((cell) => {
				const { rank, name } = known(language.byId.stages, cell.stage);
				return { text: `${rank}. ${name}`, href: at.stage(cell.stage), cell };
			}),
		),
		both(pair, words.advice.lessons, (communication) =>
			lessonsAboutCommunication(language, communication).map(({ id, title }) => ({ text: title, href: at.lesson(id) })),
		),
	]);
}

/** Cells whose levels differ, said in a sentence each. */
function changes(
	{ words }: Screen,
	sentence: string,
	names: { one: string; other: string },
	cells: readonly { name: string; cells: readonly (Cell | undefined)[] }[],
): string[] {
	return cells.flatMap(({ name, cells: [one, other] }) =>
		one && other && one.level !== other.level
			? [fill(sentence, { name, from: levelName(one, words.levels), to: levelName(other, words.levels), ...names })]
			: [],
	);
}

/** The communications that do not suit two stages equally. */
export function changesBetweenStages(screen: Screen, [one, other]: Pair<Stage>): string[] {
	const { language, words } = screen;
	const at = (stage: string, communication: string) =>
		cellsOfStage(language, stage).find((cell) => cell.communication === communication);
	const cells = language.communications.map(({ id, name }) => ({ name, cells: [at(one.id, id), at(other.id, id)] }));
	return changes(screen, words.comparison.stageChange, { one: one.name, other: other.name }, cells);
}

/** The stages that two communications do not suit equally. */
export function changesBetweenCommunications(screen: Screen, [one, other]: Pair<Communication>): string[] {
	const { language, words } = screen;
	const at = (stage: string, communication: string) =>
		cellsOfStage(language, stage).find((cell) => cell.communication === communication);
	const cells = language.stages.map(({ id, name }) => ({ name, cells: [at(id, one.id), at(id, other.id)] }));
	return changes(screen, words.comparison.communicationChange, { one: one.name, other: other.name }, cells);
}
