/** What the glossary says of a word beyond its own entry: its gist, the words it is taken for, the lessons that use it. */
import type { FalseFriend, Language, Lesson, Term } from './course.ts';

/** Up to the end of a sentence, or to what only details it, but long enough: « Cinquième étape. » alone says too little. */
const GIST = /^(.{40,}?)(?:[.!?…]|\s[:;])(?:\s|$)/su;

/** The beginning of a definition: enough to recognise the word by. */
export function gist(definition: string): string {
	const start = GIST.exec(definition)?.[1];
	return start === undefined ? definition : `${start}.`;
}

/** The letter a word is filed under, without its accent. */
export const initial = (term: string): string => term.normalize('NFD').charAt(0).toUpperCase();

/** The words easily taken for this one, whichever of the two entries says so; alphabetically. */
export const confusedWith = ({ terms }: Pick<Language, 'terms'>, term: Term): Term[] =>
	terms.filter(({ id, not = [] }) => id !== term.id && (term.not?.includes(id) || not.includes(term.id)));

/** The lessons that explain a word when they use it, in the order of the course. */
export const lessonsUsing = ({ lessons }: Pick<Language, 'lessons'>, term: string): Lesson[] =>
	lessons.filter(({ terms }) => terms.includes(term));

/** « engagement (réseaux sociaux) » is filed under « engagement ». */
const bare = (term: string) => term.replace(/\s*\(.*\)$/u, '').toLowerCase();

const isAbout = ({ term, forms = [], model }: Term, { between, term: words }: FalseFriend): boolean => {
	const headings = words.split(/,\s*/u).map(bare);
	return (
		(model !== undefined && between.includes(model)) || [term, ...forms].some((name) => headings.includes(bare(name)))
	);
};

/** The false friends that are about a word, or that tell it apart from one it is taken for. */
export function falseFriendsOf(language: Pick<Language, 'terms' | 'falseFriends'>, term: Term): FalseFriend[] {
	const others = confusedWith(language, term);
	return language.falseFriends.filter(
		(friend) =>
			isAbout(term, friend) ||
			(friend.note.toLowerCase().includes(bare(term.term)) && others.some((other) => isAbout(other, friend))),
	);
}
