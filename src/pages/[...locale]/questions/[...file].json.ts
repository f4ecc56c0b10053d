/** The question bank for the screens that ask: what is known of all questions, and file by file how they are asked. */

import { bankFiles, bankOf } from '../../../course/open-bank.ts';
import { screens } from '../../../i18n/screen.ts';

/** Beside the lessons' files, in a folder of their own: a lesson may be called as it likes. */
export const getStaticPaths = () =>
	screens().flatMap(({ params, props: { screen } }) => {
		const file = (name: string, data: unknown) => ({ params: { ...params, file: name }, props: { data } });
		const { exam, diagnostic, lessons } = bankFiles(screen.language);
		return [
			file('bank', bankOf(screen.course.model, screen.language)),
			file('exam', exam),
			file('diagnostic', diagnostic),
			...Object.entries(lessons).map(([id, questions]) => file(`lessons/${id}`, questions)),
		];
	});

export const GET = ({ props }: { props: { data: unknown } }) => new Response(JSON.stringify(props.data));
