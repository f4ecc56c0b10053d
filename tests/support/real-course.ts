/** The course of this repository, as `content/` holds it: real content is itself a test. */
import { currentCourse } from '../../src/course/current.ts';

export const course = currentCourse();
export const { model } = course;
