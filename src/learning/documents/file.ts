/** A document as a file, and as the part of a link behind `#`: the same text, in the link compressed. */
import { isObject, isOneOf, isShape } from '../record/shape.ts';
import {
	changesBetween,
	type DocumentKind,
	type Leaf,
	leavesOf,
	stepOf,
	type Tree,
	treeOf,
} from './stored-document.ts';

/** Version of the format, raised when an older reader would misread a file. */
export const FILE_VERSION = 1;
const FORMAT = 'parcours-document';

export interface SavedDocument {
	kind: DocumentKind;
	tree: Tree;
}

export type ReadDocument =
	| ({ type: 'document' } & SavedDocument)
	| { type: 'unreadable' }
	/** Saved by a later version of the site. */
	| { type: 'newer'; version: number };

/** As a file holds it. Whether a document was deleted is not the file's business. */
export const fileOf = ({ kind, tree }: SavedDocument): string => {
	const { deleted: _, ...content } = tree;
	return `${JSON.stringify({ format: FORMAT, version: FILE_VERSION, kind, content }, null, '\t')}\n`;
};

const isFile = isShape({
	format: isOneOf(FORMAT),
	version: (value) => typeof value === 'number',
	kind: isOneOf('audit', 'plan', 'map'),
	content: isObject,
});

const isScalar = (value: unknown): value is string | number | boolean =>
	typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));

/** As deep as any document of ours is, and then some: what nests deeper was not made here. */
const MOST_DEPTH = 12;

/** A tree of plain data, without what is none. */
function plainTree(value: unknown, depth = 0): Tree {
	if (!isObject(value) || depth > MOST_DEPTH) return {};
	return treeOf(
		Object.fromEntries(
			Object.entries(value).flatMap(([name, inner]): [string, Leaf][] => {
				const path = stepOf(name);
				if (isScalar(inner)) return [[path, inner]];
				if (Array.isArray(inner)) return [[path, inner.filter(isScalar)]];
				const below = leavesOf(plainTree(inner, depth + 1));
				return Object.entries(below).map(([rest, leaf]) => [`${path}/${rest}`, leaf]);
			}),
		),
	);
}

/** Reads a file of any origin. Never throws; nothing in it is run, and what is no plain data is left out. */
export function readDocument(text: string): ReadDocument {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return { type: 'unreadable' };
	}
	if (!isObject(value) || value['format'] !== FORMAT || typeof value['version'] !== 'number')
		return { type: 'unreadable' };
	if (value['version'] > FILE_VERSION) return { type: 'newer', version: value['version'] };
	if (!isFile(value)) return { type: 'unreadable' };
	return { type: 'document', kind: value['kind'] as DocumentKind, tree: plainTree(value['content']) };
}

/** Whether two documents say the same. */
export const isSameDocument = (one: Tree, other: Tree): boolean => Object.keys(changesBetween(one, other)).length === 0;
