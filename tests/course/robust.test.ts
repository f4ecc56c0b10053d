/** Whatever stands in the content, reading it gives problems and never an exception. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printProblem } from '../../src/course/problems.ts';
import { TINY_COURSE } from './tiny-course.ts';
import { world } from './world.ts';

/** What has a meaning somewhere: to YAML, to MDX, to JavaScript objects, to a terminal. */
const PIECES = [
	...['\t', '\n', '---\n', '{', '}', '<', '</', '>', '"', "'", ': ', ' - ', '[', ']', '|\n', '#', '%', '\\', '? '],
	...['*a', '&a ', '!!binary ', '<<: *a\n', 'null', '.inf', '1e400', '__proto__: 1\n', 'constructor', 'toString'],
	...['<Myth>', '</Myth>', '<Term id="x">', '{x}', 'import a\n', '[a](/b)', '![](c.png)', '[a]: b\n', '#### a\n'],
	...['\uFEFF', '\r', '\0', '\u001b[31m', '\u2028', '\ud800', '😀', 'é', 'stage:constructor', 'cells: []\n'],
];

/** A cut, or a piece set in, at some place of a file. */
const edit = fc.record({ at: fc.nat(3000), cut: fc.nat(40), piece: fc.constantFrom('', ...PIECES) });
const edits = fc.dictionary(
	fc.constantFrom(...Object.keys(TINY_COURSE)),
	fc.array(edit, { minLength: 1, maxLength: 4 }),
	{
		minKeys: 1,
		maxKeys: 3,
	},
);

const edited = (text: string, changes: readonly { at: number; cut: number; piece: string }[]) =>
	changes.reduce((now, { at, cut, piece }) => {
		const place = at % (now.length + 1);
		return now.slice(0, place) + piece + now.slice(place + cut);
	}, text);

const linesOf = (text: string | undefined) => (text ?? '').split(/\r\n?|\n/).length;

describe('any edit of the content', () => {
	it('gives a course or problems, each on one line and at a line of its file', () =>
		fc.assert(
			fc.property(edits, (changes) => {
				const files = Object.fromEntries(
					Object.entries(changes).map(([path, list]) => [path, edited(TINY_COURSE[path] ?? '', list)]),
				);
				const { course, problems } = world(files);
				expect(course !== undefined || problems.length > 0).toBe(true);
				for (const problem of problems) {
					const text = files[problem.file] ?? TINY_COURSE[problem.file];
					expect(printProblem(problem)).not.toMatch(/\p{Cc}|undefined|\[object/u);
					expect(problem.line).toBeGreaterThanOrEqual(1);
					expect(problem.line).toBeLessThanOrEqual(linesOf(text));
				}
			}),
			{ numRuns: 150, seed: 7 },
		));

	it('may nest without end', () => {
		const deep = 20_000;
		const files = {
			'content/fr/lessons/debut/besoin.mdx': (text: string) => `${text}\n${'>'.repeat(deep)} fin\n`,
			'content/fr/lessons/suite/usage.mdx': (text: string) => `${text}\n${'- '.repeat(deep / 4)}fin\n`,
			'content/fr/glossary.yaml': '['.repeat(deep),
			'content/fr/modules.yaml': '{a: '.repeat(deep),
			'content/fr/quizzes/debut/besoin.yaml': '- '.repeat(deep),
		};
		expect(world(files).problems.length).toBeGreaterThan(0);
	});
});
