/** An LMS that takes nothing but what a strict standard allows: formats, ranges, order of indexes, states. */

export type Check = (value: string) => boolean;
export const like =
	(pattern: RegExp): Check =>
	(value) =>
		pattern.test(value);
export const oneOf =
	(...values: string[]): Check =>
	(value) =>
		values.includes(value);

/** What a standard allows, and how it says no. */
export interface Strictness {
	/** Names of its functions, as calls are listed. */
	names: Record<'initialize' | 'get' | 'set' | 'commit' | 'finish', string>;
	/** What stands there before anything is set. */
	initial: Readonly<Record<string, string>>;
	/** Elements that may be set, indexes as `n` → whether a value is allowed. */
	writable: Readonly<Record<string, Check>>;
	/** What else must hold, given what was set: types of responses. */
	fits?(element: string, value: string, values: ReadonlyMap<string, string>): boolean;
	/** Interactions can be set and not read. */
	hidesInteractions: boolean;
	codes: Record<'general' | 'closed' | 'missing' | 'readOnly' | 'writeOnly' | 'order' | 'type', string>;
	messages: Readonly<Record<string, string>>;
}

export interface StrictCore {
	initialize(): string;
	get(element: string): string;
	set(element: string, value: string): string;
	commit(): string;
	finish(): string;
	lastError(): string;
	errorString(code: string): string;
	diagnostic(code: string): string;
}

export interface Strict {
	core: StrictCore;
	/** What was set, or stood there. */
	values: Map<string, string>;
	/** What was kept by a commit or the end. */
	committed: Map<string, string>;
	/** Every call that was answered « false », as `405 cmi.core.exit later`. */
	refused: string[];
	/** Names of the calls in order. */
	calls: string[];
	/** From now on: how many commits fail. */
	failCommits(times: number): void;
}

/**
 * @param before values that stood there
 * @param lacks parts of the data model that it does without
 */
export function strict(
	{ names, initial, writable, fits, hidesInteractions, codes, messages }: Strictness,
	before: Readonly<Record<string, string>> = {},
	lacks: readonly string[] = [],
): Strict {
	const values = new Map(Object.entries({ ...initial, ...before }));
	const committed = new Map<string, string>();
	const refused: string[] = [];
	const calls: string[] = [];
	let state: 'before' | 'open' | 'over' = 'before';
	let error = '0';
	let failing = 0;

	const say = (call: string, code: string, what: string): 'true' | 'false' => {
		calls.push(call);
		error = code;
		if (code === '0') return 'true';
		refused.push(`${code} ${what}`);
		return 'false';
	};
	const countOf = (list: string): number => Number(values.get(`${list}._count`) ?? '0');
	/** The lists that an element stands in, the outer first: each index must be there, or be the next. */
	const lists = (element: string) =>
		[...element.matchAll(/\.(\d+)\./g)].map((found) => ({
			list: element.slice(0, found.index),
			index: Number(found[1]),
		}));
	const codeOfSet = (element: string, value: string): string => {
		if (state !== 'open') return codes.closed;
		if (lacks.some((part) => element.startsWith(part))) return codes.missing;
		const check = writable[element.replace(/\.\d+\./g, '.n.')];
		if (!check) return element in before || element.endsWith('._count') ? codes.readOnly : codes.order;
		for (const { list, index } of lists(element)) {
			if (index > countOf(list)) return codes.order;
			const isNew = index === countOf(list);
			// Before anything else, a new entry is named.
			if (isNew && element !== `${list}.${index}.id` && !element.endsWith(`${index}.pattern`)) return codes.order;
		}
		return check(value) && (fits?.(element, value, values) ?? true) ? '0' : codes.type;
	};
	const keepAll = () => {
		for (const [element, value] of values) committed.set(element, value);
	};

	const core: StrictCore = {
		initialize() {
			if (state !== 'before') return say(names.initialize, codes.general, names.initialize);
			state = 'open';
			return say(names.initialize, '0', '');
		},
		get(element) {
			if (state !== 'open') {
				say(names.get, codes.closed, element);
				return '';
			}
			if (lacks.some((part) => element.startsWith(part))) {
				error = codes.missing;
				return '';
			}
			if (hidesInteractions && element.startsWith('cmi.interactions.') && !element.endsWith('_count')) {
				say(names.get, codes.writeOnly, element);
				return '';
			}
			error = '0';
			return values.get(element) ?? (element.endsWith('._count') ? '0' : '');
		},
		set(element, value) {
			const code = codeOfSet(element, value);
			const said = say(names.set, code, `${element} ${value}`);
			if (code !== '0') return said;
			for (const { list, index } of lists(element))
				if (index === countOf(list)) values.set(`${list}._count`, String(index + 1));
			values.set(element, value);
			return said;
		},
		commit() {
			if (state !== 'open') return say(names.commit, codes.closed, names.commit);
			if (failing > 0) {
				failing -= 1;
				calls.push(names.commit);
				error = codes.general;
				return 'false';
			}
			keepAll();
			return say(names.commit, '0', '');
		},
		finish() {
			if (state !== 'open') return say(names.finish, codes.closed, names.finish);
			state = 'over';
			keepAll();
			return say(names.finish, '0', '');
		},
		lastError: () => error,
		errorString: (code) => messages[code] ?? '',
		diagnostic: (code) => code,
	};
	return {
		core,
		values,
		committed,
		refused,
		calls,
		failCommits: (times) => {
			failing = times;
		},
	};
}
