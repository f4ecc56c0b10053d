/** What is read of a stored record, what is refused, and what is known to be newer. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecord } from '../../../src/learning/record/read-record.ts';
import { emptyRecord, type LearnerRecord } from '../../../src/learning/record/record.ts';
import { anyRecord, attemptAt, choice, LATER, NOON } from '../../support/records.ts';

/** Every field there is, each once. */
const WHOLE: LearnerRecord = {
	version: 2,
	lessons: {
		selection: {
			at: LATER,
			read: NOON,
			done: NOON,
			exercises: { 'e-1': [{ text: 'Six critères', at: NOON }] },
			notes: [{ text: 'À revoir', at: NOON }],
			bookmark: { value: true, at: NOON },
			widgets: { 'w-1': { value: { type: 'debate', first: 1 }, at: NOON } },
		},
	},
	answers: {
		choice: [
			{
				answer: choice('a'),
				score: 0.5,
				at: NOON,
				sure: 'rather',
				hint: true,
				seconds: 12.5,
				seed: 'seed',
				earlier: 2,
			},
		],
		placement: [{ ...attemptAt(NOON), answer: { type: 'placement', placed: { i: 't' } } }],
		ordering: [{ ...attemptAt(NOON), answer: { type: 'ordering', order: ['a', 'b'] } }],
		texts: [{ ...attemptAt(NOON), answer: { type: 'texts', texts: ['une', ''] } }],
		path: [{ ...attemptAt(NOON), answer: { type: 'path', path: ['n1/a'] } }],
		position: [
			{ ...attemptAt(NOON), answer: { type: 'position', first: 'p1', evidence: 'e1', second: 'p2' } },
			attemptAt(LATER),
		],
	},
	sittings: {
		's-1': {
			kind: 'module',
			module: 'besoins',
			seed: 'seed',
			questions: ['q-1', 'q-2'],
			started: NOON,
			given: { 'q-1': { answer: choice('a'), at: NOON, sure: 'unsure' } },
			flags: { 'q-2': { value: false, at: NOON } },
			seconds: 90,
			result: { at: LATER, scores: { 'q-1': 1 } },
		},
	},
	settings: {
		sureness: { value: true, at: NOON },
		size: { value: 1.25, at: NOON },
		theme: { value: 'dark', at: NOON },
	},
	last: 'selection',
	erased: NOON,
};

type Path = readonly string[];
type Change = (parent: Record<string, unknown>, key: string) => void;

/** The whole record as text, changed in one place. */
function changed(path: Path, change: Change): string {
	const copy: unknown = structuredClone(WHOLE);
	const parent = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], copy);
	change(parent as Record<string, unknown>, path.at(-1) ?? '');
	return JSON.stringify(copy);
}
const replaced = (path: string, value: unknown) =>
	changed(path.split('.'), (parent, key) => {
		parent[key] = value;
	});
const without = (path: string) =>
	changed(path.split('.'), (parent, key) => {
		delete parent[key];
	});

/** Every place in a value. */
const pathsIn = (value: unknown, path: Path = []): Path[] => [
	...(path.length > 0 ? [path] : []),
	...(typeof value === 'object' && value !== null
		? Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, key]))
		: []),
];
/** What a widget keeps is checked when it opens. */
const PATHS = pathsIn(WHOLE)
	.map((path) => path.join('.'))
	.filter((path) => !path.includes('.w-1.value.'));

const OPTIONAL = [
	'lessons.selection.read',
	'lessons.selection.done',
	'lessons.selection.exercises',
	'lessons.selection.notes',
	'lessons.selection.bookmark',
	'lessons.selection.widgets',
	'answers.choice.0.sure',
	'answers.choice.0.hint',
	'answers.choice.0.seconds',
	'answers.choice.0.seed',
	'answers.choice.0.earlier',
	'sittings.s-1.module',
	'sittings.s-1.given.q-1.sure',
	'sittings.s-1.result',
	'last',
	'erased',
];
/** Entries that stand under an id, in a list or by their name: there may be none. */
const ENTRIES = [
	/^(lessons|answers|sittings|settings)\.[^.]+$/,
	/\.(exercises|widgets|given|flags|scores|placed)\.[^.]+$/,
];
const NEEDED = PATHS.filter(
	(path) => !OPTIONAL.includes(path) && !ENTRIES.some((entry) => entry.test(path)) && !/\.\d+$/.test(path),
);

