/** A story: without script its moments are sections linked by their choices; with script it goes on from choice to choice, and back. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Path } from '../answer.ts';
import type { AskedScenario } from '../ask.ts';
import { type FieldProps, fieldName, type Kind } from '../kind.ts';
import { END, markScenario, stepOf, walked } from './mark.ts';

type Props = FieldProps<AskedScenario, Path>;

function Field(props: Props) {
	return props.isLive ? <Told {...props} /> : <Linked {...props} />;
}

function Linked({ question: { id, nodes }, words }: Props) {
	return (
		<>
			{nodes.map((node) => (
				<div class="moment" id={fieldName(id, node.id)} key={node.id}>
					<p>{node.text}</p>
					{node.choices.map((choice) => (
						<details key={choice.id}>
							<summary>{choice.text}</summary>
							<p>
								{choice.feedback}{' '}
								{choice.to === END ? words.storyOver : <a href={`#${fieldName(id, choice.to)}`}>{words.goOn}</a>}
							</p>
						</details>
					))}
				</div>
			))}
		</>
	);
}

function Told({ question, given, isChecked, words, change }: Props) {
	const { nodes } = question;
	const path = given?.path ?? [];
	const { steps, at } = walked(nodes, path);
	const now = useRef<HTMLParagraphElement>(null);
	const length = useRef(steps.length);

	useLayoutEffect(() => {
		if (length.current !== steps.length) now.current?.focus();
		length.current = steps.length;
	}, [steps.length]);

	const passed = path.slice(0, steps.length).map((step) => {
		const [nodeId = '', choiceId = ''] = step.split('/');
		const node = nodes.find(({ id }) => id === nodeId);
		return { node, choice: node?.choices.find(({ id }) => id === choiceId) };
	});
	const most = (node: (typeof nodes)[number] | undefined) =>
		Math.max(0, ...(node?.choices ?? []).map(({ points }) => points));
	const current = nodes.find(({ id }) => id === at);
	return (
		<>
			{passed.map(({ node, choice }, index) => (
				<div class={choice?.points === most(node) ? 'moment is-right' : 'moment is-wrong'} key={node?.id}>
					<p>{node?.text}</p>
					<p>
						<b>→ {choice?.text}</b>
					</p>
					{choice?.feedback && <p class="because">{choice.feedback}</p>}
					{!isChecked && (
						<button
							type="button"
							class="button is-second"
							onClick={() => change(() => ({ type: 'path', path: path.slice(0, index) }))}
						>
							{words.backTo}
						</button>
					)}
				</div>
			))}
			<p tabIndex={-1} ref={now}>
				{current ? current.text : words.storyOver}
			</p>
			{current && (
				<p class="actions">
					{current.choices.map(({ id, text }) => (
						<button
							type="button"
							class="button is-second"
							key={id}
							onClick={() =>
								change(() => ({ type: 'path', path: [...path.slice(0, steps.length), stepOf(current.id, id)] }))
							}
						>
							{text}
						</button>
					))}
				</p>
			)}
		</>
	);
}

export const kind: Kind<AskedScenario, Path> = {
	Field,
	mark: (question, { path }) => markScenario(question, path),
	isWhole: ({ nodes }, { path }) => walked(nodes, path).at === END,
	fitting: ({ nodes }, kept) => {
		if (kept.type !== 'path') return undefined;
		const { steps } = walked(nodes, kept.path);
		return steps.length > 0 ? { type: 'path', path: kept.path.slice(0, steps.length) } : undefined;
	},
	// Without script the story is read by opening its choices: nothing stands in the form.
	filled: () => undefined,
};
