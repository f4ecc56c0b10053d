/** Brings a lesson's quiz and exercise to life, from what the page already holds. Loaded when they are worked on. */

import { lessonWords } from 'virtual:parcours/lesson-words';
import { hydrate } from 'preact';
import Quiz from './Quiz.tsx';
import { questionsIn } from './served.ts';
import WrittenAnswer from './WrittenAnswer.tsx';

/** Widgets have a script of their own, in lessons that have some. */
const ISLANDS = '[data-island]:not([data-island="widget"])';

const words = lessonWords[document.documentElement.lang];

for (const [index, island] of document.querySelectorAll<HTMLElement>(ISLANDS).entries()) {
	const { island: name, record: recordKey = '', lesson = '', exercise = '', passMark } = island.dataset;
	if (!words) break;
	hydrate(
		name === 'quiz' ? (
			<Quiz
				lesson={lesson}
				recordKey={recordKey}
				passMark={Number(passMark)}
				questions={questionsIn(island)}
				words={words}
				hasNotice={index === 0}
			/>
		) : (
			<WrittenAnswer lesson={lesson} exercise={exercise} recordKey={recordKey} words={words} hasNotice={index === 0} />
		),
		island,
	);
}
