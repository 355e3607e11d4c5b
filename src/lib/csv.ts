/** Comma-separated values as RFC 4180 says, for programs that people open by a double click. Pure. */

/** Excel takes a file without it for the system's own encoding, and Chinese text turns into rubbish. */
const BYTE_ORDER_MARK = "\ufeff";

/** A cell that begins so is a formula to a spreadsheet; in Chinese and Japanese ones the full-width forms too. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r]/;

/**
 * Rows as the text of a CSV file.
 * @param rows the header is the first of them
 * @returns every cell quoted, lines ended by CR LF; what a spreadsheet would calculate begins with an apostrophe
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
	const lines = rows.map((cells) => cells.map(quote).join(","));
	return `${BYTE_ORDER_MARK}${lines.map((line) => `${line}\r\n`).join("")}`;
}

function quote(cell: string): string {
	const safe = FORMULA.test(cell) ? `'${cell}` : cell;
	return `"${safe.replace(/"/g, '""')}"`;
}
