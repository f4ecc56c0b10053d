/** Putting in order: without script a rank a line, with script buttons that move the lines. */
import type { Ordering } from '../answer.ts';
import type { AskedOrder } from '../ask.ts';
import { Feedback } from '../Feedback.tsx';
import { type FieldProps, fieldName, type Kind } from '../kind.ts';
import { seeded } from '../shuffled.ts';
import { MovableList } from './MovableList.tsx';
import { markOrder } from './mark.ts';
import { mixedOrder, moved } from './ordering.ts';

/** The order a learner begins with: the same for the same seed, and never the right one. */
const mixed = ({ id, items, mix = id }: AskedOrder): string[] =>
	mixedOrder(items.length, seeded(mix)).flatMap((place) => items[place]?.id ?? []);

const ranksOf = ({ items }: AskedOrder) => new Map(items.map((item, index) => [item.id, { ...item, rank: index + 1 }]));

const itsRank = (sentence: string, rank: number) => sentence.replace('{rank}', String(rank));

function Field({ question, given, isChecked, isLive, words, change }: FieldProps<AskedOrder, Ordering>) {
	const order = given?.order ?? mixed(question);
	const items = ranksOf(question);
	if (!isLive)
		return (
			<>
				{order.map((id) => {
					const { text = '', feedback = '', rank = 0 } = items.get(id) ?? {};
					return (
						<div class="part" key={id}>
							<label>
								<span>{text}</span>
								<select name={fieldName(question.id, id)}>
									<option value="">{words.rank}</option>
									{order.map((other, index) => (
										<option key={other}>{index + 1}</option>
									))}
								</select>
							</label>
							<Feedback answer={itsRank(words.itsRank, rank)} words={words}>
								{feedback}
							</Feedback>
						</div>
					);
				})}
			</>
		);
	return (
		<MovableList
			words={words}
			isLocked={isChecked}
			move={(at, by) =>
				change((before) => ({ type: 'ordering', order: [...moved(before?.order ?? mixed(question), at, by)] }))
			}
			lines={order.map((id, at) => {
				const { text = '', feedback = '', rank = 0 } = items.get(id) ?? {};
				const because = (
					<>
						<b>{itsRank(words.itsRank, rank)}</b> {feedback}
					</>
				);
				return { id, text, verdict: isChecked ? { isRight: rank === at + 1, because } : undefined };
			})}
		/>
	);
}

const whole = ({ items }: AskedOrder, order: readonly string[]): Ordering | undefined =>
	order.length === items.length && items.every(({ id }) => order.includes(id))
		? { type: 'ordering', order: [...order] }
		: undefined;

export const kind: Kind<AskedOrder, Ordering> = {
	Field,
	mark: (question, given) => markOrder(question, given.order),
	isWhole: (question, given) => whole(question, given.order) !== undefined,
	fitting: (question, kept) => (kept.type === 'ordering' ? whole(question, kept.order) : undefined),
	filled: (question, form) => {
		const rankIn = (item: string) =>
			Number(form.querySelector<HTMLSelectElement>(`[name="${fieldName(question.id, item)}"]`)?.value);
		const ranked = question.items.map(({ id }) => ({ id, rank: rankIn(id) })).filter(({ rank }) => rank > 0);
		const isEach = new Set(ranked.map(({ rank }) => rank)).size === question.items.length;
		if (!isEach) return undefined;
		return whole(
			question,
			ranked.toSorted((one, other) => one.rank - other.rank).map(({ id }) => id),
		);
	},
};
