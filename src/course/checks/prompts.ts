/** Whether a prompt asks something, and asks it without a negation that one could miss (rules r-02 and r-03). */
import type { Banked } from '../bank.ts';
import { type Problem, problem } from '../problems.ts';
import type { Question } from '../schemas/quiz.ts';
import { sentencesOf, unquoted } from '../sentences.ts';

type Language = {
	/** How a sentence begins that tells to choose: it asks as well as a question does. */
	task: RegExp;
	/** A verb that is denied, and what denies it. */
	denied: RegExp;
	/** What denies without a verb. */
	except: RegExp;
	/** A clause that hangs on another: what it denies belongs to the situation. */
	hanging: RegExp;
};

const LANGUAGES: Record<string, Language> = {
	fr: {
		task: /^(?:calcule|choisis|coche|complète|compte|désigne|dis|donne|estime|indique|nomme|relève|repère|retrouve|situe|trouve)(?!\p{L})/iu,
		denied: /(?<!\p{L})(?:ne\s|n’).*?(?<!\p{L})(pas|plus|jamais|rien|aucune?|personne|guère)(?!\p{L})/giu,
		except: /(?<!\p{L})(sauf|excepté|hormis|à l’exception)(?!\p{L})/giu,
		hanging: /(?<!\p{L})(?:que\s|qu’|qui\s|dont\s|où\s|si\s|quand\s|lorsque|puisque)/iu,
	},
};

/** Types that are answered by a choice or a number: the form of the others says already what there is to do. */
const ASKING = new Set<Question['type']>(['single', 'multiple', 'numeric']);

const ASKS = /\?(?:\s?»)?$/u;
const FIRST_WORD = /^[^\s’]+[\s’]+(?:est-ce (?:que |qu’|qui ))?/iu;

/** The sentences of a prompt, with plain spaces and curly apostrophes. */
const sentences = (prompt: string): string[] =>
	sentencesOf(prompt.replaceAll("'", '’').replace(/[\u00a0\u202f]/g, ' ')).map((sentence) => sentence.trim());

const asks = (sentence: string, { task }: Language) => ASKS.test(sentence) || task.test(sentence);

/** Whether a denied verb stands in a clause that only sets the scene: « celui qui ne… », « Si elle ne… , que… ». */
function isScene(question: string, at: number, { hanging }: Language): boolean {
	const opening = FIRST_WORD.exec(question)?.[0] ?? '';
	const isCondition = /^(?:si|s’|quand|lorsque|puisque|comme)/iu.test(opening) && question.slice(at).includes(',');
	return isCondition || hanging.test(question.slice(opening.length, at));
}

/** The words that deny something in what is asked. */
function negationsIn(asked: string, language: Language): string[] {
	const text = unquoted(asked);
	const denied = [...text.matchAll(language.denied)].filter(({ index }) => !isScene(text, index, language));
	return [...denied, ...text.matchAll(language.except)].flatMap(([, word]) => word ?? []);
}

/** In capitals, nobody misses it. The page shows a prompt as it is written: nothing in it can be bold. */
const isMarked = (word: string) => word === word.toUpperCase();

/** All prompts of a bank, in a language whose questions we can tell. */
export function checkPrompts(code: string, bank: readonly Banked[]): Problem[] {
	const language = LANGUAGES[code];
	if (!language) return [];
	return bank.flatMap(({ yaml, path, question: { id, type, prompt } }) => {
		// The question proper comes last: before it stands the situation, after it at most how to answer.
		const asked = sentences(prompt).findLast((sentence) => asks(sentence, language));
		const place = () => ({ file: yaml.file, line: yaml.lineOf([...path, 'prompt']) });
		if (asked === undefined) return ASKING.has(type) ? [problem(place(), 'prompt-asks-nothing', { id })] : [];
		const words = negationsIn(asked, language);
		const isTold = words.length > 1 || words.some((word) => !isMarked(word));
		return isTold ? [problem(place(), 'negative-prompt', { id, words })] : [];
	});
}
