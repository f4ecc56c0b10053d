/** The same for a lesson that has widgets: one file, so that nothing in it travels twice. */

import { widgetWords } from 'virtual:parcours/lesson-words';
import { startWidget } from '../widgets/start-widget.tsx';
import './lesson-work.tsx';

const language = document.documentElement.lang;
const words = widgetWords[language];

for (const island of document.querySelectorAll<HTMLElement>('[data-island="widget"]'))
	if (words) startWidget(island, words, language);
