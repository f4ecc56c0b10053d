/** The components behind the tags that a lesson's text may use. */

import Communication from '../Communication.astro';
import Answer from './Answer.astro';
import Complement from './Complement.astro';
import Exercise from './Exercise.astro';
import Figure from './Figure.astro';
import Myth from './Myth.astro';
import Recap from './Recap.astro';
import Recommendation from './Recommendation.astro';
import Ref from './Ref.astro';
import Table from './Table.astro';
import Term from './Term.astro';
import Widget from './Widget.astro';

export const lessonTags = {
	Answer,
	Communication,
	Complement,
	Exercise,
	Figure,
	Myth,
	Recap,
	Recommendation,
	Ref,
	Table,
	Term,
	Widget,
};
