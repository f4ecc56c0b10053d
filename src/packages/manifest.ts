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

/** `titleType` of SCORM 1.2's `imscp_rootv1p1p2.xsd`; SCORM 2004 sets no end, and asks an LMS for no more. */
const MOST_TITLE = 200;

/** A title as XML, cut where the schemas have no more room: that of many chosen modules. */
export function titled(title: string): string {
	const signs = [...title];
	return escaped(signs.length <= MOST_TITLE ? title : `${signs.slice(0, MOST_TITLE - 1).join('')}…`);
}

/** As the `href` of a file. */
export const address = (file: string): string => escaped(encodeURI(file));

/** The files of the one resource, in order. */
export const listed = (files: readonly string[]): string =>
	files
		.toSorted()
		.map((file) => `\t\t\t<file href="${address(file)}"/>`)
		.join('\n');
