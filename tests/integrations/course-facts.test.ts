/** What a bridge is told of the real course: all of it, and in a package of some modules, these alone. */
import { describe, expect, it } from 'vitest';
import { readCourse } from '../../src/course/read.ts';
import { courseFacts } from '../../src/integrations/course-facts.ts';
import { keyed } from '../../src/lms/scorm12/responses.ts';
import { bank, realLanguage } from '../support/real-bank.ts';
import { course } from '../support/real-course.ts';

const pages = ['index.html'];

describe('courseFacts', () => {
	it('has every lesson, every question of the bank, the exam', () => {
		const facts = courseFacts(course, realLanguage, { pages }, keyed);
		expect(facts.modules.flatMap(({ lessons }) => lessons.map(({ id }) => id))).toEqual(
			bank.lessons.map(({ id }) => id),
		);
		expect(facts.questions.map(({ id }) => id)).toEqual(bank.questions.map(({ id }) => id));
		expect(facts.exam).toEqual({ passMark: course.settings.exam?.passMark, blocks: course.settings.exam?.blocks });
		expect(facts.recordKey).toBe(`${course.settings.id}:record`);
	});

	it('has of a part of the course its modules alone, and no exam', () => {
		const [, chosen] = realLanguage.modules;
		const { course: part } = readCourse(process.cwd(), { modules: [chosen?.id ?? ''] });
		const [language] = part?.languages ?? [];
		if (!part || !language) throw new Error('The course does not read well.');
		const facts = courseFacts(part, language, { pages }, keyed);
		expect(facts.modules.map(({ id }) => id)).toEqual([chosen?.id]);
		expect(new Set(facts.questions.map(({ module }) => module))).toEqual(new Set([chosen?.id]));
		expect(facts.exam).toBeUndefined();
		expect(facts.recordKey).toBe(`${course.settings.id}:record`);
	});
});
