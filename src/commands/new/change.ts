/** What a command that makes something new does to the content: files to write, then what is left to do, or why it cannot. */

export interface NewFile {
	/** From the project's root. */
	file: string;
	text: string;
}

export type Change =
	| { type: 'files'; files: NewFile[]; next: string[] }
	/** In a sentence, with how to mend it. */
	| { type: 'refused'; why: string };

/** A text of the project, or nothing if there is no such file. */
export type ReadText = (file: string) => string | undefined;

export const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A text in double quotes, as YAML reads it. */
export const quoted = (text: string): string => JSON.stringify(text);
