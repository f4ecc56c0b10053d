/** The search screen: a word, a kind, the places found. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { InterfaceWords } from '../../course/schemas/interface.ts';
import { type Found, openSearch, type SearchIndex } from './search-index.ts';

type Words = InterfaceWords['search'];
type Kind = keyof Words['kinds'];

interface Props {
	words: Words;
	language: string;
}

type State =
	| { type: 'idle' }
	| { type: 'loading' }
	| { type: 'failed' }
	| { type: 'found'; query: string; found: Found[]; total: number };

const PAGE = 10;
const PAUSE_MS = 150;

export default function Search({ words, language }: Props) {
	const [query, setQuery] = useState('');
	const [kind, setKind] = useState<Kind>();
	const [limit, setLimit] = useState(PAGE);
	const [state, setState] = useState<State>({ type: 'idle' });
	const index = useRef<Promise<SearchIndex> | undefined>(undefined);
	const field = useRef<HTMLInputElement>(null);

	// The field keeps its own text: hydrating a `value` would wipe what was typed before the script arrived.
	useEffect(() => {
		if (!field.current) return;
		field.current.value ||= new URL(location.href).searchParams.get('q') ?? '';
		setQuery(field.current.value);
	}, []);

	useEffect(() => {
		let isCurrent = true;
		const wanted = query.trim();
		if (wanted === '') {
			setState({ type: 'idle' });
			return undefined;
		}
		const timer = setTimeout(async () => {
			try {
				index.current ??= openSearch(rootOfSite());
				setState((before) => (before.type === 'found' ? before : { type: 'loading' }));
				const result = await (await index.current).search(wanted, kind, limit);
				if (isCurrent) setState({ type: 'found', query: wanted, ...result });
			} catch {
				index.current = undefined;
				if (isCurrent) setState({ type: 'failed' });
			}
		}, PAUSE_MS);
		return () => {
			isCurrent = false;
			clearTimeout(timer);
		};
	}, [query, kind, limit]);

	return (
		<search>
			<form class="search" onSubmit={(event) => event.preventDefault()}>
				<label class="search_field">
					{words.label}
					<input
						ref={field}
						type="search"
						autocomplete="off"
						onInput={({ currentTarget }) => {
							setQuery(currentTarget.value);
							setLimit(PAGE);
						}}
					/>
				</label>
				<fieldset class="search_kinds">
					<legend>{words.filter}</legend>
					{[undefined, ...(Object.keys(words.kinds) as Kind[])].map((each) => (
						<label key={each ?? 'all'}>
							<input type="radio" name="kind" checked={kind === each} onChange={() => setKind(each)} />
							{each ? words.kinds[each] : words.all}
						</label>
					))}
				</fieldset>
				<p class="search_status" role="status">
					{statusOf(state, words, language)}
				</p>
				{state.type === 'found' && (
					<ol class="search_results">
						{state.found.map(({ title, href, excerpt, kind: of }) => (
							<li key={href}>
								<a href={href}>{title}</a>
								<small>{words.kinds[of as Kind]}</small>
								<p dangerouslySetInnerHTML={{ __html: excerpt }} />
							</li>
						))}
					</ol>
				)}
				{state.type === 'found' && state.total > limit && (
					<button type="button" class="button is-second" onClick={() => setLimit(limit + PAGE)}>
						{words.more}
					</button>
				)}
			</form>
		</search>
	);
}

/** The header's name leads home from every page, wherever the site stands. */
const rootOfSite = (): string => document.querySelector<HTMLAnchorElement>('a[rel="home"]')?.href ?? location.href;

function statusOf(state: State, words: Words, language: string): string {
	if (state.type === 'idle') return '';
	if (state.type === 'loading') return words.loading;
	if (state.type === 'failed') return words.failed;
	if (state.total === 0) return words.none.replace('{query}', state.query);
	const forms = words.results;
	return forms[new Intl.PluralRules(language).select(state.total) === 'one' ? 'one' : 'other'].replace(
		'{count}',
		String(state.total),
	);
}
