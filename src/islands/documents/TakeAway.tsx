/** A document taken along: printed, as a file, as tables, as a link that is the document. */
import { useState } from 'preact/hooks';
import type { InterfaceWords } from '../../course/schemas/interface.ts';
import { fill } from '../../i18n/sentences.ts';
import { csv } from '../../learning/documents/exports/csv.ts';
import { type Drawing, svgOf } from '../../learning/documents/exports/drawing.ts';
import { markdown } from '../../learning/documents/exports/markdown.ts';
import type { Sheet } from '../../learning/documents/exports/sheet.ts';
import { fileOf } from '../../learning/documents/file.ts';
import type { DocumentKind, Tree } from '../../learning/documents/stored-document.ts';
import { linkTo, MOST_LINK } from '../../state/document-link.ts';
import { download } from '../download.ts';
import { pngOf } from './picture.ts';

interface Props {
	kind: DocumentKind;
	tree: Tree;
	/** As it stands at this very moment: what was just written may not be drawn yet. */
	current?: () => Tree;
	/** The document as tables. */
	sheets: () => Sheet[];
	language: string;
	words: InterfaceWords['documents'];
	/** The document as a picture. */
	drawing: () => Drawing;
}

/** A file name that every system takes. */
export const fileName = (name: string, kind: DocumentKind): string =>
	(name || kind)
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/[^\w-]+/g, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, 60)
		.toLowerCase() || kind;

export function TakeAway({ kind, tree, current = () => tree, sheets, drawing, language, words }: Props) {
	const [said, say] = useState('');
	const [link, setLink] = useState('');
	const name = typeof tree['name'] === 'string' ? tree['name'] : '';
	const file = fileName(name, kind);

	const savePng = async () => {
		await document.fonts.ready;
		const png = await pngOf(drawing()).catch(() => undefined);
		say(png ? '' : words.pngFailed);
		if (png) download(`${file}.png`, png, 'image/png');
	};

	const makeLink = async () => {
		const made = await linkTo(location.href.split('#')[0] ?? '', { kind, tree: current() });
		setLink(made);
		if (made.length > MOST_LINK) return say(fill(words.linkLong, { length: made.length, most: MOST_LINK }));
		const isCopied = await navigator.clipboard.writeText(made).then(
			() => true,
			() => false,
		);
		return say(isCopied ? words.linkCopied : words.linkShown);
	};

	return (
		<section class="no-print">
			<h2>{words.takeAway}</h2>
			<p class="actions">
				<button type="button" class="button is-second" onClick={() => print()}>
					{words.print}
				</button>
				<button
					type="button"
					class="button is-second"
					onClick={() => download(`${file}.json`, fileOf({ kind, tree: current() }), 'application/json')}
				>
					{words.json}
				</button>
				<button
					type="button"
					class="button is-second"
					onClick={() => download(`${file}.csv`, csv(sheets(), language), 'text/csv;charset=utf-8')}
				>
					{words.csv}
				</button>
				<button
					type="button"
					class="button is-second"
					onClick={() => download(`${file}.md`, markdown(name || words.unnamed, sheets()), 'text/markdown')}
				>
					{words.markdown}
				</button>
				<button
					type="button"
					class="button is-second"
					onClick={() => download(`${file}.svg`, svgOf(drawing()), 'image/svg+xml')}
				>
					{words.svg}
				</button>
				<button type="button" class="button is-second" onClick={savePng}>
					{words.png}
				</button>
				<button type="button" class="button is-second" onClick={makeLink}>
					{words.link}
				</button>
			</p>
			<p role="status">{said}</p>
			{link && (
				<label class="field">
					<span>{words.linkLabel}</span>
					<input type="text" readOnly value={link} onFocus={({ currentTarget }) => currentTarget.select()} />
				</label>
			)}
			<p class="small-text soft">{words.takeAwayNote}</p>
		</section>
	);
}
