/** Whether a bank is varied, and gives its answers away by nothing but their sense (assessment §4; rules r-10, r-12 and r-14). */
import type { Banked } from '../bank.ts';
import { outline } from '../ids.ts';
import { type Place, type Problem, problem } from '../problems.ts';
import {
	LEAST_ABSOLUTES,
	LEAST_BANK,
	LEAST_MODULE,
	LEAST_SITUATIONS,
	MODULE_TOLERANCE,
	MOST_ADDITIONS,
	POSITION_TOLERANCE,
	SHARES,
	TOLERANCE,
} from '../quotas.ts';
import type { CourseSources } from '../sources.ts';
import type { YamlText } from '../yaml-text.ts';
import { isChoosing } from './options.ts';

const percent = (count: number, total: number) => (100 * count) / total;

/** What is held against the shares: the whole bank, or a module. */
type Held = { place: Place; module?: string; bank: readonly Banked[]; tolerance: number };

/** How many more of a sort bring it to the least share, if nothing else is written. */
const missing = (count: number, total: number, least: number) =>
	Math.ceil((least * total - 100 * count) / (100 - least));

const checkShares = (kind: keyof typeof SHARES, { place, module, bank, tolerance }: Held): Problem[] =>
	Object.entries(SHARES[kind]).flatMap(([value, target]) => {
		const found = bank.filter(({ question }) => String(question[kind]) === value).length;
		const total = bank.length;
		const share = percent(found, total);
		if (Math.abs(share - target) <= tolerance) return [];
		const more = missing(found, total, target - tolerance);
		return [problem(place, 'bank-share', { kind, value, module, found, total, target, tolerance, more })];
	});

function checkModule({ place, module, bank, tolerance }: Held & { module: string }): Problem[] {
	const found = bank.filter(({ question }) => question.context === 'scenario').length;
	const total = bank.length;
	return [
		...(percent(found, total) < LEAST_SITUATIONS
			? [problem(place, 'few-situations', { module, found, total, least: LEAST_SITUATIONS })]
			: []),
		...(total < LEAST_MODULE ? [] : checkShares('difficulty', { place, module, bank, tolerance })),
	];
}

const checkModules = (settings: YamlText, bank: readonly Banked[]): Problem[] =>
	outline(settings).flatMap(({ id: module }, at) => {
		const own = bank.filter((banked) => banked.module === module);
		const place = { file: settings.file, line: settings.lineOf(['modules', at, 'id']) };
		return own.length === 0 ? [] : checkModule({ place, module, bank: own, tolerance: MODULE_TOLERANCE });
	});

const singles = (bank: readonly Banked[]) =>
	bank.flatMap(({ question }) => (question.type === 'single' ? [question] : []));

/** Where the right answer stands, among questions that have as many options (r-12). */
function checkPositions(place: Place, bank: readonly Banked[]): Problem[] {
	const bySize = Map.groupBy(singles(bank), ({ options }) => options.length);
	return [...bySize].flatMap(([size, questions]) => {
		const total = questions.length;
		if (total < LEAST_BANK) return [];
		const [least, most] = [100 / size - POSITION_TOLERANCE, 100 / size + POSITION_TOLERANCE];
		return Array.from({ length: size }, (_, at) => at).flatMap((at) => {
			const found = questions.filter(({ options }) => options[at]?.correct).length;
			const share = percent(found, total);
			return share >= least && share <= most
				? []
				: [problem(place, 'key-position', { size, rank: at + 1, found, total, least, most })];
		});
	});
}

/** Words that leave no exception. */
const ABSOLUTES: Record<string, RegExp> = {
	fr: /(?<!\p{L})(?:toujours|jamais|uniquement|forcément|systématiquement|obligatoirement|nécessairement)(?!\p{L})/iu,
	en: /\b(?:always|never|only|necessarily|systematically)\b/iu,
};

/** Whether words that leave no exception are kept for wrong options: there is then half as many right ones among them, or fewer (r-12). */
function checkAbsolutes(place: Place, language: string, bank: readonly Banked[]): Problem[] {
	const form = ABSOLUTES[language];
	const options = bank.flatMap(({ question }) =>
		isChoosing(question) ? question.options.map((option) => ({ ...option, question: question.id })) : [],
	);
	const absolute = form ? options.filter(({ text }) => form.test(text)) : [];
	if (absolute.length < LEAST_ABSOLUTES) return [];
	const rightOf = (some: typeof options) => some.filter(({ correct }) => correct).length;
	const right = rightOf(absolute);
	const usual = percent(rightOf(options), options.length);
	if (percent(right, absolute.length) >= usual / 2) return [];
	const wrong = absolute.filter(({ correct }) => !correct).map(({ question }) => question);
	return [problem(place, 'absolutes', { found: absolute.length, right, usual, questions: [...new Set(wrong)] })];
}

/** What the sources do not say has little room in the exam (r-14): told at the first such question. */
function checkAdditions(bank: readonly Banked[]): Problem[] {
	const exam = bank.filter(({ list }) => list === 'exam');
	const additions = exam.filter(({ question }) => question.origin === 'addition');
	const [first] = additions;
	if (!first || percent(additions.length, exam.length) <= MOST_ADDITIONS) return [];
	const place = { file: first.yaml.file, line: first.yaml.lineOf([...first.path, 'origin']) };
	return [problem(place, 'exam-additions', { found: additions.length, total: exam.length, most: MOST_ADDITIONS })];
}

/** What a bank's statistics say against it. They are told where the modules are listed. */
export function checkBankShares({ settings }: CourseSources, language: string, bank: readonly Banked[]): Problem[] {
	if (!settings) return [];
	const place = { file: settings.file, line: settings.lineOf(['modules']) };
	const whole = { place, bank, tolerance: TOLERANCE };
	return [
		...checkShares('type', whole),
		...checkShares('bloom', whole),
		...checkShares('difficulty', whole),
		...checkModules(settings, bank),
		...checkPositions(place, bank),
		...checkAbsolutes(place, language, bank),
		...checkAdditions(bank),
	];
}
