/** The script and the data by which pages send results, where the host names a store for them; else nothing. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { addressesUnder, prefixOf } from '../course/addresses.ts';
import type { Course, Language } from '../course/course.ts';
import { currentCourse } from '../course/current.ts';
import { fill } from '../i18n/sentences.ts';
import { keyed } from '../lms/scorm2004/responses.ts';
import { factsFile, SCRIPT, type SharingFacts, type SharingStart, START } from '../lms/sharing/sharing-data.ts';
import { bundled } from './bundle.ts';
import { courseFacts, courseNames } from './course-facts.ts';

/**
 * @param text `PARCOURS_LRS_KEY` as the environment has it: `key:secret`, as the store gave them
 * @returns the header @throws if it is no such pair
 */
export function storeAuthorization(text: string | undefined): string | undefined {
	if (!text) return undefined;
	if (!/^[^:\s]+:[^\s]+$/.test(text))
		throw new Error(
			'PARCOURS_LRS_KEY : ce n’est pas une paire « clé:secret » · L’entrepôt ne reconnaîtrait pas le site · Recopie les deux parties qu’il t’a données, séparées par deux-points, ou retire la variable',
		);
	return `Basic ${Buffer.from(text).toString('base64')}`;
}

function startOf(course: Course, endpoint: string, authorization: string | undefined): SharingStart {
	const { organisation, site, name } = course.settings;
	return {
		endpoint,
		...(authorization === undefined ? {} : { authorization }),
		title: name,
		...(site === undefined ? {} : { homePage: site }),
		languages: Object.fromEntries(
			course.languages.map((language) => {
				const { words } = language.interface.sharing;
				const ask = fill(words.ask, { organisation: organisation.name });
				const privacy = addressesUnder(prefixOf(course, language.code)).privacy.slice(1);
				return [language.code, { words: { ...words, ask }, privacy, facts: factsFile(language.code) }];
			}),
		),
	};
}

function factsOf(course: Course, language: Language): SharingFacts {
	const facts = courseFacts(course, language, { pages: [] }, keyed);
	return { ...facts, names: courseNames(course, language, facts.questions) };
}

export const resultsSharing = (): AstroIntegration => ({
	name: 'parcours:results-sharing',
	hooks: {
		'astro:build:done': async ({ dir, logger }) => {
			const course = currentCourse();
			const { lrs } = course.settings;
			if (!lrs) return;
			const folder = fileURLToPath(dir);
			const write = (file: string, text: string) => writeFile(join(folder, file), text);
			const authorization = storeAuthorization(process.env['PARCOURS_LRS_KEY']);
			await write(SCRIPT, await bundled('src/lms/sharing/page.ts'));
			await write(START, JSON.stringify(startOf(course, lrs.endpoint, authorization)));
			for (const language of course.languages)
				await write(factsFile(language.code), JSON.stringify(factsOf(course, language)));
			logger.info(`results go to ${lrs.endpoint} once a learner agrees`);
			if (authorization !== undefined)
				logger.warn(
					'PARCOURS_LRS_KEY can be read in the site: whoever has it can write to the store. Give it a key that may do nothing else.',
				);
		},
	},
});
