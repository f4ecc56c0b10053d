/** A new lesson: its text and its quiz, well-formed, each place that is still to be written marked; and its line in the settings. */
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { UNWRITTEN } from '../../course/checks/unwritten.ts';
import { OWN } from '../../course/own.ts';
import { closest } from '../../course/similar.ts';
import { type Change, ID, type NewFile, quoted, type ReadText } from './change.ts';

const SETTINGS = 'content/course.yaml';
const MARK = UNWRITTEN;

/** A host's own folder. */
export const OWN_BASE = `content/${OWN}`;

export interface LessonWanted {
	/** Where new files go: `content`, or a host's `content/own`. */
	base: string;
	language: string;
	module: string;
	id: string;
	title: string;
	/** Ids that exist: a lesson teaches a fact and meets a misconception. */
	fact: string;
	misconception: string;
}

const lessonText = ({ id, title, fact, misconception }: LessonWanted): string => `---
id: ${id}
title: ${quoted(title)}
summary: "${MARK} : ce que la leçon apprend, en une phrase de 160 signes au plus."
lead: "${MARK} : la phrase qui ouvre la leçon."
minutes: 10
objectives:
  - bloom: comprendre
    text: Dire ce que la leçon apprend, par un verbe à l’infinitif
prerequisites: []
recall: []
facts: [${fact}]
misconceptions: [${misconception}]
additions: []
terms: []
---

## ${MARK} : un cas concret

Une idée par paragraphe, de 600 à 1 500 mots en tout. Chaque fait de l’en-tête a sa référence dans le texte.<Ref fact="${fact}" />

<Myth id="${misconception}">
${MARK} : d’où vient cette idée, et ce qui la contredit.
</Myth>
`;

const quizText = ({ id, fact, misconception }: LessonWanted): string => `lesson: ${id}
questions:
${questionText({ id: `q-${id}-01`, fact, misconception })}`;

/** A question of four options, in the indent of a list. */
export const questionText = ({
	id,
	fact,
	misconception,
}: {
	id: string;
	fact: string;
	misconception: string;
}): string =>
	`  - id: ${id}
    type: single
    objective: 1
    bloom: comprendre
    difficulty: 2
    context: scenario
    origin: source
    facts: [${fact}]
    prompt: "${MARK} : une situation, puis une question qui se comprend sans lire les options ?"
    options:
      - id: a
        text: "${MARK} : la bonne réponse"
        correct: true
        feedback: "${MARK} : pourquoi c’est juste, en dix à soixante mots, pour qui l’a choisie au hasard."
      - id: b
        text: "${MARK} : l’erreur que l’on fait"
        misconception: ${misconception}
        feedback: "${MARK} : d’où vient cette erreur et comment la voir, en dix à soixante mots."
      - id: c
        text: "${MARK} : une autre erreur"
        misconception: ${misconception}
        feedback: "${MARK} : d’où vient cette autre erreur et comment la voir, en dix à soixante mots."
    explanation: "${MARK} : ce qu’il faut retenir de la question."
`;

/** The settings with the lesson at the end of its module: written into the text, so that nothing else in it moves. */
function withLesson(text: string, module: string, lesson: string): string | undefined {
	const modules = parseDocument(text).get('modules');
	const entry = isSeq(modules) ? modules.items.find((one) => isMap(one) && one.get('id') === module) : undefined;
	const lessons = isMap(entry) ? entry.get('lessons', true) : undefined;
	const last = isSeq(lessons) ? lessons.items.at(-1) : undefined;
	if (!isSeq(lessons) || !isScalar(last) || !last.range) return undefined;
	const end = last.range[1];
	if (lessons.flow) return `${text.slice(0, end)}, ${lesson}${text.slice(end)}`;
	const line = text.slice(text.lastIndexOf('\n', last.range[0]) + 1, last.range[0]);
	return `${text.slice(0, end)}\n${line}${lesson}${text.slice(end)}`;
}

/** A module of the host's at the end of the course, with this lesson; none where its name is nearly that of another. */
function withModule(
	read: ReadText,
	{ base, language, module, id }: LessonWanted,
): { settings: string; titles: NewFile } | undefined {
	const text = read(SETTINGS) ?? '';
	const modules = parseDocument(text).get('modules');
	if (!isSeq(modules) || modules.flow || !modules.range || !ID.test(module)) return undefined;
	const listed = modules.items.flatMap((one) => (isMap(one) ? [String(one.get('id'))] : []));
	if (closest(module, listed) !== undefined) return undefined;
	const end = modules.range[1];
	const file = `${base}/${language}/modules.yaml`;
	return {
		settings: `${text.slice(0, end).trimEnd()}\n  - id: ${module}\n    lessons: [${id}]\n${text.slice(end)}`,
		titles: { file, text: `${read(file) ?? ''}${module}: { title: "${MARK}", summary: "${MARK}" }\n` },
	};
}

/** A lesson at the end of a module. */
export function newLesson(read: ReadText, wanted: LessonWanted): Change {
	const { base, language, module, id } = wanted;
	const refused = (why: string): Change => ({ type: 'refused', why });
	if (!ID.test(id))
		return refused(
			`« ${id} » n’est pas un identifiant : des minuscules sans accent, des chiffres, des traits d’union.`,
		);
	const folder = `${base}/${language}`;
	const lesson = `${folder}/lessons/${module}/${id}.mdx`;
	const quiz = `${folder}/quizzes/${module}/${id}.yaml`;
	const taken = [lesson, quiz].find((file) => read(file) !== undefined);
	if (taken) return refused(`${taken} existe déjà : choisis un autre identifiant.`);
	const listed = withLesson(read(SETTINGS) ?? '', module, id);
	const begun = listed === undefined && base === OWN_BASE ? withModule(read, wanted) : undefined;
	const settings = listed ?? begun?.settings;
	if (settings === undefined)
		return refused(`Le module « ${module} » n’est pas dans ${SETTINGS}, ou n’a pas de leçon.`);
	const titles = begun ? [begun.titles] : [];
	return {
		type: 'files',
		files: [
			{ file: lesson, text: lessonText(wanted) },
			{ file: quiz, text: quizText(wanted) },
			{ file: SETTINGS, text: settings },
			...titles,
		],
		next: [
			...titles.map(({ file }) => `Écris le titre et le résumé du module « ${module} » dans ${file}.`),
			`Écris ${lesson} : chaque « ${MARK} » attend ton texte.`,
			`Écris les questions de ${quiz} : cinq ou six, une au moins par objectif.`,
			'Remplace le fait et l’idée fausse de l’en-tête par ceux que la leçon enseigne.',
			'npm run check:content dit ce qui manque encore ; npm run dev montre la leçon pendant que tu écris.',
		],
	};
}
