/** What an LMS says of a launch: read whole, and nothing taken that could not be kept to. */
import { describe, expect, it } from 'vitest';
import { languagesIn, readLaunchData, SESSION_ID } from '../../../src/lms/cmi5/launch-data.ts';

const template = {
	extensions: { [SESSION_ID]: 's-1' },
	contextActivities: { grouping: [{ id: 'https://a.invalid/' }] },
};
const read = (more: Record<string, unknown>) => readLaunchData(JSON.stringify({ contextTemplate: template, ...more }));

describe('readLaunchData', () => {
	it('reads what there is', () =>
		expect(
			read({ launchMode: 'Review', masteryScore: 0.8, returnURL: 'https://lms.invalid/back', moveOn: 'Passed' }),
		).toEqual({
			template,
			session: 's-1',
			mode: 'Review',
			masteryScore: 0.8,
			returnUrl: 'https://lms.invalid/back',
		}));

	it.each([
		['no mode', {}],
		['a mode of nobody', { launchMode: 'Play' }],
		['a mark above one', { masteryScore: 80 }],
		['a mark that is a text', { masteryScore: '0.8' }],
		['a way back that is a script', { returnURL: 'javascript:alert(1)' }],
		['a way back that is no address', { returnURL: 'back' }],
	])('does without %s', (_, more) => expect(read(more)).toEqual({ template, session: 's-1', mode: 'Normal' }));

	it.each(['', 'null', '{}', '{"contextTemplate":{}}', '{"contextTemplate":{"extensions":{}}}', '<p>'])(
		'is none without a session: %j',
		(text) => expect(readLaunchData(text)).toBeUndefined(),
	);
});

describe('languagesIn', () => {
	it('are those that the learner prefers, the first one first', () => {
		expect(languagesIn('{"languagePreference":"en-US, fr-FR","audioPreference":"on"}')).toStrictEqual([
			'en-US',
			'fr-FR',
		]);
	});

	it.each(['', '[', 'null', '{"languagePreference":["fr"]}', '{}'])('are none in %j', (text) => {
		expect(languagesIn(text)).toStrictEqual([]);
	});
});
