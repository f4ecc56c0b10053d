/** Published tables of scores, and what their publishers worked out from them. */

/**
 * Shrout & Fleiss (1979), « Intraclass correlations: uses in assessing rater reliability », Psychological Bulletin 86(2),
 * table 2: four judges rate six targets. Their ICC(3,4), .91, is Cronbach's alpha (p. 422), and its interval is Feldt's.
 */
export const RATINGS: readonly (readonly number[])[] = [
	[9, 2, 5, 8],
	[6, 1, 3, 2],
	[8, 4, 6, 8],
	[7, 1, 2, 6],
	[10, 5, 6, 9],
	[6, 2, 4, 7],
];

/**
 * Section 6 of the Law School Admission Test: five questions, 1,000 test takers, by pattern of right (1) and wrong (0)
 * (Bock & Lieberman 1970, « Fitting a response model for n dichotomously scored items », Psychometrika 35, table 1).
 */
const PATTERNS = `
	00000 3, 00001 6, 00010 2, 00011 11, 00100 1, 00101 1, 00110 3, 00111 4,
	01000 1, 01001 8, 01011 16, 01101 3, 01110 2, 01111 15,
	10000 10, 10001 29, 10010 14, 10011 81, 10100 3, 10101 28, 10110 15, 10111 80,
	11000 16, 11001 56, 11010 21, 11011 173, 11100 11, 11101 61, 11110 28, 11111 298`;

export const LSAT: readonly (readonly number[])[] = PATTERNS.split(',').flatMap((entry) => {
	const [pattern = '', count = ''] = entry.trim().split(' ');
	return Array.from({ length: Number(count) }, () => [...pattern].map(Number));
});

/**
 * What the R package ltm (Rizopoulos 2006, Journal of Statistical Software 17(5)) prints of them under `descript(LSAT)`:
 * the share of right answers, the point-biserial correlation with the total of the others (« Excluded »), and alpha
 * without the question.
 */
export const LSAT_QUESTIONS = [
	{ facility: 0.924, discrimination: 0.1128, alphaWithout: 0.2754 },
	{ facility: 0.709, discrimination: 0.1532, alphaWithout: 0.2376 },
	{ facility: 0.553, discrimination: 0.1728, alphaWithout: 0.2168 },
	{ facility: 0.763, discrimination: 0.1444, alphaWithout: 0.2459 },
	{ facility: 0.87, discrimination: 0.1216, alphaWithout: 0.2663 },
] as const;
export const LSAT_ALPHA = 0.295;
