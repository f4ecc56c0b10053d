/** What a step that is one of the ten stages brings along. */

export interface AdvisedStage {
	id: string;
	rank: number;
	name: string;
	/** The communication for it, and the next best. */
	primary: string;
	secondary: string | undefined;
	/** Where the advisor says why. */
	href: string;
}
