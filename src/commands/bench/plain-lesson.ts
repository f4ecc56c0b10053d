/** A lesson without our tags: the same words as plain MDX, for a site that has no quiz. */
import type { Written } from './real-lessons.ts';

/** Our tags → what plain Markdown has for them. Facts and figures come from the model: what names them goes. */
const TAGS: readonly [RegExp, string][] = [
	[/<Ref [^>]*\/>/g, ''],
	[/<Term [^>]*>([^<]*)<\/Term>/g, '$1'],
	[/^<Table caption="([^"]*)">$/gm, '**$1**'],
	[/^<Exercise [^>]*>$/gm, '### Exercice'],
	[/^<Answer>$/gm, '<details>\n<summary>Réponse</summary>\n'],
	[/^<\/Answer>$/gm, '\n</details>'],
	[/^<\/?[A-Z][^>]*>$/gm, ''],
];

const plainBody = (body: string) => TAGS.reduce((text, [tag, plain]) => text.replace(tag, plain), body);

/** What MDX would take for code. */
const escaped = (text: string) => text.replace(/[<{}]/g, '\\$&');

type Part = { key: string; text: string };
/** Keys of a question whose texts are read, in any type of question. */
const READ = new Set(['text', 'feedback']);

function partsOf(data: unknown, key = ''): Part[] {
	if (Array.isArray(data)) return data.flatMap((entry) => partsOf(entry, key));
	if (typeof data === 'object' && data !== null)
		return Object.entries(data).flatMap(([name, value]) => partsOf(value, name));
	return typeof data === 'string' && READ.has(key) ? [{ key, text: data }] : [];
}

const list = (texts: readonly string[]) => texts.map((text) => `- ${escaped(text)}`).join('\n');

function plainQuestion(question: { prompt: string; explanation: string }, index: number): string {
	const parts = partsOf(question);
	const texts = (wanted: string) => parts.filter(({ key }) => key === wanted).map(({ text }) => text);
	return [
		`### Question ${index + 1}`,
		escaped(question.prompt),
		list(texts('text')),
		'<details>\n<summary>Réponse</summary>',
		list(texts('feedback')),
		`${escaped(question.explanation)}\n\n</details>`,
	].join('\n\n');
}

type Header = { title: string; summary: string; lead: string; objectives: { text: string }[] };

/** The whole file, front matter included. Schemas have held the data already. */
export function plainLesson({ header, body, quiz }: Written): string {
	const { title, summary, lead, objectives } = header as Header;
	const { questions } = quiz as { questions: { prompt: string; explanation: string }[] };
	return [
		`---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(summary)}\n---`,
		escaped(lead),
		list(objectives.map(({ text }) => text)),
		plainBody(body).trim(),
		'## Quiz',
		...questions.map(plainQuestion),
		'',
	].join('\n\n');
}
