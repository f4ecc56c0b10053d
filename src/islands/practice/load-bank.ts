/** Fetches the question bank and the questions that are to be asked, from where the site stands. */
import type { Bank, BankedQuestion, BankQuestion } from '../../course/open-bank.ts';

/** The home of this language, which every page links to: the site may stand in any folder. */
export const homeOfSite = (): string => document.querySelector<HTMLAnchorElement>('[rel="home"]')?.href ?? '/';

/** @throws if the file cannot be had, as without network on a first visit */
async function fetched<Data>(file: string): Promise<Data> {
	const response = await fetch(new URL(`questions/${file}.json`, homeOfSite()));
	if (!response.ok) throw new Error(`questions/${file}.json : ${response.status}`);
	return (await response.json()) as Data;
}

export const loadBank = (): Promise<Bank> => fetched('bank');

const fileOf = ({ list, lesson }: BankQuestion): string =>
	list === 'exam' || list === 'diagnostic' ? list : `lessons/${lesson}`;

/** How questions are asked, in the order wanted; one that is gone is left out. */
export async function loadQuestions(wanted: readonly BankQuestion[]): Promise<BankedQuestion[]> {
	const files = [...new Set(wanted.map(fileOf))];
	const all = (await Promise.all(files.map((file) => fetched<BankedQuestion[]>(file)))).flat();
	const byId = new Map(all.map((one) => [one.asked.id, one]));
	return wanted.flatMap(({ id }) => byId.get(id) ?? []);
}
