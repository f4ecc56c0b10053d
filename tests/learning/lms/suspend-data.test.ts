/** The record as a learning system's one short text: what comes back, what is said to be left, what is refused. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { record as recordSchema } from '../../../src/course/schemas/record.ts';
import { lettersOf, textOf } from '../../../src/learning/lms/base64url.ts';
import { checksum } from '../../../src/learning/lms/fingerprint.ts';
import { decodeRecord, encodeRecord, type SuspendIndex, suspendIndex } from '../../../src/learning/lms/suspend-data.ts';
import { canonical } from '../../../src/learning/record/merge.ts';
import { readRecord } from '../../../src/learning/record/read-record.ts';
import { emptyRecord, type LearnerRecord } from '../../../src/learning/record/record.ts';
import { answersOf, sat, sittingOf, withSittings, worth } from '../../support/bank.ts';
import { DILIGENT, recordOf } from '../../support/learners.ts';
import { bank } from '../../support/real-bank.ts';
import { anyRecord, attemptAt, choice, NOON, past } from '../../support/records.ts';
import { anyPortableRecord, asPrecise, smallIndex } from '../../support/suspend.ts';

const index = suspendIndex('parcours', bank);
const diligent = recordOf(DILIGENT);
const ALPHABET = /^[A-Za-z0-9_-]*$/;

function decoded(text: string, its: SuspendIndex = index): LearnerRecord {
	const read = decodeRecord(text, its);
	if (read.type !== 'record') throw new Error(read.type);
	return read.record;
}

const throughText = (record: LearnerRecord, its = index, most?: number) =>
	decoded(encodeRecord(record, its, most).text, its);

const isSound = (record: LearnerRecord): boolean =>
	readRecord(JSON.stringify(record)).type === 'record' && recordSchema.safeParse(record).success;

const typesLeft = (record: LearnerRecord, its = index, most?: number) =>
	encodeRecord(record, its, most).left.map(({ type }) => type);

describe('a record that fits', () => {
	it('comes back to the minute, with nothing left', () => {
		fc.assert(
			fc.property(anyPortableRecord, (record) => {
				const { text, left } = encodeRecord(record, smallIndex);
				expect(left).toStrictEqual([]);
				expect(canonical(decoded(text, smallIndex))).toBe(canonical(asPrecise(record)));
			}),
			{ numRuns: 150 },
		);
	});

	it('is coded again as the same text', () => {
		fc.assert(
			fc.property(anyPortableRecord, (record) => {
				const { text } = encodeRecord(record, smallIndex);
				expect(encodeRecord(decoded(text, smallIndex), smallIndex).text).toBe(text);
			}),
			{ numRuns: 100 },
		);
	});

	it('keeps what an ongoing exam was answered, in letters and in words', () => {
		const [single, cloze] = ['single', 'cloze'].map(
			(type) => bank.questions.find((one) => one.type === type)?.id ?? '',
		);
		const exam = sittingOf([single ?? '', cloze ?? ''], {
			given: {
				[single ?? '']: { answer: choice('b'), at: past(NOON, 30_000), sure: 'rather' },
				[cloze ?? '']: { answer: { type: 'texts', texts: ['Fidélité ☺', ''] }, at: past(NOON, 30_000) },
			},
			flags: { [single ?? '']: { value: true, at: past(NOON, 30_000) } },
			started: past(NOON, 30_000),
			seconds: 95,
		});
		const record = withSittings({ 'exam-seed': exam });
		expect(throughText(record)).toStrictEqual(record);
	});

	it('keeps whether a question was seen again within a day, to which mastery gives less weight', () => {
		const id = bank.questions[0]?.id ?? '';
		const gaps = [DAY_MS - 1, DAY_MS, DAY_MS + 1, DAY_MS / 2, 2 * DAY_MS - 1];
		let at = Date.parse('2026-03-01T00:00:01.000Z');
		const attempts = [0, ...gaps].map((gap) => {
			at += gap;
			return attemptAt(new Date(at).toISOString());
		});
		const wanted = gaps.map((gap) => gap < DAY_MS);
		for (const most of [4096, 64]) {
			const kept = throughText(answersOf({ [id]: attempts }), index, most).answers[id] ?? [];
			const isSeen = kept.slice(1).map((one, rank) => Date.parse(one.at) - Date.parse(kept[rank]?.at ?? '') < DAY_MS);
			expect(isSeen).toStrictEqual(wanted);
		}
	});

	it('keeps to the millisecond when all was erased: devices compare it', () => {
		const record = { ...emptyRecord(), erased: '2026-03-01T12:00:00.123Z' };
		expect(throughText(record)).toStrictEqual(record);
	});
});

const DAY_MS = 86_400_000;

describe('two months of work on the real course', () => {
	const { text, left } = encodeRecord(diligent, index);
	const kept = decoded(text);
	const bySpan = (record: LearnerRecord) =>
		Object.fromEntries(
			Object.entries(record.answers).map(([id, attempts]) => [
				id,
				attempts.map(({ at, score, sure, hint, review }) => ({ day: at.slice(0, 10), score, sure, hint, review })),
			]),
		);

	it('are 460 questions three times each, all lessons, two exams, a diagnostic and ten reviews of modules', () => {
		expect(Object.keys(diligent.answers).length).toBe(460);
		expect(Math.min(...Object.values(diligent.answers).map(({ length }) => length))).toBe(3);
		expect(Object.values(diligent.lessons).filter(({ done }) => done).length).toBe(bank.lessons.length);
		expect(
			Object.values(diligent.sittings)
				.map(({ kind }) => kind)
				.toSorted()
				.join(' '),
		).toBe(`diagnostic exam exam${' module'.repeat(10)}`);
	});

	it('fit into 4,096 characters', () => {
		expect(text.length).toBeLessThanOrEqual(4096);
		expect(text).toMatch(ALPHABET);
		expect(isSound(kept)).toBe(true);
	});

	it('keep the day, the score, the confidence and the hint of every answer to every question', () => {
		expect(bySpan(kept)).toStrictEqual(bySpan(diligent));
	});

	it('keep the days on which lessons were read and done, bookmarks, settings and the last lesson', () => {
		const days = ({ lessons }: LearnerRecord) =>
			Object.fromEntries(
				Object.entries(lessons).map(([id, { at, read, done, bookmark }]) => [
					id,
					[at, read, done]
						.map((one) => one?.slice(0, 10))
						.concat(String(bookmark?.value), bookmark?.at.slice(0, 16) ?? ''),
				]),
			);
		expect(days(kept)).toStrictEqual(days(diligent));
		expect(kept.last).toBe(diligent.last);
		expect(kept.settings['sureness']?.value).toBe(true);
	});

	it('keep every sitting with its result, question by question', () => {
		const results = ({ sittings }: LearnerRecord) =>
			Object.fromEntries(
				Object.entries(sittings).map(([id, { kind, module, seed, questions, started, seconds, result }]) => [
					id,
					{
						kind,
						module,
						seed,
						questions: questions.toSorted(),
						started: started.slice(0, 16),
						seconds,
						scores: result?.scores,
						at: result?.at.slice(0, 16),
					},
				]),
			);
		expect(results(kept)).toStrictEqual(results(diligent));
	});

	it('leave out seeds, seconds, hours, the order of sittings that are over, and the older responses', () => {
		expect(left.map(({ type }) => type)).toStrictEqual(['shuffles', 'seconds', 'clock', 'orders', 'responses']);
		expect(left).toContainEqual({ type: 'clock', to: 'day' });
		const responses = Object.values(kept.answers)
			.flat()
			.filter(({ answer }) => answer.type === 'choice' && answer.chosen.length > 0);
		expect(responses.length).toBeGreaterThan(20);
	});
});

describe('a record that does not fit', () => {
	it('is never longer than it may be, whatever it holds', () => {
		fc.assert(
			fc.property(anyRecord, fc.nat(400), (record, most) => {
				const { text, left } = encodeRecord(record, smallIndex, most);
				expect(text.length).toBeLessThanOrEqual(most);
				expect(text).toMatch(ALPHABET);
				expect(new Set(left.map(({ type }) => type)).size).toBe(left.length);
				if (text === '') expect(left).toStrictEqual([{ type: 'everything' }]);
				else expect(isSound(decoded(text, smallIndex))).toBe(true);
			}),
			{ numRuns: 150 },
		);
	});

	it('gives up more the less room there is, and never a score before what is worth less', () => {
		const levels = [4096, 3000, 2500, 2000, 1500, 1000, 600, 300, 150, 60].map((most) => {
			const { text, left } = encodeRecord(diligent, index, most);
			const kept = decoded(text);
			return {
				length: text.length <= most,
				left: left.map(({ type }) => type).join(' '),
				questions: Object.keys(kept.answers).length,
				lessons: Object.keys(kept.lessons).length,
			};
		});
		expect(levels.every(({ length }) => length)).toBe(true);
		expect(levels.map(({ questions }) => questions)).toStrictEqual(
			levels.map(({ questions }) => questions).toSorted((one, other) => other - one),
		);
		expect(levels.filter(({ questions }) => questions === 460).length).toBeGreaterThan(4);
		expect(levels.filter(({ lessons, questions }) => lessons < bank.lessons.length && questions > 0)).toStrictEqual([]);
	});

	it('keeps how many answers there were where it no longer keeps them', () => {
		const kept = throughText(diligent, index, 1500);
		const count = (record: LearnerRecord, id: string) =>
			(record.answers[id] ?? []).reduce((sum, { earlier = 0 }) => sum + 1 + earlier, 0);
		const ids = Object.keys(kept.answers);
		expect(ids.length).toBe(460);
		expect(ids.filter((id) => count(kept, id) !== count(diligent, id))).toStrictEqual([]);
		expect(ids.filter((id) => kept.answers[id]?.at(-1)?.score !== diligent.answers[id]?.at(-1)?.score)).toStrictEqual(
			[],
		);
	});

	it('holds the limit with 2,000 questions answered fifty times each, and says what goes', () => {
		const ids = Array.from({ length: 2000 }, (_, rank) => `z-${(rank * 7919) % 10_007}-${rank % 97}`);
		const vast = { ...index, questions: ids.map((id) => ({ id, type: 'single' as const })) };
		const answers = Object.fromEntries(
			ids.map((id, rank) => [
				id,
				Array.from({ length: 50 }, (_, time) =>
					worth(((rank * 31 + time * 17) % 7) / 6, past(NOON, time * 3 * DAY_MS + ((rank * 7907) % 200) * DAY_MS), {
						sure: 'rather',
						seconds: (rank * time) % 90,
					}),
				),
			]),
		);
		const { text, left } = encodeRecord(answersOf(answers), vast);
		expect(text.length).toBeLessThanOrEqual(4096);
		expect(left.map(({ type }) => type)).toEqual(
			expect.arrayContaining(['responses', 'attempts', 'sureness', 'questions']),
		);
		const kept = decoded(text, vast);
		const lastOf = (id: string) => answers[id]?.at(-1)?.at ?? '';
		const oldestKept = Object.keys(kept.answers).map(lastOf).toSorted()[0] ?? '';
		const lost = ids.filter((id) => !(id in kept.answers));
		expect(lost.filter((id) => lastOf(id) > oldestKept)).toStrictEqual([]);
		expect(kept.answers[ids.find((id) => id in kept.answers) ?? '']?.[0]?.earlier).toBe(49);
	}, 60_000);

	it('says which kinds of work never go with it', () => {
		const lesson = bank.lessons[0]?.id ?? '';
		const text = [{ text: 'Ma note', at: NOON }];
		const record: LearnerRecord = {
			...emptyRecord(),
			lessons: {
				[lesson]: {
					at: NOON,
					notes: text,
					exercises: { one: text, two: text },
					widgets: { w: { value: { type: 'flip', known: [] }, at: NOON } },
				},
				gone: { at: NOON },
			},
			answers: {
				gone: [attemptAt(NOON)],
				[bank.questions[0]?.id ?? '']: [{ ...attemptAt(NOON, 'zebra'), seed: 'mixed' }],
			},
			documents: { plan: { kind: 'plan', created: NOON, fields: {} } },
			settings: { ['x'.repeat(65)]: { value: true, at: NOON } },
		};
		expect(encodeRecord(record, index).left).toStrictEqual([
			{ type: 'texts', count: 3 },
			{ type: 'widgets', count: 1 },
			{ type: 'documents', count: 1 },
			{ type: 'shuffles', count: 1 },
			{ type: 'unknown', count: 2 },
			{ type: 'unspelled', count: 1 },
			{ type: 'long', count: 1 },
		]);
		expect(typesLeft(emptyRecord())).toStrictEqual([]);
	});
});

describe('a course that has changed since', () => {
	const anyStep = fc.record({
		gone: fc.uniqueArray(fc.nat(bank.questions.length - 1), { maxLength: 60 }),
		come: fc.array(fc.stringMatching(/^[a-z]{1,6}-\d{1,2}$/), { maxLength: 40 }),
	});

	it('finds every answer under its own question, whatever came, went or moved', () => {
		const { text } = encodeRecord(diligent, index);
		const whole = decoded(text);
		fc.assert(
			fc.property(anyStep, fc.nat(), ({ gone, come }, turn) => {
				const left = index.questions.filter((_, rank) => !gone.includes(rank));
				const added = come.map((id) => ({ id, type: 'single' as const }));
				const all = [...added, ...left];
				const turned = [...all.slice(turn % all.length), ...all.slice(0, turn % all.length)];
				const read = decodeRecord(text, { ...index, questions: turned, lessons: index.lessons.toReversed() });
				if (read.type !== 'record') throw new Error(read.type);
				const ids = new Set(left.map(({ id }) => id));
				const expected = Object.fromEntries(Object.entries(whole.answers).filter(([id]) => ids.has(id)));
				expect(read.record.answers).toStrictEqual(expected);
				expect(read.record.lessons).toStrictEqual(whole.lessons);
				expect(read.unknown).toBe(Object.keys(whole.answers).length - Object.keys(expected).length);
			}),
			{ numRuns: 30 },
		);
	});

	it('finds what was renamed under its present name', () => {
		const [before, now] = ['q-avant-01', 'q-apres-02'];
		const old = { ...index, questions: [{ id: before, type: 'single' as const }] };
		const present = {
			...index,
			questions: [{ id: now, type: 'single' as const }],
			renames: { lessons: {}, questions: { [before]: now } },
		};
		const record = answersOf({ [before]: [attemptAt(past(NOON, 30_000))] });
		expect(decoded(encodeRecord(record, old).text, present)).toStrictEqual(
			answersOf({ [now]: [attemptAt(past(NOON, 30_000))] }),
		);
	});

	it('leaves a sitting the questions that are left', () => {
		const [one, other] = bank.questions.map(({ id }) => id);
		const record = withSittings({ 'exam-seed': sat({ [one ?? '']: 1, [other ?? '']: 0.5 }) });
		const { text } = encodeRecord(record, index);
		const later = { ...index, questions: index.questions.filter(({ id }) => id !== one) };
		expect(decoded(text, later).sittings['exam-seed']?.questions).toStrictEqual([other]);
		expect(decoded(text, later).sittings['exam-seed']?.result?.scores).toStrictEqual({ [other ?? '']: 0.5 });
	});
});

describe('a text that is none of ours', () => {
	const { text } = encodeRecord(diligent, index);
	const small = encodeRecord(answersOf({ [bank.questions[0]?.id ?? '']: [attemptAt(NOON)] }), index).text;

	it('is empty where nothing was kept', () => {
		expect(decodeRecord('', index)).toStrictEqual({ type: 'empty' });
		expect(decodeRecord(' \r\n', index)).toStrictEqual({ type: 'empty' });
	});

	it('is told from one that is, even with blanks around it', () => {
		expect(decoded(encodeRecord(emptyRecord(), index).text)).toStrictEqual(emptyRecord());
		expect(decodeRecord(` ${text}\n`, index)).toStrictEqual(decodeRecord(text, index));
	});

	it('is damaged by any letter that changes', () => {
		fc.assert(
			fc.property(fc.nat(text.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, letter) => {
				fc.pre(text[at] !== letter && !(letter.trim() === '' && (at === 0 || at === text.length - 1)));
				const changed = text.slice(0, at) + letter + text.slice(at + 1);
				expect(decodeRecord(changed, index).type).toBe(at > 0 && at < 4 ? 'foreign' : 'damaged');
			}),
			{ numRuns: 150 },
		);
		const all = [...small].flatMap((_, at) =>
			['A', 'z', '_', '%'].map((letter) => small.slice(0, at) + letter + small.slice(at + 1)),
		);
		expect(new Set(all.filter((one) => one !== small).map((one) => decodeRecord(one, index).type))).toStrictEqual(
			new Set(['damaged', 'foreign']),
		);
	});

	it('is damaged or foreign wherever it is cut off', () => {
		const cut = [...Array(small.length - 1).keys()].map((at) => decodeRecord(small.slice(0, at + 1), index).type);
		expect(new Set(cut)).toStrictEqual(new Set(['foreign', 'damaged']));
		fc.assert(
			fc.property(fc.nat(text.length - 1), (at) => decodeRecord(text.slice(0, at), index).type !== 'record'),
			{ numRuns: 50 },
		);
	});

	it('is foreign if it comes from another course, or from nowhere', () => {
		expect(decodeRecord(encodeRecord(diligent, { ...index, course: 'autre' }).text, index)).toStrictEqual({
			type: 'foreign',
		});
		expect(decodeRecord('null', index)).toStrictEqual({ type: 'foreign' });
		expect(decodeRecord('{"version":2}', index)).toStrictEqual({ type: 'foreign' });
		fc.assert(
			fc.property(fc.string(), (any) => ['empty', 'foreign', 'damaged'].includes(decodeRecord(any, index).type)),
		);
	});

	const sealed = (body: string) => body + lettersOf(checksum(body), 4);

	it('is newer if a later version of the site wrote it', () => {
		expect(decodeRecord(sealed(`C${small.slice(1, -4)}`), index)).toStrictEqual({ type: 'newer', version: 2 });
		expect(decodeRecord(sealed(`A${small.slice(1, -4)}`), index)).toStrictEqual({ type: 'damaged' });
	});

	it('is read without end by no forgery: what comes of it is a record, or damaged', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
				const read = decodeRecord(sealed(small.slice(0, 4) + textOf([...bytes])), index);
				if (read.type === 'record') expect(isSound(read.record)).toBe(true);
				else expect(read).toStrictEqual({ type: 'damaged' });
			}),
			{ numRuns: 200 },
		);
	}, 60_000);
});

describe('any record', () => {
	it('is coded without being changed', () => {
		fc.assert(
			fc.property(anyRecord, (record) => {
				const before = canonical(record);
				encodeRecord(record, smallIndex, 120);
				expect(canonical(record)).toBe(before);
			}),
			{ numRuns: 50 },
		);
	});

	it('dates nothing after what came later', () => {
		fc.assert(
			fc.property(anyRecord, fc.constantFrom(80, 4096), (record, most) => {
				const { text } = encodeRecord(record, smallIndex, most);
				if (text === '') return;
				for (const attempts of Object.values(decoded(text, smallIndex).answers))
					expect(attempts.map(({ at }) => at)).toStrictEqual([...new Set(attempts.map(({ at }) => at))].toSorted());
			}),
			{ numRuns: 100 },
		);
	});
});
