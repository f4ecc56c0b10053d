/** A host's brand, begun: two logos and an icon to be replaced, and the lines of the settings that name them. */
import { isMap, isPair, isScalar, parseDocument } from 'yaml';
import type { Change, ReadText } from './change.ts';

const SETTINGS = 'content/course.yaml';
const COLOUR = /^#[0-9a-f]{6}$/i;
const PICTURES = { light: 'brand/logo.svg', dark: 'brand/logo-sombre.svg', icon: 'brand/icone.svg' } as const;

/** A plain square in the colour, until the host's own picture takes its place. */
const placeholder = (colour: string): string =>
	`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="${colour}"/></svg>\n`;

const section = (colour: string): string => `brand:
  # Éclaircie ou foncée autant qu’il faut pour se lire.
  colour: "${colour}"
  # Des images sous public/ ; celle du papier sombre n’est utile que si la première ne s’y voit pas.
  logo: { light: ${PICTURES.light}, dark: ${PICTURES.dark} }
  icon: ${PICTURES.icon}
`;

/** The settings with the section in the place of the one that was there, else at the end. */
function withBrand(text: string, colour: string): string {
	const { contents } = parseDocument(text);
	const pair = isMap(contents)
		? contents.items.find((one) => isPair(one) && isScalar(one.key) && one.key.value === 'brand')
		: undefined;
	const start = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
	const value = pair?.value;
	const end = isMap(value) ? value.range?.[2] : undefined;
	if (start === undefined || end === undefined) return `${text.trimEnd()}\n\n${section(colour)}`;
	return `${text.slice(0, start)}${section(colour)}\n${text.slice(end).trimStart()}`;
}

/** @param colour `#rrggbb` */
export function newBrand(read: ReadText, colour: string): Change {
	if (!COLOUR.test(colour))
		return {
			type: 'refused',
			why: `« ${colour} » n’est pas une couleur : écris-la « #rrggbb », par exemple "#a0005a".`,
		};
	const pictures = Object.values(PICTURES).map((picture) => `public/${picture}`);
	const missing = pictures.filter((file) => read(file) === undefined);
	return {
		type: 'files',
		files: [
			...missing.map((file) => ({ file, text: placeholder(colour) })),
			{ file: SETTINGS, text: withBrand(read(SETTINGS) ?? '', colour) },
		],
		next: [
			`Remplace les images de public/brand/ par les tiennes (SVG, PNG, WebP, AVIF ou JPEG).`,
			`Écris le nom de l’organisation, celui du cours et l’adresse publique dans ${SETTINGS}.`,
			'npm start montre le cours à tes couleurs.',
		],
	};
}
