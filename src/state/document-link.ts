/** A document in a link: compressed in the part behind `#`, which a browser sends to nobody. */
import { fileOf, type ReadDocument, readDocument, type SavedDocument } from '../learning/documents/file.ts';

const PREFIX = '#document=';

/** Longer than this, mail and chat programs cut a link. */
export const MOST_LINK = 8_000;
/** More than any document of ours, so that a small link cannot unfold into a huge text. */
const MOST_TEXT = 5_000_000;

async function through(
	bytes: Uint8Array<ArrayBuffer>,
	stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
	const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
	const parts: Uint8Array[] = [];
	let length = 0;
	for (let next = await reader.read(); !next.done; next = await reader.read()) {
		parts.push(next.value);
		length += next.value.length;
		if (length > MOST_TEXT) throw new Error('too long');
	}
	const all = new Uint8Array(length);
	let at = 0;
	for (const part of parts) {
		all.set(part, at);
		at += part.length;
	}
	return all;
}

const toBase64Url = (bytes: Uint8Array): string =>
	btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replaceAll('=', '');

const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
	Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

/** @param page the address of the screen that opens such documents, without `#` */
export async function linkTo(page: string, document: SavedDocument): Promise<string> {
	const text = new TextEncoder().encode(fileOf(document).replace(/\n\t*/g, ''));
	return `${page}${PREFIX}${toBase64Url(await through(text, new CompressionStream('deflate-raw')))}`;
}

/** The document that an address holds; `undefined` if it holds none. Never throws. */
export async function documentInLink(hash: string): Promise<ReadDocument | undefined> {
	if (!hash.startsWith(PREFIX)) return undefined;
	try {
		const bytes = await through(fromBase64Url(hash.slice(PREFIX.length)), new DecompressionStream('deflate-raw'));
		return readDocument(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch {
		return { type: 'unreadable' };
	}
}
