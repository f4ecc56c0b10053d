/** Our statements are what the standard asks, and the rules that say so would see if they were not. */
import { describe, expect, it } from 'vitest';
import { readLaunchData, SESSION_ID } from '../../../src/lms/cmi5/launch-data.ts';
import { bound, statementOf, type Teller } from '../../../src/lms/cmi5/statements.ts';
import type { Deed } from '../../../src/lms/deeds.ts';
import type { Statement } from '../../../src/lms/xapi/statement.ts';
import { facts } from '../../support/cmi5-device.ts';
import { attemptAt, NOON, past } from '../../support/records.ts';
import { type Incoming, type LaunchedSession, orderFaults, statementFaults } from '../../support/statement-rules.ts';
import { ACTIVITY, ACTOR, REGISTRATION } from '../../support/strict-lrs.ts';

const template = {
	extensions: { [SESSION_ID]: 's-1' },
	// One activity for a list of one, as xAPI 1.0.3 lets an LMS write it.
	contextActivities: { grouping: { id: 'https://publisher.invalid/' }, category: [{ id: 'https://lms.invalid/' }] },
};
const data = readLaunchData(JSON.stringify({ contextTemplate: template, launchMode: 'Normal', masteryScore: 0.75 }));
if (!data) throw new Error('No launch data.');
const teller: Teller = {
	launch: { actor: ACTOR, registration: REGISTRATION, activityId: ACTIVITY },
	data,
	names: facts.names,
};
const session: LaunchedSession = {
	actor: ACTOR,
	registration: REGISTRATION,
	activityId: ACTIVITY,
	template: { extensions: template.extensions },
	mode: 'Normal',
	masteryScore: 0.75,
};

const at = (seconds: number) => ({ timestamp: past(NOON, seconds * 1000), milliseconds: seconds * 1000 });
const [question] = facts.questions;
if (!question) throw new Error('No question.');
const attempt = { ...attemptAt(NOON), seconds: 12.5 };
const deeds: Record<string, Deed> = {
	answered: { type: 'answered', key: 'a', answer: { key: 'a', at: NOON, question, attempt } },
	progressed: { type: 'progressed', key: 'b', percent: 40 },
	completed: { type: 'completed', key: 'c' },
	passed: { type: 'passed', key: 'd', score: 0.8, seconds: 60, at: NOON },
	failed: { type: 'failed', key: 'e', score: 0.5, seconds: 60, at: NOON },
};
const said: Record<string, Statement> = {
	initialized: bound(teller, 'initialized', at(0)),
	...Object.fromEntries(
		Object.entries(deeds).map(([name, deed], rank) => [name, statementOf(teller, deed, at(rank + 1))]),
	),
	terminated: bound(teller, 'terminated', at(9)),
};
const statement = (name: string): Incoming => structuredClone(said[name]);

describe('a statement', () => {
	it.each(Object.keys(said))('is right: %s', (name) => expect(statementFaults(said[name], session)).toEqual([]));

	it('keeps what the LMS laid down, one activity or many', () => {
		for (const { context } of Object.values(said)) {
			expect(context.contextActivities?.grouping).toEqual([{ id: 'https://publisher.invalid/' }]);
			expect(context.contextActivities?.category?.[0]).toEqual({ id: 'https://lms.invalid/' });
		}
	});

	it.each<[string, string, (one: Incoming) => void]>([
		['without an id', 'answered', (one) => delete one.id],
		['with an id of no kind', 'answered', (one) => Object.assign(one, { id: 'one' })],
		['of somebody else', 'answered', (one) => Object.assign(one.actor.account, { name: 'bo' })],
		['of another registration', 'answered', (one) => Object.assign(one.context, { registration: one.id })],
		['without its session', 'answered', (one) => delete one.context.extensions],
		['in the time of a place', 'answered', (one) => Object.assign(one, { timestamp: '2026-03-01T13:00:00+01:00' })],
		['with a field of nobody', 'answered', (one) => Object.assign(one.result, { mark: 3 })],
		[
			'of an unknown kind of question',
			'answered',
			(one) => Object.assign(one.object.definition, { interactionType: 'a' }),
		],
		['about something else', 'completed', (one) => Object.assign(one.object, { id: 'https://a.invalid/' })],
		['that completes without saying so', 'completed', (one) => delete one.result.completion],
		['without how long it took', 'completed', (one) => delete one.result.duration],
		['with a duration of no kind', 'completed', (one) => Object.assign(one.result, { duration: '3 h' })],
		['by which nobody moves on', 'completed', (one) => one.context.contextActivities.category.pop()],
		['that passes without saying so', 'passed', (one) => delete one.result.success],
		['that passes below the mark', 'passed', (one) => Object.assign(one.result.score, { scaled: 0.7 })],
		['whose score has no bounds', 'passed', (one) => delete one.result.score.max],
		[
			'without the mark',
			'passed',
			(one) => delete one.context.extensions['https://w3id.org/xapi/cmi5/context/extensions/masteryscore'],
		],
		['that fails above the mark', 'failed', (one) => Object.assign(one.result.score, { scaled: 0.75 })],
		['with a score', 'terminated', (one) => Object.assign(one.result, { score: { scaled: 1 } })],
		['with a verb of its own', 'initialized', (one) => Object.assign(one.verb, { id: 'https://a.invalid/begun' })],
	])('would not be right %s: %s', (_, name, spoil) => {
		const one = statement(name);
		spoil(one);
		expect(statementFaults(one, session)).not.toEqual([]);
	});

	it.each(['completed', 'passed', 'failed'])('has no place in a review: %s', (name) =>
		expect(statementFaults(said[name], { ...session, mode: 'Review' })).not.toEqual([]),
	);
});

describe('the order of statements', () => {
	const faultsOf = (name: string, ...before: string[]) => orderFaults(statement(name), before.map(statement));

	it('is right from the first word to the last', () => {
		const order = ['initialized', 'answered', 'completed', 'passed', 'terminated'];
		for (const [rank, name] of order.entries()) expect(faultsOf(name, ...order.slice(0, rank))).toEqual([]);
	});

	it.each([
		['answered', []],
		['answered', ['initialized', 'terminated']],
		['completed', ['initialized', 'completed']],
		['passed', ['initialized', 'failed']],
		['failed', ['initialized', 'passed']],
		['initialized', ['initialized']],
	])('would not be with « %s » after %j', (name, before) => expect(faultsOf(name, ...before)).not.toEqual([]));

	it('is that of the timestamps', () => {
		const early = { ...statement('answered'), timestamp: past(NOON, -1) };
		expect(orderFaults(early, [statement('initialized')])).not.toEqual([]);
	});

	it('is that of a whole registration too', () => {
		const elsewhere = (name: string) => {
			const one = statement(name);
			one.context.extensions[SESSION_ID] = 's-0';
			return one;
		};
		const before = [elsewhere('initialized'), elsewhere('completed'), elsewhere('passed'), statement('initialized')];
		for (const name of ['completed', 'passed', 'failed']) expect(orderFaults(statement(name), before)).not.toEqual([]);
	});
});
