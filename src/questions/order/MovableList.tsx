/** A list whose lines move up and down by buttons; a line that moves keeps the focus, and its new rank is said. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface MoveWords {
	up: string;
	down: string;
	/** `{item}`, `{rank}`, `{total}` */
	moved: string;
}

interface Line {
	id: string;
	text: string;
	/** Once checked: whether it stands right, and why it stands there. */
	verdict?: { isRight: boolean; because: ComponentChildren } | undefined;
}

interface Props {
	lines: readonly Line[];
	words: MoveWords;
	isLocked: boolean;
	move(at: number, by: -1 | 1): void;
}

const said = ({ moved }: MoveWords, item: string, rank: number, total: number) =>
	moved.replace('{item}', item).replace('{rank}', String(rank)).replace('{total}', String(total));

const signOf = ({ verdict }: Line): string | undefined => verdict && (verdict.isRight ? 'is-right' : 'is-wrong');

export function MovableList({ lines, words, isLocked, move }: Props) {
	const [status, say] = useState('');
	const list = useRef<HTMLOListElement>(null);
	const held = useRef<{ id: string; by: number } | undefined>(undefined);
	const order = lines.map(({ id }) => id).join();

	// A line that moves in the page loses the focus: its button gets it back, or the other one at either end.
	useLayoutEffect(() => {
		const { id, by } = held.current ?? {};
		held.current = undefined;
		if (id === undefined) return;
		const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>(`[data-line="${id}"] button`) ?? [])];
		const usable = buttons.filter((button) => !button.disabled);
		(usable.find((button) => button.dataset['by'] === String(by)) ?? usable[0])?.focus();
	}, [order]);

	return (
		<>
			<ol class="order" ref={list}>
				{lines.map((line, at) => (
					<li key={line.id} data-line={line.id} class={signOf(line)}>
						<p>
							<span>{line.text}</span>
							{!isLocked &&
								([-1, 1] as const).map((by) => (
									<button
										key={by}
										type="button"
										data-by={by}
										disabled={by < 0 ? at === 0 : at === lines.length - 1}
										aria-label={`${by < 0 ? words.up : words.down} : ${line.text}`}
										onClick={() => {
											held.current = { id: line.id, by };
											say(said(words, line.text, at + by + 1, lines.length));
											move(at, by);
										}}
									>
										{by < 0 ? '↑' : '↓'}
									</button>
								))}
						</p>
						{line.verdict && <p class="because">{line.verdict.because}</p>}
					</li>
				))}
			</ol>
			<p class="visually-hidden" role="status">
				{status}
			</p>
		</>
	);
}
