/** The numbers by which the course tests: the host's, else those of the course papers. */
import { describe, expect, it } from 'vitest';
import { learningRules } from '../../src/course/rules.ts';
import { course } from '../support/real-course.ts';

const PAPER = { retention: 0.9, daily: 20, fresh: 6, fragile: 0.6, mastered: 0.8 };

describe('learningRules', () => {
	it('are those of the paper where the host says nothing', () => {
		expect([learningRules({}), learningRules({ learning: {} })]).toStrictEqual([PAPER, PAPER]);
	});

	it('are those of the host, one by one, though they are nothing', () => {
		expect(learningRules({ learning: { fresh: 0, retention: 0.8, neverSkim: ['debut'] } })).toStrictEqual({
			...PAPER,
			fresh: 0,
			retention: 0.8,
		});
		const own = { retention: 0.85, daily: 5, fresh: 1, fragile: 0.5, mastered: 0.9 };
		expect(learningRules({ learning: own })).toStrictEqual(own);
	});

	it('are those of the paper in the course of this repository', () => {
		expect(learningRules(course.settings)).toStrictEqual(PAPER);
	});

	it('hold the exam of this repository to the paper: 75 in all, 60 a block, two attempts three days apart, an hour', () => {
		const { passMark, blocks, attempts, pauseHours, minutes } = course.settings.exam ?? {};
		expect({ passMark, blocks, attempts, pauseHours, minutes }).toStrictEqual({
			passMark: 75,
			blocks: [
				{ modules: ['avant-achat', 'apres-achat'], passMark: 60 },
				{ modules: ['matrice-etapes-types'], passMark: 60 },
				{ modules: ['tunnel-leviers-indicateurs', 'cinq-temps-et-cartes'], passMark: 60 },
			],
			attempts: 2,
			pauseHours: 72,
			minutes: 60,
		});
	});
});
