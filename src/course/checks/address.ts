/** Whether questions say « tu » to the learner, as the course does (rule r-16). */
import type { Passage } from '../passages.ts';
import { type Problem, problem } from '../problems.ts';
import { unquoted } from '../sentences.ts';

/** What speaks to the learner. Options and parts may be what an organisation says to its customers. */
const TO_LEARNER = new Set(['prompt', 'feedback', 'explanation', 'hint']);

/** Forms of « vous », and verbs told to several at the head of a sentence. */
const FORMAL: Record<string, RegExp> = {
	fr: /(?<!\p{L}|[Rr]endez-)(?:[Vv]ous|[Vv]otre|[Vv]os)(?!\p{L})|(?<=^|[.!?…:]\s)(?!Chez|Assez|Rendez|Nez|Rez)\p{Lu}\p{L}+ez(?!\p{L})/u,
};

export function checkAddress(language: string, questions: readonly Passage[]): Problem[] {
	const form = FORMAL[language];
	return questions.flatMap((passage) => {
		const word = TO_LEARNER.has(passage.key) ? form?.exec(unquoted(passage.text))?.[0] : undefined;
		return word === undefined ? [] : [problem(passage, 'formal-address', { word })];
	});
}
