/** A document on paper: its name and its tables, in the place of the form that the screen shows. */
import type { Sheet } from '../../learning/documents/exports/sheet.ts';

interface Props {
	name: string;
	sheets: readonly Sheet[];
	/** More columns than an upright sheet holds. */
	isWide?: boolean;
}

export function PrintedSheets({ name, sheets, isWide = false }: Props) {
	return (
		<div class={`on-paper${isWide ? ' is-wide' : ''}`}>
			<h2>{name}</h2>
			{sheets.map(({ title, head, rows }) => (
				<table key={title}>
					<caption>{title}</caption>
					<thead>
						<tr>
							{head.map((column) => (
								<th scope="col" key={column}>
									{column}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{rows.map((row, at) => (
							<tr key={at}>
								{row.map((cell, column) => (
									<td key={head[column]}>{cell}</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			))}
		</div>
	);
}
