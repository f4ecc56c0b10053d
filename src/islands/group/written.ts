/** Figures as they are read: whole per cent, two decimals, days. */

/** A share from 0 to 1, in whole per cent. */
export const percent = (share: number): number => Math.round(share * 100);

/** A coefficient to two decimals, with a true minus. */
export const decimal = (value: number, language: string): string => {
	const written = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
	return written.format(Number(value.toFixed(2)) || 0).replace('-', '−');
};

/** @param day `2026-03-01` */
export const shortDay = (day: string, language: string): string =>
	new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`));
