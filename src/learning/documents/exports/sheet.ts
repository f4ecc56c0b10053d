/** What formats of tables are written from: whatever a document is, it can be told in tables. */

export interface Sheet {
	title: string;
	head: string[];
	rows: string[][];
}
