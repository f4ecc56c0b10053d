/** From files to a group: what is taken in, what is left aside and why, and how far each learner is. */
import { describe, expect, it } from 'vitest';
import { examConsistency, moduleConsistencies } from '../../../src/learning/group/consistency.ts';
import { firstAnswers } from '../../../src/learning/group/first-answers.ts';
import { learnerFigures } from '../../../src/learning/group/learner-figures.ts';
import { type Member, memberOf, merged, type Suspicion, suspicions } from '../../../src/learning/group/member.ts';
import { nameOfFile, takeIn } from '../../../src/learning/group/take-in.ts';
import { withDone, withRead } from '../../../src/learning/record/deeds.ts';
import { emptyRecord, type LearnerRecord } from '../../../src/learning/record/record.ts';
import { answersOf, bankOf, questionOf, sat, withSittings, worth } from '../../support/bank.ts';
import { answered, LATER, NOON, past } from '../../support/records.ts';

const bank = {
	...bankOf([
		questionOf('one'),
		questionOf('two'),
		questionOf('beside', { list: 'practice' }),
		questionOf('elsewhere', { lesson: 'tunnel', module: 'apres' }),
		questionOf('asked-1', { list: 'exam' }),
		questionOf('asked-2', { list: 'exam' }),
	]),
	renames: { lessons: {}, questions: { former: 'one' } },
};

const opened = (record: unknown, open: readonly Member[] = [], file = 'Ada.json') =>
	takeIn(file, typeof record === 'string' ? record : JSON.stringify(record), { bank, open });

describe('a file that is opened', () => {
	const record = answered('selection', ['one']);

	it('is a learner, called as the file until told otherwise', () => {
		expect(opened(record)).toMatchObject({ type: 'member', member: { name: 'Ada', record } });
		expect([nameOfFile('Ada Lovelace.JSON'), nameOfFile('.json'), nameOfFile('carnet')]).toStrictEqual([
			'Ada Lovelace',
			'.json',
			'carnet',
		]);
	});

	it('is found under present names', () => {
		const taken = opened(answersOf({ former: [worth(1)] }));
		expect(taken.type === 'member' && Object.keys(taken.member.record.answers)).toStrictEqual(['one']);
	});

	it('is left aside where it is broken, newer, of another course, or open already', () => {
		const open = [memberOf('Grace', record)];
		expect(opened('{"version":')).toStrictEqual({ type: 'unreadable' });
		expect(opened({ ...record, answers: { one: 'right' } })).toStrictEqual({ type: 'unreadable' });
		expect(opened({ ...record, version: 99 })).toStrictEqual({ type: 'newer' });
		expect(opened(answersOf({ 'of-another-course': [worth(1)] }))).toStrictEqual({ type: 'foreign' });
		expect(opened(record, open)).toStrictEqual({ type: 'duplicate', of: 'Grace' });
	});

	it('counts though nothing was done in it yet, as often as there are such files', () => {
		expect(opened(emptyRecord(), [memberOf('Grace', emptyRecord())]).type).toBe('member');
	});
});

const told = ({ type, members }: Suspicion<Member>) => [type, ...members.map(({ name }) => name)];

describe('names', () => {
	it('that differ in case, accents or spaces alone are asked about', () => {
		const members = ['Zoé', 'Ada', 'zoe ', 'Alan'].map((name) => memberOf(name, emptyRecord()));
		expect(suspicions(members).map(told)).toStrictEqual([['namesakes', 'Zoé', 'zoe ']]);
	});

	it('may differ where one record was saved earlier than the other: that is asked about too', () => {
		const early = memberOf('carnet', answered('selection', ['one']));
		const late = memberOf('carnet (1)', answered('selection', ['two'], early.record));
		const stranger = memberOf('Ada', answersOf({ one: [worth(1, LATER)] }));
		expect(suspicions([late, stranger, early]).map(told)).toStrictEqual([['earlier', 'carnet', 'carnet (1)']]);
	});

	it('of one learner are made one, and nothing of either record is lost', () => {
		const one = memberOf('Zoé', answered('selection', ['one']));
		const other = memberOf('zoe', answered('selection', ['two']));
		const both = merged([one, other]);
		expect(both.name).toBe('Zoé');
		expect(Object.keys(both.record.answers)).toStrictEqual(['one', 'two']);
	});
});

describe('figures of a learner', () => {
	const rules = { passMark: 75 };
	const dayOf = (at: string) => at.slice(0, 10);
	const figuresOf = (record: LearnerRecord) => learnerFigures(record, bank, { rules, dayOf });

	it('of who has not begun are zeros, and no score at all', () => {
		expect(figuresOf(emptyRecord())).toStrictEqual({
			read: 0,
			done: 0,
			lessons: 2,
			answers: 0,
			modules: [
				{ module: 'avant', answered: 0 },
				{ module: 'apres', answered: 0 },
			],
			exams: 0,
			isPassed: false,
		});
	});

	it('count lessons, answers, the last answer to each question, and the best exam', () => {
		const answers = answersOf({ one: [worth(0), worth(1, LATER)], beside: [worth(0.5)], gone: [worth(1)] });
		const studied = withRead(withDone(answers, 'tunnel', NOON), 'selection', true, NOON);
		const record = withSittings(
			{ first: sat({ 'asked-1': 1, 'asked-2': 0 }), second: sat({ 'asked-1': 1, 'asked-2': 1 }) },
			studied,
		);
		expect(figuresOf(record)).toStrictEqual({
			read: 1,
			done: 1,
			lessons: 2,
			answers: 4,
			modules: [
				{ module: 'avant', answered: 2, score: 0.75 },
				{ module: 'apres', answered: 0 },
			],
			exams: 2,
			bestExam: 100,
			isPassed: true,
			lastDay: '2026-03-02',
		});
	});
});

describe('consistency', () => {
	const exam = (one: number, two: number) => withSittings({ exam: sat({ 'asked-1': one, 'asked-2': two }) });

	it('of an exam takes the first of each learner that is over', () => {
		const again = sat({ 'asked-1': 1, 'asked-2': 1 }, { started: past(NOON, 60_000) });
		const { result: _, ...ongoing } = again;
		const twice = withSittings({ ...exam(0, 0).sittings, again });
		// By hand: variances 1/3 and 1/3, of the totals 0, 2, 1 it is 1; 2 × (1 - 2/3) = 2/3.
		expect(examConsistency([twice, exam(1, 1), exam(1, 0), withSittings({ ongoing })], bank)).toMatchObject({
			sittings: 3,
			length: 2,
			consistency: { type: 'alpha', learners: 3, questions: 2, value: expect.closeTo(2 / 3, 10) },
		});
	});

	it('of exams without questions in common is not worked out', () => {
		expect(examConsistency([exam(1, 1), exam(0, 1)], bank)).toStrictEqual({
			sittings: 2,
			length: 2,
			consistency: undefined,
		});
	});

	it('of a module counts those alone who answered all questions of its lessons', () => {
		const rows = [{ one: 0, two: 0 }, { one: 1, two: 1 }, { one: 1, two: 0 }, { one: 1 }];
		const firsts = rows.map((scores) =>
			firstAnswers(answersOf(Object.fromEntries(Object.entries(scores).map(([id, score]) => [id, [worth(score)]])))),
		);
		expect(moduleConsistencies(firsts, bank)).toMatchObject([
			{ module: 'avant', asked: 2, consistency: { type: 'alpha', learners: 3, value: expect.closeTo(2 / 3, 10) } },
			{ module: 'apres', asked: 1, consistency: { type: 'none', why: 'learners', learners: 0 } },
		]);
	});
});
