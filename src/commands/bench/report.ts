/** What was measured, as tables, and whether the aims are met. */
import { type Outcome, SITES, type Site } from './compared-builds.ts';
import { decimal, table, told, whole } from './table.ts';

/** Ours for one of Starlight's, at this many lessons. */
const AIM = { size: 1000, seconds: 0.7, bytes: 0.6 };
/** Pages are told to grow when they are heavier by more than this share: lessons differ a little among themselves. */
const GROWS = 0.02;

const find = (outcomes: readonly Outcome[], size: number, site: Site) =>
	outcomes.find((one) => one.size === size && one.site === site);

function measures(outcomes: readonly Outcome[]): string {
	const rows = outcomes.map(({ size, site, seconds, bytes, pages }) => [
		`${whole(size)} leçons, ${site}`,
		decimal(seconds),
		decimal((1000 * seconds) / size),
		whole(bytes / 1_000_000),
		whole(pages.raw),
		whole(pages.brotli),
	]);
	return table(['', 'durée (s)', 'ms par leçon', 'mémoire (Mo)', 'octets par page', 'en Brotli'], rows);
}

type Ratios = { size: number; seconds: number; bytes: number };

function ratiosOf(outcomes: readonly Outcome[], sizes: readonly number[]): Ratios[] {
	return sizes.flatMap((size) => {
		const [ours, theirs] = SITES.map((site) => find(outcomes, size, site));
		return ours && theirs ? [{ size, seconds: ours.seconds / theirs.seconds, bytes: ours.bytes / theirs.bytes }] : [];
	});
}

const ratioTable = (ratios: readonly Ratios[]) =>
	table(
		['Parcours ÷ Starlight', 'durée', 'mémoire'],
		ratios.map(({ size, seconds, bytes }) => [`${whole(size)} leçons`, decimal(seconds, 2), decimal(bytes, 2)]),
	);

/** From one size to the next: what each further lesson costs, and how pages grow. The same cost at each step is linear growth. */
function growth(outcomes: readonly Outcome[], sizes: readonly number[]): string {
	const rows = sizes.slice(1).flatMap((size, index) =>
		SITES.flatMap((site) => {
			const before = find(outcomes, sizes[index] ?? 0, site);
			const after = find(outcomes, size, site);
			if (!before || !after) return [];
			// Adding zero: what rounds to minus zero is shown as zero.
			const percent = (value: number) => Math.round(1000 * value) / 10 + 0;
			const share = (value: number) => `${value >= 0 ? '+' : ''}${decimal(value)} %`;
			return [
				[
					`${whole(before.size)} → ${whole(size)}, ${site}`,
					decimal((1000 * (after.seconds - before.seconds)) / (size - before.size)),
					share(percent(after.pages.raw / before.pages.raw - 1)),
					share(percent(after.pages.brotli / before.pages.brotli - 1)),
				],
			];
		}),
	);
	return table(['', 'ms par leçon de plus', 'octets par page', 'en Brotli'], rows);
}

/** One line an aim: met or not, and by how much. */
function aims(outcomes: readonly Outcome[], sizes: readonly number[], ratios: readonly Ratios[]): string[] {
	const at = ratios.find(({ size }) => size === AIM.size);
	const builds = at
		? [
				told(
					at.seconds <= AIM.seconds,
					`durée à ${whole(AIM.size)} leçons : ${decimal(at.seconds, 2)} (but : au plus ${decimal(AIM.seconds)})`,
				),
				told(
					at.bytes <= AIM.bytes,
					`mémoire à ${whole(AIM.size)} leçons : ${decimal(at.bytes, 2)} (but : au plus ${decimal(AIM.bytes)})`,
				),
			]
		: [`non mesuré : durée et mémoire à ${whole(AIM.size)} leçons`];
	const [first, last] = [find(outcomes, sizes[0] ?? 0, 'Parcours'), find(outcomes, sizes.at(-1) ?? 0, 'Parcours')];
	if (!first || !last || first === last) return [...builds, 'non mesuré : croissance des pages (il faut deux tailles)'];
	const more = last.pages.raw / first.pages.raw - 1;
	return [
		...builds,
		told(
			more <= GROWS,
			`nos pages ne grossissent pas : ${whole(first.pages.raw)} → ${whole(last.pages.raw)} octets de ${whole(first.size)} à ${whole(last.size)} leçons`,
		),
	];
}

export function report(outcomes: readonly Outcome[], sizes: readonly number[]): string {
	const ratios = ratiosOf(outcomes, sizes);
	const parts = [
		measures(outcomes),
		...(sizes.length > 1 ? [growth(outcomes, sizes)] : []),
		ratioTable(ratios),
		aims(outcomes, sizes, ratios).join('\n'),
	];
	return parts.join('\n\n');
}
