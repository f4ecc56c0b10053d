/** The learner's documents of a kind: open, new, rename, duplicate, delete with a way back, take in from a file or a link. */

import { useState } from 'preact/hooks';
import type { InterfaceWords } from '../../course/schemas/interface.ts';
import { fill } from '../../i18n/sentences.ts';
import { readDocument } from '../../learning/documents/file.ts';
import type { DocumentHead, DocumentKind, Tree } from '../../learning/documents/stored-document.ts';
import { setDeleted } from '../../state/documents.ts';
import { JsonFileField } from '../JsonFileField.tsx';
import type { Documents } from './use-documents.ts';

interface Props {
	kind: DocumentKind;
	documents: Documents;
	/** What a new one may begin as: the first is empty. */
	starts: readonly { label: string; tree: () => Tree }[];
	words: InterfaceWords['documents'];
	/** The screen itself shows the steps back and forth. */
	isUndoElsewhere?: boolean;
}

export function Shelf({ kind, documents, starts, words, isUndoElsewhere = false }: Props) {
	const { heads, open, store, show, create, brought, answer } = documents;
	const [said, say] = useState('');
	const [gone, setGone] = useState<DocumentHead | undefined>(undefined);
	const present = heads.filter(({ isDeleted }) => !isDeleted);

	const takeIn = async (file: File | undefined) => {
		if (!file) return;
		const read = readDocument(await file.text().catch(() => ''));
		if (read.type === 'newer') return say(fill(words.fileNewer, { file: file.name }));
		if (read.type !== 'document') return say(fill(words.fileWrong, { file: file.name }));
		if (read.kind !== kind) return say(fill(words.otherKind, { file: file.name, kind: words.kinds[read.kind] }));
		create(read.tree);
		return say(words.fileTaken);
	};

	return (
		<section class="shelf" aria-label={words.shelf}>
			{brought && (
				<div class="objection" role="alertdialog" aria-labelledby="brought">
					<p id="brought">
						{brought.type === 'document' && brought.kind === kind
							? fill(words.brought, { name: String(brought.tree['name'] ?? words.unnamed) })
							: brought.type === 'newer'
								? words.linkNewer
								: words.linkWrong}
					</p>
					<p class="actions">
						{brought.type === 'document' && brought.kind === kind && (
							<button type="button" class="button" onClick={() => answer(true)}>
								{words.broughtYes}
							</button>
						)}
						<button type="button" class="button is-second" onClick={() => answer(false)}>
							{words.broughtNo}
						</button>
					</p>
				</div>
			)}
			{present.length > 1 && (
				<label class="field">
					<span>{words.open}</span>
					<select value={open?.head.id} onChange={({ currentTarget }) => show(currentTarget.value)}>
						{present.map(({ id, name }) => (
							<option key={id} value={id}>
								{name || words.unnamed}
							</option>
						))}
					</select>
				</label>
			)}
			<p class="actions">
				{starts.map(({ label, tree }, rank) => (
					<button
						type="button"
						key={label}
						class={rank === 0 && !open ? 'button' : 'button is-second'}
						onClick={() => create(tree())}
					>
						{label}
					</button>
				))}
			</p>
			{open && (
				<>
					<label class="field">
						<span>{words.name}</span>
						<input
							type="text"
							value={open.head.name}
							onInput={({ currentTarget: { value } }) => open.document.change((tree) => ({ ...tree, name: value }))}
						/>
					</label>
					<p class="actions">
						{!isUndoElsewhere && <Undo documents={documents} words={words} />}
						<button
							type="button"
							class="button is-second"
							onClick={() =>
								create({ ...open.tree, name: fill(words.copyOf, { name: open.head.name || words.unnamed }) })
							}
						>
							{words.duplicate}
						</button>
						<button
							type="button"
							class="button is-second"
							onClick={() => {
								setDeleted(store, open.head, true);
								setGone(open.head);
								say(fill(words.deleted, { name: open.head.name || words.unnamed }));
							}}
						>
							{words.delete}
						</button>
					</p>
				</>
			)}
			<JsonFileField label={words.openFile} take={takeIn} />
			<p role="status">
				{said}{' '}
				{gone && (
					<button
						type="button"
						class="button is-second"
						onClick={() => {
							setDeleted(store, gone, false);
							show(gone.id);
							setGone(undefined);
							say('');
						}}
					>
						{words.restore}
					</button>
				)}
			</p>
		</section>
	);
}

/** Steps back and forth, without limit. */
export function Undo({
	documents: { open },
	words,
}: {
	documents: Pick<Documents, 'open'>;
	words: InterfaceWords['documents'];
}) {
	if (!open) return null;
	const { undo, redo, $canUndo, $canRedo } = open.document;
	return (
		<>
			<button type="button" class="button is-second" disabled={!$canUndo.get()} onClick={undo}>
				{words.undo}
			</button>
			<button type="button" class="button is-second" disabled={!$canRedo.get()} onClick={redo}>
				{words.redo}
			</button>
		</>
	);
}
