/** The table that ends `npm run check:content`: what the course holds, and how much of what it could. */
import type { Count, Tally } from '../course/tally.ts';

const LABELS: Record<keyof Tally, string> = {
	lessons: 'Leçons',
	words: 'Mots',
	minutes: 'Minutes',
	facts: 'Faits enseignés',
	objectives: 'Objectifs testés',
	questions: 'Questions des leçons',
	practice: 'Questions d’entraînement',
	exam: 'Questions d’examen',
	diagnostic: 'Questions du diagnostic',
	terms: 'Termes du glossaire',
	widgets: 'Activités montrées',
	figures: 'Figures montrées',
	additions: 'Compléments donnés',
	misconceptions: 'Idées fausses réfutées',
};

const number = (value: number) => new Intl.NumberFormat('fr').format(value);

/** One line per number, in columns, and how many sentences are longer than the rule asks. */
export function contentReport(tally: Tally, longSentences: { count: number; most: number }): string {
	const rows: [string, Count][] = [
		...Object.entries(LABELS).map(([key, label]): [string, Count] => [label, tally[key as keyof Tally]]),
		[`Phrases de plus de ${longSentences.most} mots`, longSentences],
	];
	const label = Math.max(...rows.map(([name]) => name.length));
	const count = Math.max(...rows.map(([, value]) => number(value.count).length));
	return rows
		.map(([name, value]) => {
			const of = value.of === undefined ? '' : ` sur ${number(value.of)}`;
			return `  ${name.padEnd(label)}  ${number(value.count).padStart(count)}${of}`;
		})
		.join('\n');
}
