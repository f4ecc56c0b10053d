/** Statements of the Experience API, as far as we make any (xAPI 1.0.3, part 2, §2). */
import type { Instant } from '../../learning/record/record.ts';

/** Who learns, as the LMS names them: passed on as it came. */
export type Agent = Readonly<Record<string, unknown>>;

/** By language: `{ fr: '…' }`. */
export type LanguageMap = Readonly<Record<string, string>>;

export interface Verb {
	id: string;
	display: LanguageMap;
}

export interface Activity {
	objectType?: 'Activity';
	id: string;
	definition?: Readonly<Record<string, unknown>>;
}

export interface Result {
	score?: { scaled: number; raw?: number; min?: number; max?: number };
	success?: boolean;
	completion?: boolean;
	response?: string;
	/** ISO 8601. */
	duration?: string;
	extensions?: Readonly<Record<string, unknown>>;
}

/** Activities that a statement's own belongs to. */
export type Related = 'parent' | 'grouping' | 'category' | 'other';

export interface Context {
	registration?: string;
	contextActivities?: Partial<Readonly<Record<Related, readonly Activity[]>>>;
	extensions?: Readonly<Record<string, unknown>>;
	language?: string;
	readonly [more: string]: unknown;
}

export interface Statement {
	/** A UUID. */
	id: string;
	actor: Agent;
	verb: Verb;
	object: Activity;
	result?: Result;
	context: Context;
	timestamp: Instant;
}

const ADL = 'http://adlnet.gov/expapi/verbs/';

const VERBS = {
	answered: 'a répondu',
	progressed: 'a avancé',
	initialized: 'a commencé la séance',
	completed: 'a terminé',
	passed: 'a réussi',
	failed: 'a échoué',
	terminated: 'a quitté la séance',
} as const;

export type VerbName = keyof typeof VERBS;

/** A verb of ADL's, under its own name and as a report in French says it. */
export const verb = (name: VerbName): Verb => ({
	id: `${ADL}${name}`,
	display: { en: name, fr: VERBS[name] },
});

/** What is said once more, with what is added: nothing that stood there changes. */
export function withActivities(context: Context, added: Context['contextActivities'] = {}): Context {
	const before = context.contextActivities ?? {};
	const names = [...new Set([...Object.keys(before), ...Object.keys(added)])] as Related[];
	const joined = names.map((name) => {
		const there = listed(before[name]);
		const known = new Set(there.map(({ id }) => id));
		return [name, [...there, ...(added[name] ?? []).filter(({ id }) => !known.has(id))]] as const;
	});
	return { ...context, contextActivities: Object.fromEntries(joined) };
}

/** One activity may stand for a list of one (§2.4.6.2). */
const listed = (activities: readonly Activity[] | Activity | undefined): readonly Activity[] =>
	activities === undefined ? [] : 'id' in activities ? [activities] : activities;
