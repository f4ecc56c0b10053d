/** A mistake in the content: where it stands, what it is, why it is one, what to do about it. */
import { MESSAGES, type Message } from './messages.ts';
import { placeFor } from './own.ts';

type Messages = typeof MESSAGES;
export type Code = keyof Messages;

/** `file` counts from the root, with forward slashes; `line` from 1. */
export type Place = { file: string; line: number };
export type Problem = Place & Message & { code: Code };

/** What reading gives: a value, if there is one to go on with, and all that was wrong on the way. */
export type Read<Value> = { value: Value | undefined; problems: Problem[] };

/** The problem `code` of the catalogue, with its values filled in. */
export function problem<Name extends Code>(place: Place, code: Name, ...values: Parameters<Messages[Name]>): Problem {
	const message = MESSAGES[code] as (...given: Parameters<Messages[Name]>) => Message;
	return { ...placeFor(place), code, ...message(...values) };
}

/** `fichier:ligne — quoi · pourquoi · que faire`, on one line. */
export const printProblem = ({ file, line, what, why, remedy }: Problem) =>
	`${file}:${line} — ${what} · ${why} · ${remedy}`;

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Problems in reading order: by file, line and code, whatever order they were found in. */
export const sorted = (problems: readonly Problem[]) =>
	problems.toSorted(
		(a, b) => byText(a.file, b.file) || a.line - b.line || byText(a.code, b.code) || byText(a.what, b.what),
	);
