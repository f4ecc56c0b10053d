/** `npm run check:content`: reads the course and prints everything that is wrong with it, else everything that is poor, and what it amounts to and leaves out. */
import { askedOf, bankOf } from '../course/bank.ts';
import { bankTally } from '../course/bank-tally.ts';
import { hostChoices } from '../course/host-choices.ts';
import { type Problem, printProblem } from '../course/problems.ts';
import { readCourse } from '../course/read.ts';
import { reviewCourse } from '../course/review.ts';
import { GOOD_SENTENCE } from '../course/sentences.ts';
import { tally } from '../course/tally.ts';
import { bankReport } from './bank-report.ts';
import { choicesReport } from './choices-report.ts';
import { contentReport } from './content-report.ts';

const started = performance.now();
const root = process.cwd();
const { course, sources, problems } = readCourse(root);

function fail(found: readonly Problem[], verdict: string) {
	for (const problem of found) console.error(printProblem(problem));
	console.error(`\n${found.length} ${found.length < 2 ? 'problème' : 'problèmes'} : ${verdict}`);
	process.exitCode = 1;
}

if (problems.length > 0 || !course || !sources) {
	fail(problems, 'le cours ne peut pas être construit.');
} else {
	const review = reviewCourse(root, sources);
	const milliseconds = Math.round(performance.now() - started);
	if (review.problems.length > 0) fail(review.problems, 'le cours se construit, et ses lecteurs les verront.');
	const verdict = review.problems.length > 0 ? '' : ', aucun problème';
	for (const language of course.languages) {
		console.log(`Cours « ${course.settings.name} » (${language.code})${verdict} (${milliseconds} ms)`);
		const longSentences = { count: review.longSentences.get(language.code) ?? 0, most: GOOD_SENTENCE };
		console.log(contentReport(tally(course.model, language), longSentences));
		const own = sources.languages.filter(({ code }) => code === language.code);
		const bank = own.flatMap((one) => bankOf(sources, one));
		const modules = language.modules.map(({ id }) => id);
		console.log(`\n${bankReport(bankTally(askedOf(bank, language.byId.lessons), modules, course.model.facts))}`);
		const choices = own.flatMap((one) => choicesReport(hostChoices(one, language)));
		if (choices.length > 0) console.log(`\n${choices.join('\n')}`);
	}
}
