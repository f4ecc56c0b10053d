/** Values as SCORM 2004 wants them written (4th Ed. RTE §4.1.1): times, numbers, identifiers, texts. */

/** `cmi.location` (§4.2.14), `cmi.suspend_data` (§4.2.23). */
export const MOST_LOCATION = 1_000;
export const MOST_SUSPENDED = 64_000;
/** A blank's text, and a response of the type « other » (§4.2.9). */
export const MOST_BLANK = 250;
export const MOST_OTHER = 4_000;
/** The shorter of the two kinds of identifiers: all ours fit both. */
const MOST_IDENTIFIER = 250;

const two = (number: number): string => String(number).padStart(2, '0');

/**
 * `timeinterval (second,10,2)`: `PT1H2M3.45S`, without parts that are nought.
 * @param milliseconds below 0 counts as 0
 */
export function duration(milliseconds: number): string {
	const hundredths = Math.max(0, Math.round(milliseconds / 10));
	const [hours, minutes] = [Math.floor(hundredths / 360_000), Math.floor(hundredths / 6_000) % 60];
	const seconds = (hundredths % 6_000) / 100;
	const said = [hours > 0 ? `${hours}H` : '', minutes > 0 ? `${minutes}M` : '', seconds > 0 ? `${seconds}S` : ''];
	return `PT${said.join('') || '0S'}`;
}

/** `time (second,10,0)`, where the learner is: a zone may only be said of fractions of a second. */
export const timestamp = (date: Date): string =>
	`${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;

/** `real (10,7)`: seven places at most, never with an exponent. @param number as `isReal` has it */
export const real = (number: number): string => {
	const text = number.toFixed(7).replace(/\.?0+$/, '');
	return text === '-0' ? '0' : text;
};

/** Whether a number can be a `real (10,7)` that every LMS takes. */
export const isReal = (number: number): boolean => Number.isFinite(number) && Math.abs(number) < 1e10;

/** A score or a share of 100 as one of 1. */
export const scaled = (percent: number): string => real(percent / 100);

/**
 * `long_identifier_type` and `short_identifier_type`: an address, which a plain name is. Course ids are so already; what
 * is not is replaced.
 */
export function identifier(id: string): string {
	const name = id.replace(/[^\w.:-]/gu, '_').slice(0, MOST_IDENTIFIER);
	return /\w/.test(name) ? name : `${name.slice(1)}_`;
}

/** Signs by which SCORM parts and begins responses: `[,]`, `[.]`, `[:]`, `{lang=…}`. */
const DELIMITER = /\[([,.:])\]/;

/** One line without what would part it, cut where it must be, never in the middle of a character. */
export function plainText(text: string, most: number): string {
	let line = text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
	// Once taken out, signs may meet to make another one.
	while (DELIMITER.test(line)) line = line.replace(DELIMITER, '$1');
	line = line.replace(/^\{/, '(');
	return line.length <= most ? line : line.slice(0, most).replace(/[\ud800-\udbff]$/, '');
}
