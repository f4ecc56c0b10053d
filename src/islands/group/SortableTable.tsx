/** A table whose columns sort it: by buttons in their heads, said by `aria-sort`. The first column names the row. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Wide } from './Wide.tsx';

export interface Column<Row> {
	id: string;
	head: string;
	cell: (row: Row) => ComponentChildren;
	/** What it is sorted by; what has none comes last. Absent: the column does not sort. */
	value?: (row: Row) => string | number | undefined;
}

interface Props<Row> {
	caption: string;
	columns: readonly Column<Row>[];
	rows: readonly Row[];
	keyOf: (row: Row) => string | number;
	language: string;
	/** « Sort: {column} », for who hears the button alone. */
	sortBy: (column: string) => string;
	/** How many rows are shown at first. */
	most?: number;
}

interface Sorting {
	column: string;
	direction: 'ascending' | 'descending';
}

/** Rows in another order; those that are alike keep theirs. */
function sorted<Row>(
	rows: readonly Row[],
	{ value, direction }: { value: (row: Row) => string | number | undefined; direction: Sorting['direction'] },
	language: string,
): Row[] {
	const { compare } = new Intl.Collator(language, { numeric: true });
	const sign = direction === 'ascending' ? 1 : -1;
	return rows.toSorted((row, otherRow) => {
		const [one, other] = [value(row), value(otherRow)];
		if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
		return sign * (typeof one === 'number' && typeof other === 'number' ? one - other : compare(`${one}`, `${other}`));
	});
}

export function SortableTable<Row>({ caption, columns, rows, keyOf, language, sortBy, most }: Props<Row>) {
	const [sorting, sort] = useState<Sorting>();
	const value = columns.find(({ id }) => id === sorting?.column)?.value;
	const inOrder = sorting && value ? sorted(rows, { value, direction: sorting.direction }, language) : rows;
	const turn = (column: string) =>
		sort((before) => ({
			column,
			direction: before?.column === column && before.direction === 'ascending' ? 'descending' : 'ascending',
		}));
	return (
		<Wide label={caption}>
			<table class="group_table">
				<caption>{caption}</caption>
				<thead>
					<tr>
						{columns.map((column) => (
							<th
								key={column.id}
								scope="col"
								aria-sort={column.value && sorting?.column === column.id ? sorting.direction : undefined}
							>
								{column.value ? (
									<button type="button" title={sortBy(column.head)} onClick={() => turn(column.id)}>
										{column.head}
									</button>
								) : (
									column.head
								)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{inOrder.slice(0, most).map((row) => (
						<tr key={keyOf(row)}>
							{columns.map(({ id, cell }, at) =>
								at === 0 ? (
									<th key={id} scope="row">
										{cell(row)}
									</th>
								) : (
									<td key={id}>{cell(row)}</td>
								),
							)}
						</tr>
					))}
				</tbody>
			</table>
		</Wide>
	);
}
