/** What the site publishes for its script that sends results: two files beside it, made when a host names a store. */
import type { InterfaceWords } from '../../course/schemas/interface.ts';
import type { CourseFacts } from '../course-facts.ts';
import type { CourseNames } from '../xapi/answered.ts';

export type SharingWords = InterfaceWords['sharing']['words'];

/** `sharing.json`: enough to ask with. */
export interface SharingStart {
	/** Of the store: whole, or from this server's root. */
	endpoint: string;
	/** The header, if a key was built in; without it a server on the way adds it. */
	authorization?: string;
	/** Of the course as it is called. */
	title: string;
	/** Within which a learner's name is one person's; absent: where the site stands. */
	homePage?: string;
	languages: Readonly<Record<string, SharingLanguage>>;
}

export interface SharingLanguage {
	words: SharingWords;
	/** The page on privacy, from the site's root. */
	privacy: string;
	/** The file with the facts, from the site's root. */
	facts: string;
}

/** `sharing.fr.json`: enough to send with; fetched once the learner has agreed. */
export interface SharingFacts extends CourseFacts {
	names: CourseNames;
}

/** Files, from the site's root. */
export const SCRIPT = 'sharing.js';
export const START = 'sharing.json';
export const factsFile = (language: string): string => `sharing.${language}.json`;

/** Where the page on privacy lets a learner change their mind. */
export const SETTINGS_PART = 'partage';

/** The store as a learner is told of it: the name of its server. @param site that which relays, where the address is a path */
export const storeName = (endpoint: string, site: string): string =>
	endpoint.startsWith('/') ? site : new URL(endpoint).host;

/** As a policy names it; absent: the server of the site. */
export const storeOrigin = (endpoint: string): string | undefined =>
	endpoint.startsWith('/') ? undefined : new URL(endpoint).origin;
