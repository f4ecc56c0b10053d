/** What the course of this repository may not fall below: a number goes down only by decision, here. */

export const FLOORS = {
	/** All lessons of the curriculum. */
	lessons: 51,
	/** Of the lessons' texts, answers included. A lesson has 600 to 1,500. */
	words: 50_000,
	/** As the lessons announce them, quizzes apart. */
	minutes: 740,
	/** All facts of content/model/facts.yaml. */
	facts: 275,
	/** All objectives that lessons announce. */
	objectives: 117,
	/** Asked by the lessons themselves. */
	questions: 256,
	/** Further ones, for practice and review. */
	practice: 171,
	/** Of the exam's reserve: twice what a sitting asks (curriculum §7). */
	exam: 100,
	/** Two a module (curriculum §4). */
	diagnostic: 20,
	/** Of the glossary. */
	terms: 158,
	/** Exercises that run, each shown by a lesson. */
	widgets: 25,
	/** Of the sixteen that the house can draw. « journey » stands in no lesson. */
	figures: 15,
	/** All additions of content/model/additions.yaml. */
	additions: 24,
	/** All misconceptions of content/model/misconceptions.yaml. */
	misconceptions: 50,
};

/** Sentences of lessons that are longer than the rule of 25 words. */
export const MOST_LONG_SENTENCES = 8;
