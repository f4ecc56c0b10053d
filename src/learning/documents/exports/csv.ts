/** Tables as CSV for a spreadsheet (RFC 4180): UTF-8 with its mark, `;` where the comma is decimal, nothing that a sheet would run. */

/** A `Sheet` is one. */
export interface CsvSheet {
	/** Stands above it; absent where the file's name says it all. */
	title?: string;
	head: readonly string[];
	/** A number is written as the language writes it, and stays one; what is not known is left blank. */
	rows: readonly (readonly (string | number | undefined)[])[];
}

/** Tells a spreadsheet that the file is UTF-8. */
const MARK = '\ufeff';

/** A cell that begins so would be taken for a formula (OWASP, CSV injection). */
const RUNS = /^[=+\-@\t\r]/;

const textCell = (text: string, separator: string): string => {
	const harmless = RUNS.test(text) ? `'${text}` : text;
	return harmless.includes(separator) || /["\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

/** More digits than a group's figures can hold. */
const DIGITS = 4;

/** A number cannot be a formula, even where it begins with its sign. */
const numberCell = (value: number, separator: string): string =>
	String(Number(value.toFixed(DIGITS))).replace('.', separator === ';' ? ',' : '.');

const cell = (value: string | number | undefined, separator: string): string =>
	typeof value === 'number' ? numberCell(value, separator) : textCell(value ?? '', separator);

/** @param language French and its neighbours separate by `;` */
export function csv(sheets: readonly CsvSheet[], language: string): string {
	const separator = language === 'en' ? ',' : ';';
	const line = (cells: readonly (string | number | undefined)[]) =>
		cells.map((value) => cell(value, separator)).join(separator);
	const blocks = sheets.map(({ title, head, rows }) =>
		[...(title === undefined ? [] : [[title]]), head, ...rows].map(line).join('\r\n'),
	);
	return `${MARK}${blocks.join('\r\n\r\n')}\r\n`;
}
