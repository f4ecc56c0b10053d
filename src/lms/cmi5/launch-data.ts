/** What an LMS says of a launch in the state document « LMS.LaunchData » (cmi5 §10). Pure. */
import { isObject } from '../../learning/record/shape.ts';
import type { Context } from '../xapi/statement.ts';

/** The document's name. */
export const LAUNCH_DATA = 'LMS.LaunchData';
/** The learner's preferences, which must be asked for (§11). */
export const PREFERENCES = 'cmi5LearnerPreferences';

export const SESSION_ID = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';

export interface LaunchData {
	/** Stands whole in the context of every statement. */
	template: Context;
	/** This launch, among those of the registration. */
	session: string;
	/** In the two others nothing may be told of completing and passing. */
	mode: 'Normal' | 'Browse' | 'Review';
	/** From 0 to 1. */
	masteryScore?: number;
	/** Where the learner goes on leaving. */
	returnUrl?: string;
}

const MODES: readonly LaunchData['mode'][] = ['Normal', 'Browse', 'Review'];

/** Only to a page: an address can also be a script. */
const isPage = (address: unknown): address is string =>
	typeof address === 'string' && URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);

const isShare = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 1;

/** @returns `undefined` if it is none: a launch without a session cannot be told anything */
export function readLaunchData(text: string): LaunchData | undefined {
	let data: unknown;
	try {
		data = JSON.parse(text);
	} catch {
		return undefined;
	}
	const template = isObject(data) ? data['contextTemplate'] : undefined;
	const extensions = isObject(template) ? template['extensions'] : undefined;
	const session = isObject(extensions) ? extensions[SESSION_ID] : undefined;
	if (!isObject(data) || !isObject(template) || typeof session !== 'string' || session === '') return undefined;
	const { masteryScore, returnURL } = data;
	return {
		template,
		session,
		mode: MODES.find((mode) => mode === data['launchMode']) ?? 'Normal',
		...(isShare(masteryScore) ? { masteryScore } : {}),
		...(isPage(returnURL) ? { returnUrl: returnURL } : {}),
	};
}

/** The languages that a learner prefers, the first one first (§11). @param text the document, as the LMS keeps it */
export function languagesIn(text: string): string[] {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return [];
	}
	const preferred = isObject(value) ? value['languagePreference'] : undefined;
	return typeof preferred === 'string' ? preferred.split(',').map((language) => language.trim()) : [];
}
