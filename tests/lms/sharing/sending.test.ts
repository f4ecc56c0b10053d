/** Results on their way to a host's store: each once whatever fails and however many windows send, under the learner's name alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withAnswer } from '../../../src/learning/record/deeds.ts';
import { emptyRecord, type LearnerRecord } from '../../../src/learning/record/record.ts';
import { keptSharing } from '../../../src/lms/sharing/kept.ts';
import { type Standing, startSending } from '../../../src/lms/sharing/sending.ts';
import type { Posted } from '../../../src/lms/xapi/lrs.ts';
import type { Statement } from '../../../src/lms/xapi/statement.ts';
import { facts2004 } from '../../support/course-facts.ts';
import { handClock } from '../../support/hand-clock.ts';
import { validityOf } from '../../support/statement-rules.ts';

const NOON = '2026-03-01T12:00:00.000Z';
const names = { iri: 'https://cours.invalid/', language: 'fr', prompts: { 'one-1': 'Quelle étape ?' } };

/** A device with a record, and a store that takes what its fate lets through. */
function device(fateOf: () => 'well' | 'cut before' | 'cut after' | 'stranger' = () => 'well') {
	const texts = new Map<string, string>();
	const kept = keptSharing(
		{
			read: (key) => texts.get(key),
			write: (key, text) => (text === undefined ? texts.delete(key) : texts.set(key, text)),
		},
		'course:record',
	);
	const store = new Map<string, Statement>();
	const arrivals: string[] = [];
	const requests: number[] = [];
	let record: LearnerRecord = emptyRecord();
	const clock = handClock();

	const post = async (statements: readonly Statement[]): Promise<Posted> => {
		requests.push(statements.length);
		const fate = fateOf();
		if (fate === 'cut before') return { type: 'failed', reason: 'cut' };
		if (fate === 'stranger') return { type: 'closed', reason: '401' };
		for (const statement of statements) {
			if (!store.has(statement.id)) arrivals.push(statement.id);
			store.set(statement.id, statement);
		}
		return fate === 'cut after' ? { type: 'failed', reason: 'cut' } : { type: 'taken' };
	};
	const window = (learner = 'k3j2') => {
		const standings: Standing[] = [];
		const sending = startSending({
			facts: facts2004,
			reporter: { names, title: 'Parcours', homePage: 'https://cours.invalid/', learner },
			record: { read: () => record },
			lrs: { post },
			sent: kept.sent,
			now: () => NOON,
			elapsed: clock.now,
			after: clock.after,
			tell: (standing) => standings.push(standing),
		});
		return { sending, standings };
	};
	const settle = () => new Promise((resolve) => setImmediate(resolve));
	return {
		kept,
		store,
		arrivals,
		requests,
		window,
		answer(question: string, at = NOON) {
			const attempt = { at, answer: { type: 'choice' as const, chosen: ['a'] }, score: 1 };
			record = withAnswer(record, { lesson: 'one', question, attempt });
		},
		/** Lets time pass until nothing is planned, or a limit. */
		async rest(milliseconds = 10 * 60_000) {
			const end = clock.now() + milliseconds;
			do await settle();
			while (clock.next(end));
		},
	};
}

const verbsOf = (store: ReadonlyMap<string, Statement>) =>
	[...store.values()].map(({ verb, object }) => `${verb.id.split('/').at(-1)} ${object.id.split('#')[1] ?? ''}`.trim());

describe('results on their way', () => {
	it('are valid statements of what was answered and how far the learner is, dated when it was done', async () => {
		const { answer, window, rest, store } = device();
		answer('one-1', '2026-02-01T08:00:00.000Z');
		answer('one-2', '2026-02-01T08:01:00.000Z');
		const { sending, standings } = window();
		sending.changed();
		await rest();
		expect(verbsOf(store)).toStrictEqual(['answered question/one-1', 'answered question/one-2', 'progressed']);
		for (const statement of store.values()) expect(validityOf(statement)).toStrictEqual([]);
		expect([...store.values()][0]).toMatchObject({
			timestamp: '2026-02-01T08:00:00.000Z',
			actor: { account: { homePage: 'https://cours.invalid/', name: 'k3j2' } },
			object: { definition: { description: { fr: 'Quelle étape ?' } } },
			result: { success: true },
		});
		expect(standings.at(-1)?.type).toBe('done');
	});

	it('arrive each, whatever is cut and whichever window sends, and are not sent again once the store has them', async () => {
		const fate = fc.constantFrom('well', 'cut before', 'cut after', 'stranger' as const);
		await fc.assert(
			fc.asyncProperty(fc.array(fate, { maxLength: 12 }), fc.boolean(), async (fates, isTwice) => {
				const chance = [...fates];
				const { answer, window, rest, store, arrivals, requests, kept } = device(() => chance.shift() ?? 'well');
				answer('one-1');
				const windows = [window(), ...(isTwice ? [window()] : [])];
				for (const { sending } of windows) sending.changed();
				await rest();
				answer('two-1', '2026-03-01T12:05:00.000Z');
				for (const { sending } of windows) sending.changed();
				await rest();
				const answered = verbsOf(store).filter((verb) => verb.startsWith('answered'));
				expect(answered.toSorted()).toStrictEqual(['answered question/one-1', 'answered question/two-1']);
				expect(arrivals).toHaveLength(store.size);
				expect(kept.sent.read().waiting).toStrictEqual([]);
				const before = requests.length;
				window().sending.changed();
				await rest();
				expect(requests).toHaveLength(before);
			}),
			{ numRuns: 60 },
		);
	});

	it('wait on the device for the next page when the store does not answer, which is said with its reason', async () => {
		let fate: 'well' | 'stranger' = 'stranger';
		const { answer, window, rest, store } = device(() => fate);
		answer('one-1');
		const first = window();
		first.sending.changed();
		await rest();
		expect(first.standings.at(-1)).toStrictEqual({ type: 'failing', count: 1, reason: '401' });
		first.sending.stop();
		fate = 'well';
		window().sending.changed();
		await rest();
		expect(verbsOf(store)).toStrictEqual(['answered question/one-1']);
	});

	it('go again under another name, and none of those that waited under the first', async () => {
		let fate: 'well' | 'cut before' = 'cut before';
		const { answer, window, rest, store, kept } = device(() => fate);
		kept.answer({ type: 'given', learner: 'k3j2', at: NOON });
		answer('one-1');
		const first = window('k3j2');
		first.sending.changed();
		await rest();
		first.sending.stop();
		kept.answer({ type: 'given', learner: 'Ana', at: NOON });
		fate = 'well';
		window('Ana').sending.changed();
		await rest();
		const learners = new Set([...store.values()].map(({ actor }) => JSON.stringify(actor['account'])));
		expect([...learners]).toStrictEqual(['{"homePage":"https://cours.invalid/","name":"Ana"}']);
	});
});

describe('what is kept of sharing', () => {
	it('that cannot be read is as nothing: it is said anew from the record', () => {
		const { sent } = keptSharing({ read: () => '{"waiting":[3,{"id":"a"}],"told":"x"}', write: () => {} }, 'r');
		expect(sent.read()).toStrictEqual({ waiting: [{ id: 'a' }], told: [] });
		expect(keptSharing({ read: () => '[', write: () => {} }, 'r').sent.read()).toStrictEqual({ waiting: [], told: [] });
	});
});
