/** Tables as CSV for a spreadsheet (RFC 4180): UTF-8 with its mark, `;` where the comma is decimal, nothing that a sheet would run. */
import type { Sheet } from './sheet.ts';

/** Tells a spreadsheet that the file is UTF-8. */
const MARK = '\ufeff';

/** A cell that begins so would be taken for a formula (OWASP, CSV injection). */
const RUNS = /^[=+\-@\t\r]/;

const cell = (text: string, separator: string): string => {
	const harmless = RUNS.test(text) ? `'${text}` : text;
	return harmless.includes(separator) || /["\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

/** @param language French and its neighbours separate by `;` */
export function csv(sheets: readonly Sheet[], language: string): string {
	const separator = language === 'en' ? ',' : ';';
	const line = (cells: readonly string[]) => cells.map((text) => cell(text, separator)).join(separator);
	const blocks = sheets.map(({ title, head, rows }) => [[title], head, ...rows].map(line).join('\r\n'));
	return `${MARK}${blocks.join('\r\n\r\n')}\r\n`;
}
