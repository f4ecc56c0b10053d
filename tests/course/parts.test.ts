/** What an author is told about the parts of questions that are no choice among options. */
import { describe, expect, it } from 'vitest';
import { madeUp, practising } from './made-up.ts';
import { USAGE_QUIZ } from './tiny-course.ts';
import { told } from './world.ts';

type Asked = ReturnType<typeof madeUp>;
const asked = (...questions: readonly Asked[]) => told({ [USAGE_QUIZ]: practising(questions) });

const TYPES = ['match', 'order', 'categorise', 'cloze', 'numeric', 'scenario', 'debate'] as const;

/** The question with other words under a key, wherever it stands. */
const saying = (question: Asked, key: string, words: string): Asked =>
	JSON.parse(JSON.stringify(question, (name, value) => (name === key ? words : value)));

describe('a part', () => {
	it('is right in every type that is made up here', () =>
		expect(asked(...TYPES.map((type, at) => madeUp(type, `q-usage-${at + 10}`)))).toEqual([]));

	it.each(TYPES)('of %s has a feedback of five words at least', (type) => {
		const lines = asked(saying(madeUp(type, 'q-usage-10'), 'feedback', 'Oui, bravo !'));
		expect(lines.length).toBeGreaterThan(0);
		expect(new Set(lines.map((line) => line.replace(/.*« [a-d0-9]+ » /, '')))).toEqual(
			new Set(['a 2 mots · Une partie de question s’explique en 5 à 40 mots · Dis pourquoi, et quel indice décide']),
		);
	});

	it('has a feedback of forty words at most, that of a number too', () =>
		expect(asked(madeUp('numeric', 'q-usage-10', { feedback: 'Oui, bravo. '.repeat(21) }))).toMatchInlineSnapshot(`
			[
			  "content/fr/quizzes/suite/usage.yaml:31 — L’explication de « 12 » a 42 mots · Une partie de question s’explique en 5 à 40 mots · Ne garde que l’indice qui décide",
			]
		`));

	it('that is chosen does not speak of the others', () => {
		const { nodes } = madeUp('scenario', '') as { nodes: readonly { choices: readonly object[] }[] };
		const [first, last] = nodes;
		const { evidence } = madeUp('debate', '') as { evidence: readonly object[] };
		const withBoth = { ...first, choices: [first?.choices[0], { ...first?.choices[1], text: 'D’abord A et B' }] };
		expect(
			asked(
				madeUp('scenario', 'q-usage-10', { nodes: [withBoth, last] }),
				madeUp('debate', 'q-usage-11', { evidence: [evidence[0], { ...evidence[1], text: 'Aucun des faits' }] }),
			),
		).toMatchInlineSnapshot(`
			[
			  "content/fr/quizzes/suite/usage.yaml:31 — La partie « b » dit « A et B » · Elle ne veut rien dire sans les autres, et se devine sans connaître la matière · Remplace-la par une proposition qui se suffit à elle-même",
			  "content/fr/quizzes/suite/usage.yaml:32 — La partie « b » dit « Aucun des » · Elle ne veut rien dire sans les autres, et se devine sans connaître la matière · Remplace-la par une proposition qui se suffit à elle-même",
			]
		`);
	});

	it('that is placed, or a place, may', () =>
		expect(
			asked(
				madeUp('categorise', 'q-usage-10', {
					groups: [
						{ id: 'a', text: 'Avant' },
						{ id: 'b', text: 'Aucun des deux' },
					],
				}),
				madeUp('order', 'q-usage-11', {
					items: [
						{ id: 'a', text: 'Comparer B et C', feedback: 'Rien ne vient avant cela ici.' },
						{ id: 'b', text: 'Puis le reste', feedback: 'Le reste vient toujours bien après.' },
						{ id: 'c', text: 'Enfin la fin', feedback: 'La fin vient toujours en dernier.' },
					],
				}),
			),
		).toEqual([]));
});

describe('a debate about a stage', () => {
	it('accepts the primary type, and nothing that the matrix rules out', () => {
		const { positions } = madeUp('debate', '') as { positions: readonly object[] };
		const [thematic, support] = positions;
		const swapped = [
			{ ...thematic, accepted: undefined },
			{ ...support, accepted: true },
		];
		const evidence = [
			{ id: 'a', text: 'Un fait', supports: ['b'], feedback: 'Ce fait appuie la seconde position.' },
			{ id: 'b', text: 'Un autre fait', supports: [], feedback: 'Ce fait n’appuie aucune position ici.' },
		];
		expect(asked(madeUp('debate', 'q-usage-10', { positions: swapped, evidence }))).toMatchInlineSnapshot(`
			[
			  "content/fr/quizzes/suite/usage.yaml:31 — La position « support » est comptée juste à l’étape « besoin » · La matrice lui donne le niveau « none » · Enlève « accepted: true »",
			  "content/fr/quizzes/suite/usage.yaml:31 — La position « thematique » est comptée fausse à l’étape « besoin » · La matrice lui donne le niveau « primary » · Ajoute « accepted: true »",
			]
		`);
	});
});
