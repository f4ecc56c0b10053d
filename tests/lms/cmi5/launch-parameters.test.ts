/** The address by which an LMS opens the course: read in any order, and what is wrong in it is named. */
import { describe, expect, it } from 'vitest';
import { learnerOf, readLaunch } from '../../../src/lms/cmi5/launch-parameters.ts';

const whole = {
	actor: '{"objectType":"Agent","account":{"homePage":"https://lms.invalid/","name":"ana"}}',
	activityId: 'https://lms.invalid/activities/17',
	registration: '760e3480-ba55-4991-94b0-01820dbd23a2',
	fetch: 'https://lms.invalid/token?k=2',
	endpoint: 'https://lms.invalid/xapi/',
};
const query = (parameters: Partial<typeof whole>) => `?${new URLSearchParams(parameters)}`;

describe('readLaunch', () => {
	it('reads all of it, and leaves what is not its own', () =>
		expect(readLaunch(`${query(whole)}&theme=dark`)).toEqual({
			type: 'launch',
			launch: { ...whole, actor: JSON.parse(whole.actor) },
		}));

	it.each(['', '?theme=dark'])('knows that nobody opened it: %j', (text) =>
		expect(readLaunch(text)).toEqual({ type: 'none' }),
	);

	it.each([
		['fetch', { fetch: 'javascript:alert(1)' }],
		['endpoint', { endpoint: '/xapi' }],
		['actor', { actor: 'ana' }],
		['actor', { actor: '[]' }],
		['registration', { registration: '17' }],
		['activityId', { activityId: 'course' }],
	])('names %s where it is not what it should be', (name, wrong) =>
		expect(readLaunch(query({ ...whole, ...wrong }))).toEqual({ type: 'damaged', names: [name] }),
	);

	it('names what is absent', () => {
		const { fetch: _, registration: __, ...rest } = whole;
		expect(readLaunch(query(rest))).toEqual({ type: 'damaged', names: ['fetch', 'registration'] });
	});
});

describe('learnerOf', () => {
	it('is the account, whatever name stands beside it', () => {
		const account = { homePage: 'https://lms.invalid/', name: 'ana' };
		expect(learnerOf({ actor: { name: 'Ana', account } })).toBe(learnerOf({ actor: { name: 'Ana B.', account } }));
		expect(learnerOf({ actor: { account } })).not.toBe(learnerOf({ actor: { account: { ...account, name: 'bo' } } }));
	});
});
