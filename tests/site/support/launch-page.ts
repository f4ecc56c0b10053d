/** What the launch page of a package tells its bridge. */
import type { CourseFacts } from '../../../src/lms/course-facts.ts';
import { PARTS } from '../../../src/lms/launch-words.ts';
import { elementsIn } from './elements.ts';

export function factsIn(html: string): CourseFacts {
	const { text = '{}' } = elementsIn(html).find(({ attributes }) => attributes['id'] === PARTS.facts) ?? {};
	return JSON.parse(text);
}
