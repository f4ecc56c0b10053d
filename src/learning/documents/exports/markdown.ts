/** Tables as Markdown (GitHub's), with every sign that would mean something made plain. */
import type { Sheet } from './sheet.ts';

const plain = (text: string): string =>
	text
		.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')
		.replace(/\r?\n/g, ' ')
		.trim();

/** @param name of the document */
export function markdown(name: string, sheets: readonly Sheet[]): string {
	const line = (cells: readonly string[]) => `| ${cells.map(plain).join(' | ')} |`;
	const blocks = sheets.map(({ title, head, rows }) =>
		[`## ${plain(title)}`, '', line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n'),
	);
	return `${[`# ${plain(name)}`, ...blocks].join('\n\n')}\n`;
}
