/** A plain table for a terminal, and the line that says whether an aim is met. */

export const whole = (value: number): string => Math.round(value).toLocaleString('fr').replaceAll('\u202f', ' ');

export const decimal = (value: number, digits = 1): string =>
	value
		.toLocaleString('fr', { minimumFractionDigits: digits, maximumFractionDigits: digits })
		.replaceAll('\u202f', ' ');

export const told = (isMet: boolean, text: string): string => `${isMet ? 'tenu    ' : 'MANQUÉ  '} ${text}`;

/** First column to the left, the others to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const all = [head, ...rows];
	const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
	const line = (cells: readonly string[]) =>
		cells
			.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
			.join('  ');
	const rule = widths.map((width) => '─'.repeat(width)).join('  ');
	return [line(head), rule, ...rows.map(line)].join('\n');
}
