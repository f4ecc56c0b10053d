/** A journey map as tables: one a persona, and one of all evidence. */
import type { InterfaceWords } from '../../../course/schemas/interface.ts';
import {
	cellText,
	type Evidence,
	evidenceAt,
	type Feeling,
	feelingsAt,
	type JourneyMap,
	type Persona,
	SIDES,
} from '../journey-map.ts';
import type { Sheet } from './sheet.ts';

export type MapWords = InterfaceWords['journeyMap'];

/** `+1`, `0`, `−2`. */
export const signed = (feeling: Feeling): string =>
	feeling > 0 ? `+${feeling}` : feeling < 0 ? `−${-feeling}` : String(feeling);

/** « +1, agréable ». */
export const feelingWords = (feeling: Feeling, words: Pick<MapWords, 'feelings'>): string =>
	`${signed(feeling)}, ${words.feelings[feeling + 2]}`;

/** What is shown of a name that was not given. */
export const nameOf = (thing: { name: string } | undefined, words: Pick<MapWords, 'unnamed'>): string =>
	thing?.name.trim() || words.unnamed;

const withNumbers = (text: string, notes: readonly Evidence[]): string =>
	[text, ...notes.map(({ number }) => `[${number}]`)].filter((part) => part !== '').join(' ');

function personaSheet({ steps, lanes, evidence }: JourneyMap, persona: Persona, words: MapWords): Sheet {
	const feelings = SIDES.map((side) => [
		`${words.feeling} (${words.sides[side]})`,
		...steps.map(({ id }) => {
			const feeling = feelingsAt(persona, id)[side];
			return feeling === undefined ? '' : feelingWords(feeling, words);
		}),
	]);
	const rows = lanes.map((lane) => [
		nameOf(lane, words),
		...steps.map(({ id }) =>
			withNumbers(
				cellText(persona, id, lane.id),
				evidenceAt(evidence, { persona: persona.id, step: id, lane: lane.id }),
			),
		),
	]);
	return {
		title: [nameOf(persona, words), persona.about].filter((part) => part !== '').join(' · '),
		head: [words.step, ...steps.map((step) => nameOf(step, words))],
		rows: [...feelings, ...rows],
	};
}

function evidenceSheet({ personas, steps, lanes, evidence }: JourneyMap, words: MapWords): Sheet {
	const named = (things: readonly { id: string; name: string }[], id: string) =>
		nameOf(
			things.find((thing) => thing.id === id),
			words,
		);
	return {
		title: words.evidence,
		head: [
			words.evidence,
			words.parts.personas.one,
			words.parts.steps.one,
			words.parts.lanes.one,
			words.evidenceKind,
			words.evidenceSaid,
			words.evidenceFrom,
		],
		rows: evidence.map(({ number, persona, step, lane, kind, text, from }) => [
			String(number),
			named(personas, persona),
			named(steps, step),
			named(lanes, lane),
			words.evidenceKinds[kind],
			text,
			from,
		]),
	};
}

/** The map for a spreadsheet or a text. */
export const mapSheets = (map: JourneyMap, words: MapWords): Sheet[] => [
	...map.personas.map((persona) => personaSheet(map, persona, words)),
	...(map.evidence.length > 0 ? [evidenceSheet(map, words)] : []),
];
