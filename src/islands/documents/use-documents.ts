/** The documents of a screen: which there are, which is open, and what a link brought along. */
import { useStore } from '@nanostores/preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ReadDocument } from '../../learning/documents/file.ts';
import type { DocumentHead, DocumentKind, Tree } from '../../learning/documents/stored-document.ts';
import { documentInLink } from '../../state/document-link.ts';
import { createDocument, documentsOf, type OpenDocument, openDocument } from '../../state/documents.ts';
import type { RecordStore } from '../../state/record.ts';
import { useRecord } from '../practice/use-learner.ts';

export interface Documents {
	store: RecordStore;
	heads: DocumentHead[];
	/** The one that is open, and how to work on it. */
	open: { head: DocumentHead; document: OpenDocument; tree: Tree } | undefined;
	show(id: string | undefined): void;
	/** Makes a new one and opens it. */
	create(tree: Tree): void;
	/** What the address held when the page was opened, until it is answered. */
	brought: ReadDocument | undefined;
	/** Takes it in as a document of its own, or lets it go. Nothing that was there is written over. */
	answer(isWanted: boolean): void;
}

export function useDocuments(recordKey: string, kind: DocumentKind): Documents {
	const { record, store } = useRecord(recordKey);
	const [id, show] = useState<string | undefined>(undefined);
	const [brought, bring] = useState<ReadDocument | undefined>(undefined);
	const heads = documentsOf(record, kind);
	const present = heads.filter(({ isDeleted }) => !isDeleted);
	const head = present.find((one) => one.id === id) ?? present[0];
	const document = useMemo(() => (head ? openDocument(store, head.id, kind) : undefined), [head?.id]);
	const tree = useTree(document);

	useEffect(() => {
		const read = () => documentInLink(location.hash).then(bring);
		read();
		addEventListener('hashchange', read);
		return () => removeEventListener('hashchange', read);
	}, []);

	const create = (made: Tree) => show(createDocument(store, kind, made));
	return {
		store,
		heads,
		open: head && document ? { head, document, tree } : undefined,
		show,
		create,
		brought,
		answer(isWanted) {
			if (isWanted && brought?.type === 'document' && brought.kind === kind) create(brought.tree);
			bring(undefined);
			history.replaceState(null, '', location.pathname + location.search);
		},
	};
}

const nothing: Tree = {};
const none = {
	get: () => nothing,
	listen: () => () => {},
	subscribe: () => () => {},
} as unknown as OpenDocument['$tree'];

const useTree = (document: OpenDocument | undefined): Tree => useStore(document?.$tree ?? none);
