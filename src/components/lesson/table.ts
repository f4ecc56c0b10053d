/** A table whose cells know the names of their columns, so that a phone can set each row as a list. */

/** What a reader sees of some HTML, fit for an attribute. */
const plain = (html: string): string => html.replace(/<[^>]*>/g, '').replaceAll('"', '&quot;');

/** @param table HTML without merged cells, its first row the names of the columns */
export function rowsAsLists(table: string): string {
	const [head = '', ...body] = table.split('</thead>');
	const names = [...head.matchAll(/<t[hd](?: [^>]*)?>(.*?)<\/t[hd]>/gs)].map(([, name = '']) => plain(name));
	const rows = body.join('</thead>').replace(/<tr>.*?<\/tr>/gs, (row) => {
		let column = 0;
		return row.replace(/<td>/g, () => {
			const name = names[column] ?? '';
			column += 1;
			return column > 1 && name ? `<td data-label="${name}">` : '<td>';
		});
	});
	return `${head}</thead>${rows}`;
}
