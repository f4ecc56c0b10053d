/** Values as SCORM 1.2 wants them written (RTE §3.4, data types): times, numbers, identifiers, short texts. */

/** The longest `CMIString255`, and the longest `suspend_data`. */
export const MOST_SHORT = 255;
export const MOST_SUSPENDED = 4096;

const two = (number: number): string => String(number).padStart(2, '0');

/** The longest time that four digits of hours can say, in hundredths of a second. */
const MOST_HUNDREDTHS = (9999 * 3600 + 59 * 60 + 59) * 100 + 99;

/**
 * `CMITimespan`, always `HHHH:MM:SS.SS`: an LMS that adds times up reads « .5 » as five hundredths.
 * @param milliseconds below 0 counts as 0; beyond 9999 hours as the most that can be said
 */
export function timespan(milliseconds: number): string {
	const hundredths = Math.min(MOST_HUNDREDTHS, Math.max(0, Math.round(milliseconds / 10)));
	const seconds = Math.floor(hundredths / 100);
	const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
	return `${String(hours).padStart(4, '0')}:${two(minutes)}:${two(seconds % 60)}.${two(hundredths % 100)}`;
}

/** `CMITime`: the time of day where the learner is. */
export const timeOfDay = (date: Date): string =>
	`${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;

/** `CMIDecimal`, two places at most. @param number from −999 to 999 */
export const decimal = (number: number): string => String(Math.round(number * 100) / 100);

/** Whether a number can be a `CMIDecimal`: three digits before the point, once it is rounded. */
export const isDecimal = (number: number): boolean => Math.abs(Number(decimal(number))) < 1000;

/** `CMIIdentifier`: letters, digits and signs without space. Course ids are so already; what is not is replaced. */
export const identifier = (id: string): string => id.replace(/[^!-~]/gu, '_').slice(0, MOST_SHORT);

/** `CMIString255`: one line, cut where it must be, never in the middle of a character. */
export function shortText(text: string, most = MOST_SHORT): string {
	const line = text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
	return line.length <= most ? line : line.slice(0, most).replace(/[\ud800-\udbff]$/, '');
}
