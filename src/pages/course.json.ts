/** The whole course as open data, published with the site. Its shape is described in the README. */
import { openCourse } from '../course/open-course.ts';
import { currentCourse } from '../course/current.ts';

export const GET = () => new Response(`${JSON.stringify(openCourse(currentCourse()), null, '\t')}\n`);
