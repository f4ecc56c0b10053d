/** The formats that a course can be packed in: one line each. */
import type { Part } from '../course/chosen.ts';
import type { Course } from '../course/course.ts';
import { cmi5Files } from './cmi5/cmi5.ts';
import { type PackageFiles, wholeSite } from './package-files.ts';
import { scorm12Files } from './scorm12/scorm12.ts';
import { scorm2004Files } from './scorm2004/scorm2004.ts';

/** What a package is called, and what it holds. */
export interface Contents extends Part {
	/** `parcours-scorm12` */
	name: string;
}

/** Makes the files of a package. @param built the built site */
export type Format = (course: Course, contents: Contents, built: string) => Promise<PackageFiles>;

interface Packed {
	make: Format;
	/** Which site it is made of: one for an LMS, which is told of results, or the one that the host publishes. */
	site: 'lms' | 'web';
}

export const FORMATS = {
	scorm12: { make: scorm12Files, site: 'lms' },
	scorm2004: { make: scorm2004Files, site: 'lms' },
	cmi5: { make: cmi5Files, site: 'lms' },
	web: { make: async (_course, _contents, built) => wholeSite(built), site: 'web' },
} as const satisfies Record<string, Packed>;

export type FormatName = keyof typeof FORMATS;

export const formatNames = Object.keys(FORMATS) as FormatName[];
