/** Joins the model's ids with the words of a language. What has no words is left out: the checks report it. */
import type { CrosswalkName, Language, Model, ReasonedCorrespondence, Told } from './course.ts';
import type { WordData } from './schemas/words.ts';

/** The entry of a record under an id: never what every object inherits (`constructor`). */
const own = <Value>(record: Readonly<Record<string, Value>>, id: string): Value | undefined =>
	Object.hasOwn(record, id) ? record[id] : undefined;

/** Each value that has words, joined with them. */
function join<Value extends { id: string }, Words, Joined>(
	values: readonly Value[],
	words: Readonly<Record<string, Words>>,
	joined: (value: Value, words: Words) => Joined,
): Joined[] {
	return values.flatMap((value) => {
		const found = own(words, value.id);
		return found === undefined ? [] : [joined(value, found)];
	});
}

/** Sentences and their facts, side by side. */
const told = (sentences: readonly string[], facts: readonly string[]): Told[] =>
	sentences.flatMap((text, index) => {
		const fact = facts[index];
		return fact === undefined ? [] : [{ text, fact }];
	});

type Places = Pick<Language, 'stages' | 'communications' | 'phases' | 'periods'>;

function compilePlaces(model: Model, words: WordData): Places {
	return {
		stages: join(model.stages, words.stages, ({ id, rank, purchase, activities, example }, word) => ({
			...{ id, rank, purchase, name: word.name, lead: word.lead, thought: word.thought },
			activities: told(word.activities, activities),
			example: { text: word.example, fact: example },
		})),
		communications: join(model.communications, words.communications, ({ id, rank, form, objective }, word) => ({
			...{ id, rank, name: word.name, short: word.short, tagline: word.tagline },
			form: { text: word.form, facts: form },
			objective: { text: word.objective, fact: objective },
		})),
		phases: join(model.phases, words.phases, ({ id, rank, objective, levers }, word) => ({
			...{ id, rank, name: word.name },
			objective: { text: word.objective, facts: objective },
			levers: told(word.levers, levers),
		})),
		periods: join(model.periods, words.periods, (period, word) => ({ ...period, ...word })),
	};
}

type Words = Places &
	Pick<
		Language,
		| 'falseFriends'
		| 'signals'
		| 'indicators'
		| 'actions'
		| 'misconceptions'
		| 'additions'
		| 'sources'
		| 'gaps'
		| 'trades'
	>;

/** Everything that has an id, with its words. */
export function compileWords(model: Model, words: WordData): Words {
	return {
		...compilePlaces(model, words),
		falseFriends: join(model.falseFriends, words['false-friends'], (friend, word) => ({ ...friend, ...word })),
		signals: join(model.signals, words.signals, (signal, text) => ({ ...signal, text })),
		indicators: join(model.indicators, words.indicators, (indicator, word) => ({ ...indicator, ...word })),
		actions: join(model.actions, words.actions, (action, text) => ({ ...action, text })),
		misconceptions: join(model.misconceptions, words.misconceptions, (one, word) => ({ ...one, ...word })),
		additions: join(model.additions, words.additions, (addition, word) => ({ ...addition, ...word })),
		sources: join(model.sources, words.sources.sources, (source, word) => ({ ...source, ...word })),
		gaps: join(model.gaps, words.sources.gaps, (gap, word) => ({ ...gap, ...word })),
		trades: join(model.trades, words.trades, (trade, word) => ({ ...trade, ...word })),
	};
}

/** Cells and correspondences with their reasons. */
export function compileReasons(model: Model, words: WordData): Pick<Language, 'cells' | 'crosswalks'> {
	const reasoned = (name: CrosswalkName): ReasonedCorrespondence[] =>
		model.crosswalks[name].flatMap((correspondence) => {
			const word = own(own(words.crosswalks[name], correspondence.from) ?? {}, correspondence.to);
			return word ? [{ ...correspondence, rationale: word.rationale, ambiguity: word.ambiguity }] : [];
		});
	return {
		cells: model.cells.flatMap((cell) => {
			const word = own(own(words.matrix, cell.stage) ?? {}, cell.communication);
			if (!word) return [];
			const { rationale, objection } = word;
			return [{ ...cell, rationale, objection, second: { ...cell.second, rationale: word.second } }];
		}),
		crosswalks: {
			'stage-to-phase': reasoned('stage-to-phase'),
			'stage-to-period': reasoned('stage-to-period'),
			'phase-to-period': reasoned('phase-to-period'),
		},
	};
}
