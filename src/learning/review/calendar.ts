/** The days with something to review, as a calendar file (iCalendar, RFC 5545). */
import type { Instant } from '../record/record.ts';

export interface ReviewDay {
	/** `2026-03-01`, where the learner is. */
	day: string;
	title: string;
	/** What the entry says, and where it leads. */
	text: string;
}

const LINE_BYTES = 75;

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');

/** A line of at most 75 bytes, continued by lines that begin with a space; no character is cut in two. */
function folded(line: string): string {
	const bytes = (text: string) => new TextEncoder().encode(text).length;
	const lines: string[] = [];
	let current = '';
	for (const character of line) {
		if (bytes(current + character) > LINE_BYTES) {
			lines.push(current);
			current = ' ';
		}
		current += character;
	}
	return [...lines, current].join('\r\n');
}

const compact = (text: string): string => text.replaceAll('-', '');

const nextDay = (day: string): string =>
	new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** @param course what makes the entries this course's own: the same day replaces itself when imported again */
export function calendarFile(days: readonly ReviewDay[], course: string, now: Instant): string {
	const stamp = `${now.slice(0, 19).replace(/[-:]/g, '')}Z`;
	const events = days.flatMap(({ day, title, text }) => [
		'BEGIN:VEVENT',
		`UID:${day}@${course}`,
		`DTSTAMP:${stamp}`,
		`DTSTART;VALUE=DATE:${compact(day)}`,
		`DTEND;VALUE=DATE:${compact(nextDay(day))}`,
		`SUMMARY:${escaped(title)}`,
		`DESCRIPTION:${escaped(text)}`,
		'TRANSP:TRANSPARENT',
		'END:VEVENT',
	]);
	const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:-//${course}//carnet//FR`, ...events, 'END:VCALENDAR'];
	return `${lines.map(folded).join('\r\n')}\r\n`;
}
