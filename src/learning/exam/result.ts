/** What an exam is worth once it is over, and whether another may begin. */
import type { BankedQuestion, BankQuestion, Bloom, ShownError } from '../../course/open-bank.ts';
import type { Answer } from '../../questions/answer.ts';
import { entryOf, type Given, type Instant, type LearnerRecord, type Sitting } from '../record/record.ts';

/** How it is marked: the host's numbers. */
export interface PassRules {
	/** In per cent. */
	passMark: number;
	blocks?: readonly { modules: readonly string[]; passMark: number }[] | undefined;
}

export interface Score {
	/** Sum of what each question is worth, from 0 to 1 each. */
	points: number;
	total: number;
	/** Whole per cent, rounded down: 74.9 is not 75. */
	percent: number;
}

export interface ExamReport {
	whole: Score;
	isPassed: boolean;
	blocks: (Score & { modules: readonly string[]; passMark: number; isPassed: boolean })[];
	modules: (Score & { module: string })[];
	levels: (Score & { bloom: Bloom })[];
	/** Misconceptions that wrong answers showed, the most frequent first. */
	misconceptions: { id: string; count: number; wasSure: boolean }[];
	/** Lessons whose questions were not all right, those with most lost points first. */
	lessons: { lesson: string; lost: number }[];
}

/** What a sum of floating scores may lack of a whole number without being less. */
const SLACK = 1e-9;

const scoreOf = (scores: readonly number[]): Score => {
	const points = scores.reduce((sum, score) => sum + score, 0);
	const percent = scores.length === 0 ? 0 : Math.floor((points / scores.length) * 100 + SLACK);
	return { points, total: scores.length, percent };
};

/** Parts that were chosen: of an answer of choices or of a path, those that can stand for a misconception. */
const chosenIn = (answer: Answer): readonly string[] =>
	answer.type === 'choice' ? answer.chosen : answer.type === 'path' ? answer.path : [];

/** The misconceptions that an answer shows. */
export const errorsShown = (errors: readonly ShownError[] | undefined, answer: Answer | undefined): string[] =>
	answer
		? (errors ?? []).filter(({ part }) => chosenIn(answer).includes(part)).map(({ misconception }) => misconception)
		: [];

/** From remembering to judging. */
const LEVELS: readonly Bloom[] = ['rappeler', 'comprendre', 'appliquer', 'analyser', 'evaluer'];

/** Each once, in the order of the course. */
const inOrder = <Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Key[] => [
	...new Set(items.map(keyOf)),
];

/** Groups in the order in which they first come. */
const grouped = <Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): [Key, Item[]][] => [
	...Map.groupBy(items, keyOf),
];

interface Marked<Question> {
	question: Question;
	score: number;
}

function misconceptionsIn(
	given: Readonly<Record<string, Given>>,
	banked: readonly BankedQuestion[],
): ExamReport['misconceptions'] {
	const shown = banked.flatMap(({ asked, errors }) => {
		const answer = entryOf(given, asked.id);
		return errorsShown(errors, answer?.answer).map((id) => ({ id, wasSure: answer?.sure === 'sure' }));
	});
	return grouped(shown, ({ id }) => id)
		.map(([id, times]) => ({ id, count: times.length, wasSure: times.some(({ wasSure }) => wasSure) }))
		.toSorted((one, other) => other.count - one.count || (one.id < other.id ? -1 : 1));
}

/** What decides whether a sitting is passed. */
export type Verdict = Pick<ExamReport, 'whole' | 'isPassed' | 'blocks'>;

type Placed = Pick<BankQuestion, 'id' | 'module'>;

/** The questions of a sitting with what each was worth. */
function markedIn<Question extends Placed>(
	{ questions, result }: Sitting,
	bank: readonly Question[],
): Marked<Question>[] {
	const byId = new Map(bank.map((question) => [question.id, question]));
	return questions.flatMap((id) => {
		const question = byId.get(id);
		return question ? [{ question, score: entryOf(result?.scores, id) ?? 0 }] : [];
	});
}

