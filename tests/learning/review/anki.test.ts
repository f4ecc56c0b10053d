/** Questions as cards for Anki: a text file that its import reads as it was meant. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ankiFile } from '../../../src/learning/review/anki.ts';
import type { AskedQuestion } from '../../../src/questions/ask.ts';
import { onPaper } from '../../../src/questions/on-paper.ts';
import { multipleOf, singleOf } from '../../support/questions.ts';
import { bank, banked } from '../../support/real-bank.ts';

const HEAD = ['#separator:tab', '#html:true', '#deck:Parcours', '#guid column:1'];
const cardsIn = (text: string) => text.split('\n').slice(HEAD.length, -1);

/** The text that a field shows. */
const shown = (field: string): string =>
	field
		.replaceAll('<br>', '\n')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&amp;', '&');
/** What a field keeps of a text: breaks and tabs become spaces. */
const flat = (text: string): string => text.replace(/[\t\r\n]+/g, ' ');

const nasty = fc
	.array(
		fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('\t', '\n', '\r\n', '<b>', '&amp;', '"', '#', '<br>')),
		{
			maxLength: 12,
		},
	)
	.map((parts) => parts.join(''));

describe('ankiFile', () => {
	it('writes a line a card, and tells Anki how to read it', () => {
		const questions: AskedQuestion[] = [
			{ ...singleOf(3, 1), prompt: 'Prix < 10 €\tou\n« R&D » ?' },
			multipleOf([true, false, true]),
			{
				type: 'cloze',
				id: 'q-3',
				prompt: 'Complète.',
				sentence: 'Après la ___ vient la ___.',
				blanks: [
					{ accepted: ['Recherche'], confusables: [], feedback: 'Oui.' },
					{ accepted: ['Sélection', 'sélection'], confusables: [], feedback: 'Oui.' },
				],
				explanation: '"Choisir" vient après.',
			},
		];
		expect(ankiFile(questions, 'Parcours').split('\n')).toMatchInlineSnapshot(`
			[
			  "#separator:tab",
			  "#html:true",
			  "#deck:Parcours",
			  "#guid column:1",
			  "q-1	Prix &lt; 10 € ou « R&amp;D » ?<br>a. choice 0<br>b. choice 1<br>c. choice 2	b<br>This one.",
			  "q-2	Which ones?<br>a. choice 0<br>b. choice 1<br>c. choice 2	a, c<br>These.",
			  "q-3	Complète.<br>Après la ………… vient la ………….	Recherche, Sélection<br>&quot;Choisir&quot; vient après.",
			  "",
			]
		`);
	});

	it('has no cards of no questions', () => {
		expect(ankiFile([], 'Parcours')).toBe(`${HEAD.join('\n')}\n`);
	});

	it('names the deck as the course is named, on one line', () => {
		expect(ankiFile([], 'Vente & conseil\n2026').split('\n')[2]).toBe('#deck:Vente & conseil 2026');
	});

	it('keeps one line of three fields a card, whatever its texts', () => {
		fc.assert(
			fc.property(nasty, nasty, nasty, (prompt, explanation, text) => {
				const question = singleOf(3, 0);
				const options = question.options.map((option) => ({ ...option, text }));
				const [card = '', ...more] = cardsIn(ankiFile([{ ...question, prompt, explanation, options }], 'Parcours'));
				const [id, front = '', back = '', ...others] = card.split('\t');
				expect([id, more, others]).toStrictEqual(['q-1', [], []]);
				const lettered = ['a', 'b', 'c'].map((letter) => flat(`${letter}. ${text}`));
				expect(shown(front)).toBe([flat(prompt), ...lettered].filter((line) => line !== '').join('\n'));
				expect(shown(back)).toBe(['a', flat(explanation)].filter((line) => line !== '').join('\n'));
			}),
		);
	});

	it('holds no HTML but line breaks, and no quotes that Anki would take for those of a field', () => {
		fc.assert(
			fc.property(nasty, nasty, (prompt, explanation) => {
				for (const card of cardsIn(ankiFile([{ ...singleOf(3, 0), prompt, explanation }], 'Parcours'))) {
					expect(card.replaceAll('<br>', '')).not.toMatch(/[<>"]|&(?!(?:amp|lt|gt|quot);)/);
				}
			}),
		);
	});

	it('makes a card of every question of the course that is reviewed, with its question, its lines and its key', () => {
		const reviewed = new Set(
			bank.questions.filter(({ list }) => list === 'lesson' || list === 'practice').map(({ id }) => id),
		);
		const questions = banked.map(({ asked }) => asked).filter(({ id }) => reviewed.has(id));
		const cards = cardsIn(ankiFile(questions, 'Parcours')).map((card) => card.split('\t'));
		expect(cards.map(([id]) => id)).toStrictEqual(questions.map(({ id }) => id));
		for (const [rank, [id, front = '', back = '']] of cards.entries()) {
			const question = questions[rank] as AskedQuestion;
			const { lines, key } = onPaper(question);
			expect(shown(front).startsWith(flat(question.prompt)), id).toBe(true);
			lines.forEach((line, at) => {
				expect(shown(front), id).toContain(`${'abcdefghijkl'[at]}. ${flat(line)}`);
			});
			expect(shown(back), id).toBe(`${flat(key)}\n${flat(question.explanation)}`);
		}
	});
});
