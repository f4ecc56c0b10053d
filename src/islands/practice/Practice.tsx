/** Free practice: the learner chooses what about, how many, and whether only what was missed. */
import { useState } from 'preact/hooks';
import type { Bank } from '../../course/open-bank.ts';
import type { InterfaceWords } from '../../course/schemas/interface.ts';
import { count } from '../../i18n/sentences.ts';
import { drawn, fitting, type Wish } from '../../learning/practice/choose.ts';
import { newSeed } from '../../state/clock.ts';
import { StorageNotice } from '../StorageNotice.tsx';
import { Loading } from './Loading.tsx';
import { SessionSteps } from './SessionSteps.tsx';
import { useLearner } from './use-learner.ts';
import { useSession } from './use-session.ts';

interface Named {
	id: string;
	name: string;
}

interface Props {
	recordKey: string;
	language: string;
	stages: Named[];
	communications: Named[];
	words: Pick<InterfaceWords, 'quiz' | 'session' | 'practice' | 'trouble' | 'count'>;
}

const COUNTS = [5, 10, 20, 40];

/** A list to choose one thing from, or none. */
function Choice({
	label,
	any,
	things,
	value,
	choose,
}: {
	label: string;
	any: string;
	things: readonly Named[];
	value: string | undefined;
	choose: (id: string | undefined) => void;
}) {
	return (
		<label class="field">
			<span>{label}</span>
			<select value={value ?? ''} onChange={({ currentTarget }) => choose(currentTarget.value || undefined)}>
				<option value="">{any}</option>
				{things.map(({ id, name }) => (
					<option key={id} value={id}>
						{name}
					</option>
				))}
			</select>
		</label>
	);
}

/** The wish without what was taken back. */
const wished = (wish: Wish, change: { [Key in keyof Wish]?: Wish[Key] | undefined }): Wish =>
	Object.fromEntries(Object.entries({ ...wish, ...change }).filter(([, value]) => value !== undefined)) as Wish;

const modulesOf = ({ modules }: Bank): Named[] => modules.map(({ id, title }) => ({ id, name: title }));

export default function Practice({ recordKey, language, stages, communications, words }: Props) {
	const { record, store, bank } = useLearner(recordKey);
	const session = useSession();
	const [wish, setWish] = useState<Wish>({});
	const [wanted, setWanted] = useState(10);
	const [asksSure, setAsksSure] = useState(false);
	const change = (by: { [Key in keyof Wish]?: Wish[Key] | undefined }) => setWish(wished(wish, by));
	if (bank.type !== 'ready') return <Loading of={bank} words={words.session} />;
	const { practice } = words;
	const found = fitting(bank.value.questions, record, wish);
	const types = [...new Set(bank.value.questions.map(({ type }) => type))];
	return (
		<>
			<StorageNotice words={words.trouble} />
			{session.step.type === 'choosing' && (
				<form
					class="fields"
					onSubmit={(event) => {
						event.preventDefault();
						const seed = newSeed();
						session.begin(drawn(found, wanted, seed), seed);
					}}
				>
					<Choice
						label={practice.module}
						any={practice.any}
						things={modulesOf(bank.value)}
						value={wish.module}
						choose={(module) => change({ module })}
					/>
					<Choice
						label={practice.stage}
						any={practice.any}
						things={stages}
						value={wish.stage}
						choose={(stage) => change({ stage })}
					/>
					<Choice
						label={practice.communication}
						any={practice.any}
						things={communications}
						value={wish.communication}
						choose={(communication) => change({ communication })}
					/>
					<Choice
						label={practice.type}
						any={practice.any}
						things={types.map((type) => ({ id: type, name: practice.types[type] }))}
						value={wish.type}
						choose={(type) => change({ type })}
					/>
					<Choice
						label={practice.difficulty}
						any={practice.any}
						things={practice.difficulties.map((name, rank) => ({ id: String(rank + 1), name }))}
						value={wish.difficulty === undefined ? undefined : String(wish.difficulty)}
						choose={(level) => change({ difficulty: level === undefined ? undefined : Number(level) })}
					/>
					<label class="field">
						<span>{practice.number}</span>
						<select value={wanted} onChange={({ currentTarget }) => setWanted(Number(currentTarget.value))}>
							{COUNTS.map((number) => (
								<option key={number} value={number}>
									{count(words.count.questions, number, language)}
								</option>
							))}
						</select>
					</label>
					<label class="tick">
						<input
							type="checkbox"
							checked={wish.onlyMissed === true}
							onChange={({ currentTarget }) => change({ onlyMissed: currentTarget.checked || undefined })}
						/>
						<span>{practice.onlyMissed}</span>
					</label>
					<label class="tick">
						<input
							type="checkbox"
							checked={asksSure}
							onChange={({ currentTarget }) => setAsksSure(currentTarget.checked)}
						/>
						<span>{practice.asksSure}</span>
					</label>
					<p role="status">{found.length > 0 ? count(practice.found, found.length, language) : practice.none}</p>
					<p class="actions">
						<button type="submit" class="button" disabled={found.length === 0}>
							{practice.start}
						</button>
					</p>
				</form>
			)}
			<SessionSteps
				session={session}
				bank={bank.value}
				words={words}
				asksSure={asksSure}
				comesAgain={false}
				remember={store.remember}
				againLabel={practice.again}
			/>
		</>
	);
}
