/** `npm run new -- lesson|question|brand|own …`: makes a well-formed start of something, and says what to do next. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { printProblem } from '../course/problems.ts';
import { readCourse } from '../course/read.ts';
import { newBrand } from './new/brand.ts';
import type { Change } from './new/change.ts';
import { newLesson, OWN_BASE } from './new/lesson.ts';
import { newOwn } from './new/own.ts';
import { newQuestion } from './new/question.ts';

const USAGE = `npm run new -- lesson <module> <identifiant> "<titre>"   une leçon, à la fin d’un module
npm run new -- question <leçon>                          une question d’entraînement
npm run new -- brand "#rrggbb"                           ta couleur, tes logos, ton icône
npm run new -- own                                       un dossier pour tes leçons, questions, termes et métiers`;

function read(file: string): string | undefined {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return undefined;
	}
}

const [what, ...rest] = process.argv.slice(2);

/** What is new goes into the host's own folder, if there is one. */
const base = existsSync(OWN_BASE) ? OWN_BASE : 'content';

/** Needs a course that reads well: ids are taken from it. */
function openCourse() {
	const { course, sources, problems } = readCourse(process.cwd());
	if (course && sources) return { course, sources };
	for (const problem of problems) console.error(printProblem(problem));
	throw new Error('Le cours ne se lit pas : corrige d’abord ce qui précède.');
}

function change(): Change {
	if (what === 'brand' && rest[0]) return newBrand(read, rest[0]);
	if (what === 'own') return newOwn(read);
	if (what !== 'lesson' && what !== 'question') return { type: 'refused', why: USAGE };
	const { course, sources } = openCourse();
	const [language] = course.languages;
	const [fact] = course.model.facts;
	const [misconception] = language?.misconceptions ?? [];
	if (!language || !fact || !misconception)
		return { type: 'refused', why: 'Le cours n’a encore ni fait ni idée fausse.' };
	if (what === 'lesson') {
		const [module, id, title] = rest;
		if (!module || !id || !title) return { type: 'refused', why: USAGE };
		return newLesson(read, {
			base,
			language: language.code,
			module,
			id,
			title,
			fact: fact.id,
			misconception: misconception.id,
		});
	}
	const lesson = language.byId.lessons.get(rest[0] ?? '');
	if (!lesson) return { type: 'refused', why: `La leçon « ${rest[0] ?? ''} » n’existe pas.\n\n${USAGE}` };
	const own = sources.languages.find(({ code }) => code === language.code);
	const taken = (own?.quizzes ?? []).flatMap(({ yaml }) =>
		[...(yaml?.data?.questions ?? []), ...(yaml?.data?.practice ?? [])].map(({ id }) => id),
	);
	return newQuestion(read, {
		file: `${base}/${language.code}/quizzes/${lesson.module}/${lesson.id}.yaml`,
		lesson: lesson.id,
		taken,
		fact: lesson.facts[0] ?? fact.id,
		misconception: lesson.misconceptions[0] ?? misconception.id,
	});
}

try {
	const made = change();
	if (made.type === 'refused') throw new Error(made.why);
	for (const { file, text } of made.files) {
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text);
		console.log(`Écrit : ${file}`);
	}
	console.log(`\nEnsuite :\n${made.next.map((step) => `- ${step}`).join('\n')}`);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
