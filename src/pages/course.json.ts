/** The whole course as open data, published with the site. Its shape is described in the README. */

import { currentCourse } from '../course/current.ts';
import { openCourse } from '../course/open-course.ts';

export const GET = () => new Response(`${JSON.stringify(openCourse(currentCourse()), null, '\t')}\n`);