const scoreWhere = <Question>(marked: readonly Marked<Question>[], isMeant: (question: Question) => boolean): Score =>
	scoreOf(marked.filter(({ question }) => isMeant(question)).map(({ score }) => score));

function verdictOn(marked: readonly Marked<Placed>[], { passMark, blocks = [] }: PassRules): Verdict {
	const whole = scoreWhere(marked, () => true);
	const ofBlocks = blocks
		.map((block) => ({ ...block, ...scoreWhere(marked, ({ module }) => block.modules.includes(module)) }))
		.filter(({ total }) => total > 0)
		.map((block) => ({ ...block, isPassed: block.percent >= block.passMark }));
	const isPassed = whole.percent >= passMark && ofBlocks.every((block) => block.isPassed);
	return { whole, isPassed, blocks: ofBlocks };
}

/** Whether a sitting that is over is passed, and by how much. */
export const verdictOf = (sitting: Sitting, bank: readonly Placed[], rules: PassRules): Verdict =>
	verdictOn(markedIn(sitting, bank), rules);

/** The report of a sitting that is over; questions that the bank no longer has are left out. */
export function examReport(
	sitting: Sitting,
	bank: { questions: readonly BankQuestion[]; banked: readonly BankedQuestion[] },
	rules: PassRules,
): ExamReport {
	const marked = markedIn(sitting, bank.questions);
	const own = banked(bank.banked, sitting);
	return {
		...verdictOn(marked, rules),
		modules: inOrder(bank.questions, ({ module }) => module)
			.map((module) => ({ module, ...scoreWhere(marked, (question) => question.module === module) }))
			.filter(({ total }) => total > 0),
		levels: LEVELS.map((bloom) => ({ bloom, ...scoreWhere(marked, (question) => question.bloom === bloom) })).filter(
			({ total }) => total > 0,
		),
		misconceptions: misconceptionsIn(sitting.given, own),
		lessons: grouped(marked, ({ question }) => question.lesson)
			.map(([lesson, its]) => ({ lesson, lost: its.reduce((sum, { score }) => sum + 1 - score, 0) }))
			.filter(({ lost }) => lost > SLACK)
			.toSorted((one, other) => other.lost - one.lost || (one.lesson < other.lesson ? -1 : 1)),
	};
}

const banked = (all: readonly BankedQuestion[], { questions }: Sitting): BankedQuestion[] =>
	all.filter(({ asked }) => questions.includes(asked.id));

/** Whether an exam may begin. */
export type Admission =
	| { type: 'open'; taken: number }
	| { type: 'ongoing'; id: string }
	/** Too soon after the last one. */
	| { type: 'waiting'; until: Instant }
	/** All attempts are used up. */
	| { type: 'spent'; taken: number };

const HOUR_MS = 3_600_000;

/** The sittings of one kind, the first begun first. */
export const sittingsOf = ({ sittings }: LearnerRecord, kind: Sitting['kind']): [string, Sitting][] =>
	Object.entries(sittings)
		.filter(([, sitting]) => sitting.kind === kind)
		.toSorted(([one, { started }], [other, its]) =>
			started === its.started ? (one < other ? -1 : 1) : started < its.started ? -1 : 1,
		);

/** @param attempts how often it may be taken; absent: as often as one likes */
export function admission(
	record: LearnerRecord,
	{ attempts, pauseHours = 0 }: { attempts?: number | undefined; pauseHours?: number | undefined },
	now: Instant,
): Admission {
	const sittings = sittingsOf(record, 'exam');
	const ongoing = sittings.find(([, { result }]) => !result);
	if (ongoing) return { type: 'ongoing', id: ongoing[0] };
	const taken = sittings.length;
	if (attempts !== undefined && taken >= attempts) return { type: 'spent', taken };
	const last = sittings
		.map(([, { result }]) => result?.at ?? '')
		.toSorted()
		.at(-1);
	const until = last ? new Date(Date.parse(last) + pauseHours * HOUR_MS).toISOString() : '';
	return until > now ? { type: 'waiting', until } : { type: 'open', taken };
}
