/** The sheets of what a lesson holds beside plain text: its figures, its widgets. */

import widgets from '../../styles/widgets.css?inline';
import { figureStyles } from '../figures/figure-styles.ts';

interface Tag {
	name: string;
	attributes: ReadonlyMap<string, string>;
}

/** The sheets that these tags need, each once. */
export const partStyles = (tags: readonly Tag[]): string =>
	figureStyles(tags) + (tags.some(({ name }) => name === 'Widget') ? widgets : '');
