/** Where the API of an LMS is looked for: here, above, behind the window that opened this one, now or in some seconds. */
import { describe, expect, it } from 'vitest';
import { type Framed, findApi, findApiInTime, MOST_LEVELS } from '../../src/lms/find-api.ts';
import { strictLms } from '../support/strict-scorm12.ts';

const { api } = strictLms();

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
		expect(findApi(below(topWith({ API: api }), frames))).toBe(api);
	});

	it('looks no further than the standard says', () => {
		expect(findApi(below(topWith({ API: api }), MOST_LEVELS + 1))).toBeUndefined();
	});

	it('takes the nearest', () => {
		const other = strictLms().api;
		expect(findApi({ parent: { API: other, parent: topWith({ API: api }) } })).toBe(other);
	});

	it('finds it in the opener, and above the opener', () => {
		expect(findApi(topWith({ opener: topWith({ API: api }) }))).toBe(api);
		expect(findApi(topWith({ opener: below(topWith({ API: api }), 3) }))).toBe(api);
		expect(findApi(below(topWith({ opener: topWith({ API: api }) }), 2))).toBe(api);
	});

	it('looks past windows of another address', () => {
		expect(findApi({ parent: closed(topWith({ API: api })) })).toBe(api);
	});

	it('takes nothing that only has its name', () => {
		expect(findApi(topWith({ API: 'https://api.example.org' }))).toBeUndefined();
		expect(findApi(topWith({ API: {} }))).toBeUndefined();
	});

	it('does not go round in circles', () => {
		const one: { opener?: Framed } = {};
		const other: Framed = { opener: one };
		one.opener = other;
		expect(findApi(one)).toBeUndefined();
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
		expect(await findApiInTime(place, { tries: 5, milliseconds: 1, later })).toBe(api);
		expect(waits).toBe(3);
	});

	it('gives up', async () => {
		let waits = 0;
		const later = async () => {
			waits += 1;
		};
		expect(await findApiInTime({}, { tries: 5, milliseconds: 1, later })).toBeUndefined();
		expect(waits).toBe(4);
	});
});
