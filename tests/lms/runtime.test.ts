/** An LMS of each SCORM spoken to: what it takes, what it refuses and why, what it breaks on. */
import { describe, expect, it } from 'vitest';
import { bothScorms } from '../support/both-scorms.ts';

const STANDARDS = bothScorms(
	{ type: { code: 405, message: 'Incorrect data type', diagnostic: '405' }, closed: 301 },
	{ type: { code: 406, message: 'Data Model Element Type Mismatch', diagnostic: '406' }, closed: 132 },
);

describe.each(STANDARDS)('a runtime of $name', ({ open, names, elements: { learner, exit }, expected }) => {
	it('says what came of each call', () => {
		const { runtime } = open({ [learner]: 'ana' });
		expect(runtime.initialize()).toEqual({ type: 'done' });
		expect(runtime.get(learner)).toEqual({ type: 'value', value: 'ana' });
		expect(runtime.get('cmi.suspend_data')).toEqual({ type: 'value', value: '' });
		expect(runtime.set(exit, 'suspend')).toEqual({ type: 'done' });
		expect(runtime.set(exit, 'later')).toEqual({ type: 'refused', ...expected.type });
		expect(runtime.commit()).toEqual({ type: 'done' });
		expect(runtime.finish()).toEqual({ type: 'done' });
		expect(runtime.finish()).toMatchObject({ type: 'refused', code: expected.closed });
		expect(runtime.get(learner)).toMatchObject({ type: 'refused', code: expected.closed });
	});

	it('takes a true that is no text', () => {
		const { api, runtime } = open();
		Object.assign(api, { [names.initialize]: () => true });
		expect(runtime.initialize()).toEqual({ type: 'done' });
	});

	it('throws nothing, whatever the LMS does', () => {
		const fail = () => {
			throw new Error('lost');
		};
		const { api, runtime } = open();
		const { set, commit, finish } = names;
		for (const name of Object.keys(api)) Object.assign(api, { [name]: fail });
		Object.assign(api, { [set]: () => 'false', [commit]: () => null, [finish]: () => undefined });
		expect(runtime.initialize()).toEqual({ type: 'broken', message: 'lost' });
		expect(runtime.get(exit)).toEqual({ type: 'broken', message: 'lost' });
		const silent = { type: 'refused', code: 0, message: '', diagnostic: '' };
		expect([runtime.set(exit, ''), runtime.commit(), runtime.finish()]).toEqual([silent, silent, silent]);
	});
});
