/** Which lessons, questions and signs are about a stage or a communication. */
import { describe, expect, it } from 'vitest';
import {
	factsByPart,
	factsOfStage,
	lessonsAboutCommunication,
	lessonsAboutStage,
	lessonsTeaching,
	questionsAboutCommunication,
	questionsAboutStage,
	questionsToCheck,
	signalsOfStage,
} from '../../src/course/about.ts';
import { known, lessonOfStage } from '../../src/course/course.ts';
import { course, model } from '../support/real-course.ts';

const [french] = course.languages;
if (!french) throw new Error('The course has no language.');
const { stages, communications } = french;
const stageCalled = (id: string) => known(french.byId.stages, id);

describe('a stage', () => {
	it('has its own lesson among those about it', () => {
		for (const stage of stages)
			expect(lessonsAboutStage(french, stage), stage.id).toContain(lessonOfStage(french, stage.id));
	});

	it('has the questions that ask what to say there, and those that rest on one of its facts', () => {
		for (const stage of stages) {
			const facts = factsOfStage(stage);
			const found = questionsAboutStage(french, stage).flatMap(({ questions }) => questions);
			const wanted = french.lessons
				.flatMap(({ questions }) => questions)
				.filter(
					(question) =>
						('recommendFor' in question && question.recommendFor === stage.id) ||
						question.facts.some((fact) => facts.has(fact)),
				);
			expect(found, stage.id).toEqual(wanted);
			expect(found.length, stage.id).toBeGreaterThan(2);
		}
	});

	it('is not asked about where a question only names the ten stages in order', () => {
		const all = stages.map((stage) => questionsAboutStage(french, stage).flatMap(({ questions }) => questions));
		const [first = [], ...others] = all;
		expect(first.filter((question) => others.every((questions) => questions.includes(question)))).toEqual([]);
	});

	it('is checked by three questions that lessons ask: on what to say there first, then of its own lesson', () => {
		for (const stage of stages) {
			const asked = questionsToCheck(french, stage);
			expect(asked.length, stage.id).toBe(3);
			const distances = asked.map(({ lesson, question }) => {
				const { questions, stage: own } = known(french.byId.lessons, lesson);
				expect(questions, question.id).toContain(question);
				if ('recommendFor' in question && question.recommendFor === stage.id) return 0;
				return own === stage.id ? 1 : 2;
			});
			expect(distances[0], stage.id).toBe(0);
			expect(distances, stage.id).toEqual(distances.toSorted());
		}
	});

	it('has signs of its own, named before those that only hint at it', () => {
		for (const { id } of stages) {
			const signals = signalsOfStage(french, id);
			expect(signals.filter(({ isOwn }) => isOwn).length, id).toBeGreaterThan(0);
			expect(
				signals.map(({ points }) => points),
				id,
			).toEqual(
				signals
					.map(({ points }) => points)
					.toSorted()
					.toReversed(),
			);
		}
		expect(signalsOfStage(french, 'recherche').find(({ id }) => id === 'sig-03')).toMatchObject({
			points: 1,
			isOwn: false,
		});
	});
});

describe('a communication', () => {
	it('has lessons and questions, those that choose it rightly included', () => {
		for (const communication of communications) {
			expect(lessonsAboutCommunication(french, communication), communication.id).not.toEqual([]);
			const found = questionsAboutCommunication(french, communication).flatMap(({ questions }) => questions);
			const chosen = french.lessons
				.flatMap(({ questions }) => questions)
				.filter(
					(question) =>
						'options' in question &&
						question.options.some((option) => option.correct && option.communication === communication.id),
				);
			expect(found, communication.id).toEqual(expect.arrayContaining(chosen));
		}
	});

	it('is not that of a stage: their questions differ', () => {
		const ids = (found: ReturnType<typeof questionsAboutStage>) =>
			found.flatMap(({ questions }) => questions.map(({ id }) => id));
		const [forum] = communications.filter(({ id }) => id === 'forum');
		if (!forum) throw new Error('No forum.');
		expect(ids(questionsAboutCommunication(french, forum))).not.toEqual(
			ids(questionsAboutStage(french, stageCalled('utilisation'))),
		);
	});
});

describe('the facts of a source', () => {
	const facts = model.facts.filter(({ source }) => source === 's0');

	it('stand under the part where they are said, each part once', () => {
		const parts = factsByPart(facts);
		expect(new Set(parts.flatMap(({ facts: own }) => own))).toEqual(new Set(facts));
		expect(new Set(parts.map(({ part }) => part)).size).toBe(parts.length);
		for (const { part, facts: own } of parts) expect(own.every(({ locator }) => locator === part)).toBe(true);
	});

	it('are taught by lessons, each with its own', () => {
		for (const { lesson, facts: own } of lessonsTeaching(french, facts)) {
			expect(own.length, lesson.id).toBeGreaterThan(0);
			expect(lesson.facts, lesson.id).toEqual(expect.arrayContaining(own.map(({ id }) => id)));
		}
	});
});
