/** `npm run check:content`: reads the course and prints everything that is wrong with it. */

import { printProblem } from '../course/problems.ts';
import { readCourse } from '../course/read.ts';

const started = performance.now();
const { course, problems } = readCourse(process.cwd());
const milliseconds = Math.round(performance.now() - started);

if (problems.length > 0 || !course) {
	for (const problem of problems) console.error(printProblem(problem));
	console.error(
		`\n${problems.length} ${problems.length < 2 ? 'problème' : 'problèmes'} : le cours ne peut pas être construit.`,
	);
	process.exitCode = 1;
} else {
	const lessons = course.languages.flatMap((language) => language.lessons);
	const questions = lessons.flatMap((lesson) => lesson.questions);
	const languages = course.languages.map(({ code }) => code).join(', ');
	console.log(
		`Cours « ${course.settings.name} » (${languages}) : ${lessons.length} leçons, ${questions.length} questions, ` +
			`${course.model.facts.length} faits, aucun problème (${milliseconds} ms).`,
	);
}
