/** The days with something to review as a calendar file: as RFC 5545 wants it, and as another program reads it. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarFile, type ReviewDay } from '../../../src/learning/review/calendar.ts';
import { NOON } from '../../support/records.ts';

const file = (...days: readonly ReviewDay[]) => calendarFile(days, 'parcours', NOON);

/** What another program makes of a file. */
function read(text: string) {
	const calendar = new ICAL.Component(ICAL.parse(text));
	return calendar.getAllSubcomponents('vevent').map((component) => {
		const event = new ICAL.Event(component);
		return {
			uid: event.uid,
			start: event.startDate.toString(),
			end: event.endDate.toString(),
			isAllDay: event.startDate.isDate,
			title: event.summary,
			text: event.description,
		};
	});
}

const bytes = (text: string) => new TextEncoder().encode(text).length;

/** Any text: long ones, graphemes of several bytes, and all that must be escaped. */
const anyText = fc
	.array(
		fc.oneof(
			fc.string({ unit: 'grapheme' }),
			fc.constantFrom(
				'\\',
				';',
				',',
				'\n',
				'\r\n',
				'\r',
				'\\n',
				':',
				'"',
				'é',
				'👩‍🏫',
				'à réviser aujourd’hui',
				' ',
				'\t',
			),
		),
		{ maxLength: 40 },
	)
	.map((parts) => parts.join(''));
const anyDay = fc
	.date({ min: new Date('2020-01-01'), max: new Date('2099-12-30'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));
const anyDays = fc.array(fc.record({ day: anyDay, title: anyText, text: anyText }), { maxLength: 4 });

describe('calendarFile', () => {
	it('writes a whole day for each day with something to review', () => {
		const text = file(
			{
				day: '2026-03-01',
				title: 'Parcours : 12 questions',
				text: 'Réviser, c’est ici.\nhttps://example.org/reviser/',
			},
			{ day: '2026-12-31', title: 'Parcours : 1 question', text: 'Prix ; délais \\ retours' },
		);
		expect(text.split('\r\n')).toMatchInlineSnapshot(`
			[
			  "BEGIN:VCALENDAR",
			  "VERSION:2.0",
			  "PRODID:-//parcours//carnet//FR",
			  "BEGIN:VEVENT",
			  "UID:2026-03-01@parcours",
			  "DTSTAMP:20260301T120000Z",
			  "DTSTART;VALUE=DATE:20260301",
			  "DTEND;VALUE=DATE:20260302",
			  "SUMMARY:Parcours : 12 questions",
			  "DESCRIPTION:Réviser\\, c’est ici.\\nhttps://example.org/reviser/",
			  "TRANSP:TRANSPARENT",
			  "END:VEVENT",
			  "BEGIN:VEVENT",
			  "UID:2026-12-31@parcours",
			  "DTSTAMP:20260301T120000Z",
			  "DTSTART;VALUE=DATE:20261231",
			  "DTEND;VALUE=DATE:20270101",
			  "SUMMARY:Parcours : 1 question",
			  "DESCRIPTION:Prix \\; délais \\\\ retours",
			  "TRANSP:TRANSPARENT",
			  "END:VEVENT",
			  "END:VCALENDAR",
			  "",
			]
		`);
	});

	it('is a calendar though there is nothing to review', () => {
		expect(read(file())).toStrictEqual([]);
		expect(file()).toBe('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//parcours//carnet//FR\r\nEND:VCALENDAR\r\n');
	});

	it('is read by another program as it was meant', () => {
		fc.assert(
			fc.property(anyDays, (days) => {
				expect(read(file(...days))).toStrictEqual(
					days.map(({ day, title, text }) => ({
						uid: `${day}@parcours`,
						start: day,
						end: new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10),
						isAllDay: true,
						title: title.replace(/\r\n?/g, '\n'),
						text: text.replace(/\r\n?/g, '\n'),
					})),
				);
			}),
		);
	});

	it('gives a day the same name each time, so that a second import replaces the first', () => {
		const names = ['Un', 'Deux'].map((title) =>
			read(file({ day: '2026-03-01', title, text: '' })).map(({ uid }) => uid),
		);
		expect(names).toStrictEqual([['2026-03-01@parcours'], ['2026-03-01@parcours']]);
	});

	it('ends every line with a carriage return and a line feed, whatever the text', () => {
		fc.assert(
			fc.property(anyDays, (days) => {
				const text = file(...days);
				expect(text.endsWith('\r\n')).toBe(true);
				expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
			}),
		);
	});

	it('folds lines at 75 bytes, and cuts no character in two', () => {
		fc.assert(
			fc.property(anyDays, (days) => {
				const lines = file(...days).split('\r\n');
				expect(Math.max(...lines.map(bytes))).toBeLessThanOrEqual(75);
				expect(lines.filter((line) => !line.isWellFormed())).toStrictEqual([]);
			}),
		);
	});

	it('folds nothing that fits, and fills lines that do not', () => {
		const [short, long] = ['a'.repeat(67), 'é'.repeat(100)].map((title) =>
			file({ day: '2026-03-01', title, text: '' })
				.split('\r\n')
				.filter((line) => /^SUMMARY|^ /.test(line))
				.map(bytes),
		);
		expect([short, long]).toStrictEqual([[75], [74, 75, 61]]);
	});
});
