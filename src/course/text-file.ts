/** From bytes to text: UTF-8 without byte order mark, lines ended by a line feed, one megabyte at most. */
import { type Problem, problem, type Read } from './problems.ts';

export const MOST_BYTES = 1_000_000;

/** What no text needs, and what some editors and copy-and-paste leave behind. */
const CONTROL = /[^\P{Cc}\t\n\r]/u;

const decoder = () => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function isUtf8(bytes: Uint8Array): boolean {
	try {
		decoder().decode(bytes);
		return true;
	} catch {
		return false;
	}
}

function firstBadLine(bytes: Uint8Array): number {
	let line = 1;
	let start = 0;
	while (start <= bytes.length) {
		const feed = bytes.indexOf(0x0a, start);
		const end = feed === -1 ? bytes.length : feed;
		if (!isUtf8(bytes.subarray(start, end))) return line;
		start = end + 1;
		line += 1;
	}
	return 1;
}

const lineAt = (text: string, offset: number) => text.slice(0, offset).split('\n').length;

/** The text of a file. A mark or line ends that are foreign are reported and taken away, so that the rest is still read. */
export function readText(file: string, bytes: Uint8Array): Read<string> {
	if (bytes.length > MOST_BYTES) {
		const megabytes = (bytes.length / 1_000_000).toFixed(1).replace('.', ',');
		return { value: undefined, problems: [problem({ file, line: 1 }, 'too-large', { megabytes })] };
	}
	if (!isUtf8(bytes)) {
		return { value: undefined, problems: [problem({ file, line: firstBadLine(bytes) }, 'not-utf8')] };
	}
	const problems: Problem[] = [];
	let text = decoder().decode(bytes);
	if (text.startsWith('\uFEFF')) {
		problems.push(problem({ file, line: 1 }, 'bom'));
		text = text.slice(1);
	}
	const carriage = text.indexOf('\r');
	if (carriage !== -1) {
		problems.push(problem({ file, line: lineAt(text, carriage) }, 'crlf'));
		text = text.replace(/\r\n?/g, '\n');
	}
	const control = text.search(CONTROL);
	if (control !== -1) problems.push(problem({ file, line: lineAt(text, control) }, 'control-character'));
	return { value: text, problems };
}
