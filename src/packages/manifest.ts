/** What the manifests of both SCORM have in common: what they are told, names, addresses, the list of files. */
import { escaped } from './markup.ts';

export interface Manifest {
	/** Names the package, and begins the name of all in it. */
	id: string;
	/** `1.0.0` */
	version: string;
	title: string;
	/** In per cent. Absent: the LMS judges no score. */
	passMark?: number;
	/** The page to open. */
	launch: string;
	/** All files but the manifest itself. */
	files: readonly string[];
}

export const MANIFEST = 'imsmanifest.xml';

/** XML names begin with a letter or `_`. */
export const xmlName = (id: string): string => (/^[a-z]/i.test(id) ? id : `_${id}`);

/** As the `href` of a file. */
export const address = (file: string): string => escaped(encodeURI(file));

/** The files of the one resource, in order. */
export const listed = (files: readonly string[]): string =>
	files
		.toSorted()
		.map((file) => `\t\t\t<file href="${address(file)}"/>`)
		.join('\n');
