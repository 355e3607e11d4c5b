/** Markdown tables. */

/** A column: its heading, numbers to the right. */
export type Column = string | { heading: string; isNumber: true };

/** A column of numbers. */
export function numbers(heading: string): Column {
	return { heading, isNumber: true };
}

/**
 * A Markdown table.
 * @throws Error when a row has not as many cells as there are columns
 */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
	for (const row of rows)
		if (row.length !== columns.length)
			throw new Error(`a table of ${columns.length} columns has a row of ${row.length}: ${row.join(", ")}`);
	const rule = columns.map((column) => (typeof column === "string" ? "---" : "---:")).join("|");
	return [
		line(columns.map((column) => escapeCell(typeof column === "string" ? column : column.heading))),
		`|${rule}|`,
		...rows.map((row) => line(row.map(escapeCell))),
	].join("\n");
}

/** A bar would end the cell, a line break the table. */
function escapeCell(text: string): string {
	return text.replace(/\|/g, "\\|").replace(/\s*\n\s*/g, " ");
}
