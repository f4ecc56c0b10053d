/** The second table of `npm run check:content`: the questions by module and list, then their shares beside what they should be. */
import { BANK_LISTS, type BankList } from '../course/bank.ts';
import type { BankRow, BankTally, Share } from '../course/bank-tally.ts';
import { LEAST_BANK } from '../course/quotas.ts';

const LISTS: Record<BankList, string> = {
	lesson: 'Leçon',
	practice: 'Entraînement',
	exam: 'Examen',
	diagnostic: 'Diagnostic',
};

const HEAD = ['Questions par module', ...BANK_LISTS.map((list) => LISTS[list]), 'Total', 'En situation'];

const WORDS: Readonly<Record<string, string>> = {
	single: 'choix unique',
	multiple: 'choix multiple',
	match: 'appariement',
	order: 'ordre',
	categorise: 'tri',
	cloze: 'texte à trous',
	scenario: 'histoire',
	debate: 'débat',
	numeric: 'calcul',
	evaluer: 'évaluer',
};

const percent = (count: number, total: number) => (total === 0 ? '–' : `${Math.round((100 * count) / total)} %`);

const cells = ({ name, lists, total, situations }: BankRow): string[] => [
	name,
	...BANK_LISTS.map((list) => String(lists[list])),
	String(total),
	percent(situations, total),
];

function table(rows: readonly (readonly string[])[]): string[] {
	const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
	return rows.map((row) =>
		widths
			.map((width, column) => (column === 0 ? (row[0] ?? '').padEnd(width) : (row[column] ?? '').padStart(width)))
			.join('  '),
	);
}

/** A small bank has no target: one question more would change everything. */
function shares(label: string, found: readonly Share[], total: number): string {
	const told = found
		.filter(({ count }) => count > 0 || total >= LEAST_BANK)
		.map(({ value, count, target }) => {
			const aim = total >= LEAST_BANK ? ` pour ${target}` : '';
			return `${WORDS[value] ?? value} : ${count} (${percent(count, total)}${aim})`;
		});
	return `${label} — ${told.join(', ')}`;
}

export function bankReport({ modules, all, type, bloom, difficulty, facts }: BankTally): string {
	return [
		...table([HEAD, ...modules.map(cells), cells({ ...all, name: 'Ensemble' })]),
		shares('Types', type, all.total),
		shares('Niveaux', bloom, all.total),
		shares('Difficultés', difficulty, all.total),
		`Faits testés — ${facts.count} sur ${facts.of}`,
	]
		.map((line) => `  ${line}`)
		.join('\n');
}
