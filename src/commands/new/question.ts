/** A new question at the end of a lesson's practice, well-formed, each place that is still to be written marked. */
import { isSeq, parseDocument } from 'yaml';
import { UNWRITTEN } from '../../course/checks/unwritten.ts';
import type { Change, ReadText } from './change.ts';
import { OWN_BASE, questionText } from './lesson.ts';

export interface QuestionWanted {
	/** The lesson's quiz, from the project's root; a host's own is begun where there is none. */
	file: string;
	lesson: string;
	/** Ids of all questions of the course: the new one takes the next number. */
	taken: readonly string[];
	/** Ids that exist, of what the lesson teaches. */
	fact: string;
	misconception: string;
}

function nextId(lesson: string, taken: readonly string[]): string {
	const prefix = `q-${lesson}-`;
	const numbers = taken.filter((id) => id.startsWith(prefix)).map((id) => Number(id.slice(prefix.length)));
	const next = Math.max(0, ...numbers.filter(Number.isInteger)) + 1;
	return `${prefix}${String(next).padStart(2, '0')}`;
}

export function newQuestion(read: ReadText, { file, lesson, taken, fact, misconception }: QuestionWanted): Change {
	const text = read(file) ?? (file.startsWith(`${OWN_BASE}/`) ? `lesson: ${lesson}\n` : undefined);
	if (text === undefined)
		return { type: 'refused', why: `${file} n’existe pas : la leçon « ${lesson} » n’a pas de quiz.` };
	const id = nextId(lesson, taken);
	const question = questionText({ id, fact, misconception });
	const practice = parseDocument(text).get('practice');
	const end = isSeq(practice) ? practice.range?.[1] : undefined;
	const before = (end === undefined ? text : text.slice(0, end)).trimEnd();
	const after = end === undefined ? '' : text.slice(end).trimStart();
	const list = end === undefined ? `${before}\npractice:\n${question}` : `${before}\n${question}`;
	return {
		type: 'files',
		files: [{ file, text: after === '' ? list : `${list}${after}` }],
		next: [
			`Écris la question ${id}, à la fin de ${file} : chaque « ${UNWRITTEN} » attend ton texte.`,
			'Les autres types de question ont leur forme dans src/questions/ ; prends-en une du même type pour modèle.',
			'npm run check:content dit ce qui manque encore.',
		],
	};
}
