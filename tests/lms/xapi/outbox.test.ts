/** The queue of statements: whatever fails, each arrives once and in its order, and one that is refused holds up nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Posted } from '../../../src/lms/xapi/lrs.ts';
import { fitting, MOST_STATEMENTS, openOutbox, type Settled } from '../../../src/lms/xapi/outbox.ts';
import { type Statement, verb } from '../../../src/lms/xapi/statement.ts';

const NOON = '2026-03-01T12:00:00.000Z';
const statement = (id: string): Statement => ({
	id,
	actor: {},
	verb: verb('answered'),
	object: { id: 'https://cours.invalid/' },
	context: {},
	timestamp: NOON,
});
const called = (...ids: string[]) => ids.map(statement);
const idsOf = (statements: readonly Statement[]) => statements.map(({ id }) => id);

/** How a request fares: it arrives or not, and its answer comes back or not. */
type Fate = 'well' | 'cut before' | 'cut after' | 'busy';

/** A store that takes a batch whole or not at all, and never a statement in `bad`; has some of them already from elsewhere. */
function store(fateOf: () => Fate, bad: ReadonlySet<string> = new Set(), elsewhere: ReadonlySet<string> = new Set()) {
	const taken: string[] = [];
	const requests: string[][] = [];
	return {
		taken,
		requests,
		async post(statements: readonly Statement[]): Promise<Posted> {
			requests.push(idsOf(statements));
			const fate = fateOf();
			if (fate === 'cut before') return { type: 'failed', reason: 'cut' };
			if (fate === 'busy') return { type: 'failed', reason: '503' };
			const isBad = statements.some(({ id }) => bad.has(id));
			const isKnown = statements.some(({ id }) => elsewhere.has(id));
			if (!isBad && !isKnown) taken.push(...idsOf(statements).filter((id) => !taken.includes(id)));
			if (fate === 'cut after') return { type: 'failed', reason: 'cut' };
			if (isBad) return { type: 'refused', reason: '400' };
			return isKnown ? { type: 'known' } : { type: 'taken' };
		},
	};
}

function boxOn(lrs: Pick<ReturnType<typeof store>, 'post'>, held: { statements: readonly Statement[] }) {
	const settled: [string, Settled['type']][] = [];
	const outbox = openOutbox({
		lrs,
		shelf: {
			read: () => held.statements,
			write: (statements) => {
				held.statements = statements;
			},
		},
		settled: ({ id }, { type }) => settled.push([id, type]),
		closed: () => {},
	});
	return { outbox, settled };
}

describe('an outbox', () => {
	it('keeps a statement on the device before it sends it, and until it is taken', async () => {
		const held = { statements: called() };
		const { outbox } = boxOn(
			store(() => 'busy'),
			held,
		);
		outbox.add(called('a', 'b'));
		expect(idsOf(held.statements)).toEqual(['a', 'b']);
		expect(await outbox.send()).toBe(false);
		expect(idsOf(held.statements)).toEqual(['a', 'b']);
		const { outbox: next } = boxOn(
			store(() => 'well'),
			held,
		);
		expect(await next.send()).toBe(true);
		expect(held.statements).toEqual([]);
	});

	it('sends fifty at a time', async () => {
		const lrs = store(() => 'well');
		const { outbox } = boxOn(lrs, { statements: [] });
		outbox.add(Array.from({ length: 120 }, (_, rank) => statement(String(rank))));
		await outbox.send();
		expect(lrs.requests.map(({ length }) => length)).toEqual([MOST_STATEMENTS, MOST_STATEMENTS, 20]);
	});

	it('sends what is added while it sends, in one go', async () => {
		const lrs = store(() => 'well');
		const { outbox } = boxOn(lrs, { statements: [] });
		outbox.add(called('a'));
		const sending = outbox.send();
		outbox.add(called('b'));
		expect(await Promise.all([sending, outbox.send()])).toEqual([true, true]);
		expect(lrs.requests).toEqual([['a'], ['b']]);
	});

	it('sets apart what is never taken, and goes on', async () => {
		const lrs = store(() => 'well', new Set(['b']), new Set(['d']));
		const { outbox, settled } = boxOn(lrs, { statements: [] });
		outbox.add(called('a', 'b', 'c', 'd', 'e'));
		expect(await outbox.send()).toBe(true);
		expect(lrs.taken).toEqual(['a', 'c', 'e']);
		expect(settled).toEqual([
			['a', 'taken'],
			['b', 'refused'],
			['c', 'taken'],
			['d', 'taken'],
			['e', 'taken'],
		]);
	});

	it('sends on leaving what fits, from the first on', () => {
		const lrs = store(() => 'well');
		const { outbox } = boxOn(lrs, { statements: called('a', 'b', 'c') });
		const size = new TextEncoder().encode(JSON.stringify(called('a'))).length;
		outbox.leave(2 * size);
		expect(lrs.requests).toEqual([['a', 'b']]);
	});

	it('has each statement arrive once and in order, whatever fails and whenever the page is loaded again', async () => {
		const ids = Array.from({ length: 12 }, (_, rank) => `s${String(rank).padStart(2, '0')}`);
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.constantFrom('add', 'send', 'load again', 'leave')),
				fc.infiniteStream(fc.constantFrom<Fate>('well', 'cut before', 'cut after', 'busy')),
				fc.subarray(ids),
				fc.subarray(ids),
				async (steps, fates, bad, elsewhere) => {
					let isWell = false;
					const lrs = store(() => (isWell ? 'well' : fates.next().value), new Set(bad), new Set(elsewhere));
					const held = { statements: called() };
					let { outbox, settled } = boxOn(lrs, held);
					const all: typeof settled = [];
					const left = [...ids];
					for (const step of steps) {
						if (step === 'add') outbox.add(called(...left.splice(0, 3)));
						else if (step === 'send') await outbox.send();
						else if (step === 'leave') outbox.leave(60_000);
						else {
							all.push(...settled);
							({ outbox, settled } = boxOn(lrs, held));
						}
					}
					outbox.add(called(...left));
					isWell = true;
					expect(await outbox.send()).toBe(true);
					all.push(...settled);
					const never = new Set([...bad, ...elsewhere]);
					expect(lrs.taken).toEqual(ids.filter((id) => !never.has(id)));
					expect(all).toEqual(ids.map((id) => [id, bad.includes(id) ? 'refused' : 'taken']));
				},
			),
			{ numRuns: 300 },
		);
	});
});

describe('fitting', () => {
	it('is the longest beginning that has room', () => {
		fc.assert(
			fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.nat(2_000), (ids, most) => {
				const all = called(...ids);
				const chosen = fitting(all, most);
				const bytes = (statements: readonly Statement[]) => new TextEncoder().encode(JSON.stringify(statements)).length;
				expect(all.slice(0, chosen.length)).toEqual(chosen);
				if (chosen.length > 0) expect(bytes(chosen)).toBeLessThanOrEqual(most);
				if (chosen.length < all.length) expect(bytes(all.slice(0, chosen.length + 1)) + 1).toBeGreaterThan(most);
			}),
		);
	});
});
