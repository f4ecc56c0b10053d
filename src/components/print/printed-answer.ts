/** An answer of a lesson on paper, gathered while its text is drawn. */
export interface PrintedAnswer {
	/** What it answers: « À toi », « Activité ». */
	title: string;
	/** As the tag wrote it. */
	html: string;
}
