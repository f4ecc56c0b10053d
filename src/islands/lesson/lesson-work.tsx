/** Brings a lesson's quiz, exercise and widgets to life, from what the page already holds. Loaded when they are worked on. */

import wordsByLanguage from 'virtual:parcours/lesson-words';
import { hydrate } from 'preact';
import { entryOf } from '../../learning/record/record.ts';
import { loadKinds } from '../../questions/load-kinds.ts';
import { openRecord } from '../../state/record.ts';
import sheet from '../../styles/running-lesson.css?inline';
import { keptWork, placeOf } from '../widgets/kept-work.ts';
import { dress } from './dress.ts';
import Quiz from './Quiz.tsx';
import { questionsIn } from './served.ts';
import WrittenAnswer from './WrittenAnswer.tsx';

const words = wordsByLanguage[document.documentElement.lang];

dress(sheet);

const WIDGET = '[data-island="widget"]';
const NOTES = '[data-island="notes"]';

/** Only who begins a widget, or began it before, fetches what widgets need. */
function awaken(widget: HTMLElement): void {
	const begin = () => import('../widgets/start-widget.tsx').then(({ startWidget }) => startWidget(widget));
	if (widget.dataset['started'] !== undefined || keptWork(placeOf(widget))) begin();
	else widget.querySelector('.start')?.addEventListener('click', begin, { once: true });
}

/** A learner's own notes: shown to who asks for them, or has some. */
function awakenNotes(island: HTMLElement): void {
	const { started } = island.dataset;
	// What the page says anyway is not said again here: each lesson pays for its bytes.
	const lesson = island.closest<HTMLElement>('[data-lesson]')?.dataset['lesson'] ?? '';
	const record = document.documentElement.dataset['record'] ?? '';
	const begin = (isAsked: boolean) =>
		import('./OwnNotes.tsx').then(({ startNotes }) => startNotes(island, { lesson, recordKey: record }, isAsked));
	const { notes, bookmark, read } = entryOf(openRecord(record).$record.get().lessons, lesson) ?? {};
	if (started !== undefined || notes || bookmark || read) begin(started !== undefined);
	else island.querySelector('.start')?.addEventListener('click', () => begin(true), { once: true });
}

/** @param isFirst the first island of a page speaks of the device's storage */
async function hydrateIsland(island: HTMLElement, isFirst: boolean): Promise<void> {
	const { island: name, record: recordKey = '', lesson = '', exercise = '', passMark } = island.dataset;
	if (!words) return;
	if (name !== 'quiz') {
		hydrate(
			<WrittenAnswer lesson={lesson} exercise={exercise} recordKey={recordKey} words={words} hasNotice={isFirst} />,
			island,
		);
		return;
	}
	const questions = questionsIn(island);
	const quiz = { lesson, recordKey, passMark: Number(passMark), questions, kinds: await loadKinds(questions), words };
	hydrate(<Quiz {...quiz} hasNotice={isFirst} />, island);
}

for (const [index, island] of document
	.querySelectorAll<HTMLElement>(`[data-island]:not(${WIDGET}, ${NOTES})`)
	.entries())
	hydrateIsland(island, index === 0);
for (const widget of document.querySelectorAll<HTMLElement>(WIDGET)) awaken(widget);
for (const island of document.querySelectorAll<HTMLElement>(NOTES)) awakenNotes(island);
