/** What a bank of questions amounts to: by module and list, by type, level and difficulty, and the facts it tests. */
import { BANK_LISTS, type Banked, type BankList } from './bank.ts';
import { SHARES } from './quotas.ts';

export type BankRow = { name: string; lists: Readonly<Record<BankList, number>>; total: number; situations: number };
/** `target`: in per cent of all questions. */
export type Share = { value: string; count: number; target: number };

function row(name: string, bank: readonly Banked[]): BankRow {
	const inList = (list: BankList) => bank.filter((banked) => banked.list === list).length;
	return {
		name,
		lists: Object.fromEntries(BANK_LISTS.map((list) => [list, inList(list)])) as BankRow['lists'],
		total: bank.length,
		situations: bank.filter(({ question }) => question.context === 'scenario').length,
	};
}

const sharesOf = (kind: keyof typeof SHARES, bank: readonly Banked[]): Share[] =>
	Object.entries(SHARES[kind]).map(([value, target]) => ({
		value,
		target,
		count: bank.filter(({ question }) => String(question[kind]) === value).length,
	}));

/** @param modules in the order of the course @param facts all that there are */
export function bankTally(bank: readonly Banked[], modules: readonly string[], facts: readonly { id: string }[]) {
	const tested = new Set(bank.flatMap(({ question }) => question.facts));
	return {
		modules: modules.map((module) =>
			row(
				module,
				bank.filter((banked) => banked.module === module),
			),
		),
		all: row('', bank),
		type: sharesOf('type', bank),
		bloom: sharesOf('bloom', bank),
		difficulty: sharesOf('difficulty', bank),
		facts: { count: facts.filter(({ id }) => tested.has(id)).length, of: facts.length },
	};
}

export type BankTally = ReturnType<typeof bankTally>;
