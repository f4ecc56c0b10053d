/** What the MDX compiler says, told to an author. */
import { type Place, type Problem, problem } from './problems.ts';

/** `3:1: Expected a closing tag for … (mdx-jsx:unexpected-character)`: a place, a sentence, a code. */
const FORM = /^(?:(\d+):(\d+)(?:-\d+:\d+)?: )?(.*?)(?: \([a-z-]+:[a-z-]+\))?$/s;

function explained(place: Place, detail: string, rest: string): Problem {
	const crossed = /^Unexpected closing tag `<\/(.*?)>`, expected corresponding closing tag for `<(.*?)>`/.exec(detail);
	if (crossed) return problem(place, 'crossed-tags', { tag: crossed[1] ?? '', opened: crossed[2] ?? '' });
	const stray = /^Unexpected closing tag `<\/(.*?)>`/.exec(detail);
	if (stray) return problem(place, 'stray-closing-tag', { tag: stray[1] ?? '' });
	const unclosed = /^Expected a closing tag for `<(.*?)>`/.exec(detail);
	if (unclosed) return problem(place, 'unclosed-tag', { tag: unclosed[1] ?? '' });
	if (rest.startsWith('<!--')) return problem(place, 'html-comment');
	if (/^<(https?:|mailto:|[^\s<>]+@)/.test(rest)) return problem(place, 'autolink');
	if (detail.startsWith('Unexpected character after `<`')) return problem(place, 'bad-tag');
	if (detail.startsWith('Unexpected end of file in expression')) return problem(place, 'open-brace');
	if (detail.startsWith('Could not parse expression')) return problem(place, 'code-in-lesson', { sort: 'expression' });
	return problem(place, 'bad-mdx', { detail });
}

/** The problem behind an error thrown by the compiler while it read `text`. */
export function mdxProblem(file: string, text: string, thrown: unknown): Problem {
	const said = thrown instanceof Error ? thrown.message : String(thrown);
	const [, line = '1', column = '1', detail = said] = FORM.exec(said) ?? [];
	const rest = (text.split('\n')[Number(line) - 1] ?? '').slice(Number(column) - 1);
	return explained({ file, line: Number(line) }, detail, rest);
}
