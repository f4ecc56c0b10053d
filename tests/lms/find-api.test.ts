/** Where the API of an LMS is looked for: here, above, behind the window that opened this one, now or in some seconds. */
import { describe, expect, it } from 'vitest';
import { type Framed, findApi, findApiInTime, MOST_LEVELS } from '../../src/lms/find-api.ts';
import { SCORM12 } from '../../src/lms/scorm12/runtime.ts';
import { SCORM2004 } from '../../src/lms/scorm2004/runtime.ts';
import { strictLms } from '../support/strict-scorm12.ts';

const { api } = strictLms();
const find = (start: Framed) => findApi(start, SCORM12);

/** A window so many frames below another. */
function below(top: Framed, frames: number): Framed {
	let at = top;
	for (let rank = 0; rank < frames; rank++) at = { parent: at };
	return at;
}

/** A top window is its own parent. */
function topWith(rest: Framed): Framed {
	const top: Framed = { ...rest };
	return Object.assign(top, { parent: top });
}

/** A window of another address. */
const closed = (parent?: Framed): Framed => ({
	get API(): unknown {
		throw new DOMException('denied', 'SecurityError');
	},
	get opener(): Framed {
		throw new DOMException('denied', 'SecurityError');
	},
	...(parent ? { parent } : {}),
});

describe('findApi', () => {
	it.each([0, 1, 5, MOST_LEVELS])('finds it %i frames up', (frames) => {
		expect(find(below(topWith({ API: api }), frames))).toBe(api);
	});

	it('looks no further than the standard says', () => {
		expect(find(below(topWith({ API: api }), MOST_LEVELS + 1))).toBeUndefined();
	});

	it('takes the nearest', () => {
		const other = strictLms().api;
		expect(find({ parent: { API: other, parent: topWith({ API: api }) } })).toBe(other);
	});

	it('finds it in the opener, and above the opener', () => {
		expect(find(topWith({ opener: topWith({ API: api }) }))).toBe(api);
		expect(find(topWith({ opener: below(topWith({ API: api }), 3) }))).toBe(api);
		expect(find(below(topWith({ opener: topWith({ API: api }) }), 2))).toBe(api);
	});

	it('looks past windows of another address', () => {
		expect(find({ parent: closed(topWith({ API: api })) })).toBe(api);
	});

	it('takes nothing that only has its name', () => {
		expect(find(topWith({ API: 'https://api.example.org' }))).toBeUndefined();
		expect(find(topWith({ API: {} }))).toBeUndefined();
	});

	it('tells the two standards apart', () => {
		const later = { Initialize: () => 'true' };
		const both = topWith({ API: api, API_1484_11: later });
		expect([findApi(below(both, 2), SCORM12), findApi(below(both, 2), SCORM2004)]).toEqual([api, later]);
		expect(findApi(topWith({ API: later, API_1484_11: api }), SCORM2004)).toBeUndefined();
	});

	it('does not go round in circles', () => {
		const one: { opener?: Framed } = {};
		const other: Framed = { opener: one };
		one.opener = other;
		expect(find(one)).toBeUndefined();
	});
});

describe('findApiInTime', () => {
	it('finds what appears late', async () => {
		const place: { API?: unknown } = {};
		let waits = 0;
		const later = async () => {
			waits += 1;
			if (waits === 3) place.API = api;
		};
		expect(await findApiInTime(place, SCORM12, { tries: 5, milliseconds: 1, later })).toBe(api);
		expect(waits).toBe(3);
	});

	it('gives up', async () => {
		let waits = 0;
		const later = async () => {
			waits += 1;
		};
		expect(await findApiInTime({}, SCORM12, { tries: 5, milliseconds: 1, later })).toBeUndefined();
		expect(waits).toBe(4);
	});
});
