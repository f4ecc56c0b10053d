/** A host's own folder, begun: a page that says what goes where. */
import { OWN } from '../../course/own.ts';
import type { Change, ReadText } from './change.ts';

const FOLDER = `content/${OWN}`;
const ABOUT = `${FOLDER}/README.md`;

const TEXT = `# Nos fichiers

Ce dossier a la forme de \`content/\`. Une liste ou un groupe de mots s’ajoute à ceux du cours ; un texte du même nom, leçon ou page, prend la place de celui du cours. Le reste de \`content/\` n’est jamais à modifier, sauf \`course.yaml\` : une nouvelle version du cours se pose sans rien perdre.

| Pour ajouter | Ici |
| --- | --- |
| une leçon | \`fr/lessons/<module>/<leçon>.mdx\`, son quiz dans \`fr/quizzes/<module>/<leçon>.yaml\` |
| le titre d’un module | \`fr/modules.yaml\` |
| une question d’une leçon du cours | \`fr/quizzes/<module>/<leçon>.yaml\`, sous \`practice\` |
| une question d’examen | \`fr/exam/<module>.yaml\` |
| un terme du glossaire | \`fr/glossary.yaml\` |
| un métier pour les exemples | \`model/trades.yaml\`, ses exemples dans \`fr/model/trades.yaml\` |
| un fait, une source, une idée fausse | \`model/\`, ses mots dans \`fr/model/\` |
| un mot que l’orthographe ignore | \`fr/dictionary.txt\` |
| le texte d’une page légale, à la place du nôtre | \`fr/pages/mentions-legales.mdx\`, \`confidentialite.mdx\`… |
| le texte d’un bouton, à la place du nôtre | \`fr/interface.yaml\`, avec ce texte seul |
`;

export const newOwn = (read: ReadText): Change =>
	read(ABOUT) === undefined
		? {
				type: 'files',
				files: [{ file: ABOUT, text: TEXT }],
				next: [
					`Lis ${ABOUT} : ce qui va où.`,
					'npm run new -- lesson et npm run new -- question écrivent désormais dans ce dossier.',
					'Garde ce dossier, content/course.yaml et public/brand/ quand tu prends une nouvelle version du cours.',
				],
			}
		: { type: 'refused', why: `${ABOUT} existe déjà : ton dossier est prêt.` };
