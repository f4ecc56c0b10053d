/** `cmi5.xml`: the course, its modules as objectives, and the one thing that an LMS opens (cmi5 §13). */
import { moduleIri } from '../../lms/xapi/answered.ts';
import { address } from '../manifest.ts';
import { escaped } from '../markup.ts';

export interface CourseStructure {
	/** An IRI; what belongs to the course is named after it. */
	iri: string;
	/** Of the package, within the course: another one where only some modules count. */
	name: string;
	language: string;
	title: string;
	description: string;
	/** Those that count. */
	modules: readonly { id: string; title: string; description: string }[];
	/** In per cent. Absent: the package has no exam. */
	passMark?: number;
	/** The page to open. */
	launch: string;
}

/** From 0 to 1, with four places at most (§13.1.4). */
const share = (percent: number): string => String(Math.round(percent * 100) / 10_000);

export function courseStructure(said: CourseStructure): string {
	const { iri, name, language, modules, passMark, launch } = said;
	const text = (element: string, content: string, depth: string): string =>
		`${depth}<${element}><langstring lang="${language}">${escaped(content)}</langstring></${element}>`;
	const objectives = modules.map(
		({ id, title, description }) => `		<objective id="${escaped(moduleIri({ iri }, id))}">
${text('title', title, '\t\t\t')}
${text('description', description, '\t\t\t')}
		</objective>`,
	);
	const references = modules.map(({ id }) => `			<objective idref="${escaped(moduleIri({ iri }, id))}"/>`);
	const judged =
		passMark === undefined ? 'moveOn="Completed"' : `moveOn="CompletedAndPassed" masteryScore="${share(passMark)}"`;
	return `<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
	<course id="${escaped(`${iri}#course/${name}`)}">
${text('title', said.title, '\t\t')}
${text('description', said.description, '\t\t')}
	</course>
	<objectives>
${objectives.join('\n')}
	</objectives>
	<au id="${escaped(`${iri}#unit/${name}`)}" launchMethod="AnyWindow" ${judged}>
${text('title', said.title, '\t\t')}
${text('description', said.description, '\t\t')}
		<objectives>
${references.join('\n')}
		</objectives>
		<url>${address(launch)}</url>
	</au>
</courseStructure>
`;
}
