/** Questions as cards for Anki: a text file with tabs, as its import reads it. */
import type { AskedQuestion } from '../../questions/ask.ts';
import { onPaper } from '../../questions/on-paper.ts';

const LETTERS = 'abcdefghijkl';

const onOneLine = (text: string): string => text.replace(/[\t\r\n]+/g, ' ');

/** One field: no tab, no line break, nothing that Anki would read as HTML, nor as the quotes around a field. */
const field = (lines: readonly string[]): string =>
	lines
		.filter((line) => line !== '')
		.map((line) =>
			onOneLine(line)
				.replaceAll('&', '&amp;')
				.replaceAll('<', '&lt;')
				.replaceAll('>', '&gt;')
				.replaceAll('"', '&quot;'),
		)
		.join('<br>');

/** One line a card: id, question, answer. The first lines tell Anki how to read the rest. */
export function ankiFile(questions: readonly AskedQuestion[], deck: string): string {
	const cards = questions.map((question) => {
		const { lines, below, key } = onPaper(question);
		const lettered = lines.map((line, rank) => `${LETTERS.charAt(rank)}. ${line}`);
		return [question.id, field([question.prompt, ...lettered, below]), field([key, question.explanation])].join('\t');
	});
	return ['#separator:tab', '#html:true', `#deck:${onOneLine(deck)}`, '#guid column:1', ...cards, ''].join('\n');
}