describe('a sound record', () => {
	it('is read as it was written, with every field there is', () => {
		expect(readRecord(JSON.stringify(WHOLE))).toStrictEqual({ type: 'record', record: WHOLE });
	});

	it('may be empty', () => {
		expect(readRecord('{"version":2,"lessons":{},"answers":{},"sittings":{},"settings":{}}')).toStrictEqual({
			type: 'record',
			record: emptyRecord(),
		});
	});

	it.each(OPTIONAL)('may be without %s', (path) => {
		const text = without(path);
		expect(readRecord(text)).toStrictEqual({ type: 'record', record: JSON.parse(text) });
	});

	it('keeps what it does not know, at every floor', () => {
		const [first] = WHOLE.answers['choice'] ?? [];
		const grown = {
			...WHOLE,
			colour: 'blue',
			lessons: { selection: { ...WHOLE.lessons['selection'], mood: 3 } },
			answers: { choice: [{ ...first, place: 'train' }] },
		};
		expect(readRecord(JSON.stringify(grown))).toStrictEqual({ type: 'record', record: grown });
	});

	it('is read back whatever a learner’s deeds wrote', () => {
		fc.assert(
			fc.property(anyRecord, (grown) => {
				// As texts: to Vitest, an object that holds `constructor` never equals another.
				const text = JSON.stringify(grown);
				const read = readRecord(text);
				expect(read.type === 'record' && JSON.stringify(read.record)).toBe(text);
			}),
		);
	});
});

