/** An LMS spoken to: what it takes, what it refuses and why, what it breaks on. */
import { describe, expect, it } from 'vitest';
import { runtimeOf } from '../../../src/lms/scorm12/runtime.ts';
import { strictLms } from '../../support/strict-scorm12.ts';

describe('runtimeOf', () => {
	it('says what came of each call', () => {
		const runtime = runtimeOf(strictLms({ 'cmi.core.student_id': 'ana' }).api);
		expect(runtime.initialize()).toEqual({ type: 'done' });
		expect(runtime.get('cmi.core.student_id')).toEqual({ type: 'value', value: 'ana' });
		expect(runtime.get('cmi.suspend_data')).toEqual({ type: 'value', value: '' });
		expect(runtime.set('cmi.core.exit', 'suspend')).toEqual({ type: 'done' });
		expect(runtime.set('cmi.core.exit', 'later')).toEqual({
			type: 'refused',
			code: 405,
			message: 'Incorrect data type',
			diagnostic: '405',
		});
		expect(runtime.commit()).toEqual({ type: 'done' });
		expect(runtime.finish()).toEqual({ type: 'done' });
		expect(runtime.finish()).toMatchObject({ type: 'refused', code: 301 });
		expect(runtime.get('cmi.core.student_id')).toMatchObject({ type: 'refused', code: 301 });
	});

	it('takes a true that is no text', () => {
		expect(runtimeOf({ ...strictLms().api, LMSInitialize: () => true }).initialize()).toEqual({ type: 'done' });
	});

	it('throws nothing, whatever the LMS does', () => {
		const fail = () => {
			throw new Error('lost');
		};
		const runtime = runtimeOf({
			LMSInitialize: fail,
			LMSFinish: () => undefined,
			LMSGetValue: fail,
			LMSSetValue: () => 'false',
			LMSCommit: () => null,
			LMSGetLastError: fail,
			LMSGetErrorString: fail,
			LMSGetDiagnostic: fail,
		});
		expect(runtime.initialize()).toEqual({ type: 'broken', message: 'lost' });
		expect(runtime.get('cmi.core.exit')).toEqual({ type: 'broken', message: 'lost' });
		const silent = { type: 'refused', code: 0, message: '', diagnostic: '' };
		expect([runtime.set('cmi.core.exit', ''), runtime.commit(), runtime.finish()]).toEqual([silent, silent, silent]);
	});
});