describe('an unreadable record', () => {
	it.each([
		['nothing', ''],
		['half a record', JSON.stringify(WHOLE).slice(0, -1)],
		['something else than JSON', 'undefined'],
		['null', 'null'],
		['a number', '7'],
		['a text', '"record"'],
		['a list', JSON.stringify([WHOLE])],
		['an empty object', '{}'],
		['a version that is a text', replaced('version', '2')],
		['a version before the first', replaced('version', 0)],
		['a version between two', replaced('version', 1.5)],
		['a record of version 2 that says to be of version 1', replaced('version', 1)],
	])('is %s', (_, text) => {
		expect(readRecord(text)).toStrictEqual({ type: 'unreadable' });
	});

	it.each(PATHS)('has null at %s', (path) => {
		expect(readRecord(replaced(path, null))).toStrictEqual({ type: 'unreadable' });
	});

	it.each(NEEDED)('is without %s', (path) => {
		expect(readRecord(without(path))).toStrictEqual({ type: 'unreadable' });
	});

	it.each<[string, unknown]>([
		['lessons', []],
		['lessons.selection', 'done'],
		['lessons.selection', []],
		['lessons.selection.at', '2026-03-01'],
		['lessons.selection.read', true],
		['lessons.selection.done', 'yesterday'],
		['lessons.selection.exercises', [{ text: 'Prix', at: NOON }]],
		['lessons.selection.exercises.e-1', 'Prix'],
		['lessons.selection.exercises.e-1', { text: 'Prix', at: NOON }],
		['lessons.selection.exercises.e-1.0.text', 6],
		['lessons.selection.exercises.e-1.0.at', 0],
		['lessons.selection.notes', 'Prix'],
		['lessons.selection.notes.0', 'Prix'],
		['lessons.selection.notes.0.at', ''],
		['lessons.selection.bookmark', true],
		['lessons.selection.bookmark.value', 'yes'],
		['lessons.selection.bookmark.at', '1'],
		['lessons.selection.widgets', []],
		['lessons.selection.widgets.w-1', { type: 'debate', first: 1 }],
		['lessons.selection.widgets.w-1.value', 'done'],
		['lessons.selection.widgets.w-1.value', []],
		['answers', []],
		['answers.choice', attemptAt(NOON)],
		['answers.choice.0', 'a'],
		['answers.choice.0.score', -0.1],
		['answers.choice.0.score', 1.1],
		['answers.choice.0.score', '1'],
		['answers.choice.0.at', 1],
		['answers.choice.0.at', '2026-03-01T12:00:00Z'],
		['answers.choice.0.at', '2026-03-01T12:00:00.000+01:00'],
		['answers.choice.0.at', '2026-13-01T12:00:00.000Z'],
		['answers.choice.0.sure', 'maybe'],
		['answers.choice.0.sure', 'constructor'],
		['answers.choice.0.hint', false],
		['answers.choice.0.seconds', -1],
		['answers.choice.0.seconds', '12'],
		['answers.choice.0.seed', 4],
		['answers.choice.0.earlier', -1],
		['answers.choice.0.answer', ['a']],
		['answers.choice.0.answer', { type: 'sketch', chosen: ['a'] }],
		['answers.choice.0.answer', { type: 'constructor' }],
		['answers.choice.0.answer.chosen', 'a'],
		['answers.choice.0.answer.chosen', [1]],
		['answers.choice.0.answer.type', 'ordering'],
		['answers.placement.0.answer.placed', ['t']],
		['answers.placement.0.answer.placed.i', 1],
		['answers.ordering.0.answer.order', { 0: 'a' }],
		['answers.texts.0.answer.texts', [0]],
		['answers.path.0.answer.path', 'n1/a'],
		['answers.position.0.answer.first', 0],
		['answers.position.0.answer.evidence', []],
		['answers.position.0.answer.second', 1],
		['answers.position.1', 'a'],
		['sittings', []],
		['sittings.s-1', 'exam'],
		['sittings.s-1.kind', 'lesson'],
		['sittings.s-1.module', 3],
		['sittings.s-1.seed', 3],
		['sittings.s-1.questions', 'q-1'],
		['sittings.s-1.questions', [1]],
		['sittings.s-1.started', 'noon'],
		['sittings.s-1.given', []],
		['sittings.s-1.given.q-1', choice('a')],
		['sittings.s-1.given.q-1.sure', true],
		['sittings.s-1.given.q-1.at', 12],
		['sittings.s-1.flags', ['q-2']],
		['sittings.s-1.flags.q-2', true],
		['sittings.s-1.flags.q-2.value', 1],
		['sittings.s-1.seconds', -1],
		['sittings.s-1.result', 1],
		['sittings.s-1.result.scores', [1]],
		['sittings.s-1.result.scores.q-1', 2],
		['settings', []],
		['settings.sureness', true],
		['settings.sureness.value', { on: true }],
		['settings.sureness.value', ['on']],
		['settings.sureness.at', 'now'],
		['last', 3],
		['erased', true],
		['erased', 'yesterday'],
	])('has, at %s, %j', (path, value) => {
		expect(readRecord(replaced(path, value))).toStrictEqual({ type: 'unreadable' });
	});

	it.each(['answers.choice.0.seconds', 'sittings.s-1.seconds', 'settings.size.value'])(
		'has a number beyond all numbers at %s',
		(path) => {
			const text = replaced(path, 123_456).replace('123456', '1e999');
			expect(readRecord(text)).toStrictEqual({ type: 'unreadable' });
		},
	);
});

describe('a newer record', () => {
	it.each([
		['{"version":3,"chapters":[]}', 3],
		['{"version":2.5}', 2.5],
		[JSON.stringify({ ...WHOLE, version: 99 }), 99],
	])('is told from an unreadable one, whatever it holds: %s', (text, version) => {
		expect(readRecord(text)).toStrictEqual({ type: 'newer', version });
	});
});

describe('readRecord', () => {
	const anyPlace = fc.constantFrom(...PATHS);
	const anyText = fc.oneof(
		fc.string(),
		fc.json(),
		fc.jsonValue().map((lessons) => JSON.stringify({ version: 1, lessons })),
		fc.tuple(anyPlace, fc.jsonValue()).map(([path, value]) => replaced(path, value)),
		fc.tuple(anyPlace, fc.nat(JSON.stringify(WHOLE).length)).map(([path, length]) => without(path).slice(0, length)),
	);

	it('never throws', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				expect(['record', 'unreadable', 'newer']).toContain(readRecord(text).type);
			}),
			{ numRuns: 500 },
		);
	});

	it('reads again what it has read', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const once = readRecord(text);
				fc.pre(once.type === 'record');
				expect(readRecord(JSON.stringify(once.record)).type).toBe('record');
			}),
		);
	});
});
