/**
 * A QR code as SVG. What encodes stays outside (this room imports no package): here the modules become one path that
 * a browser paints, a printer prints and a phone reads.
 */

/**
 * How a page's address is encoded, in the words of the library `qr`. Of a printed code some may be lost: M stands
 * 15 %. A sheet beside a telephone is folded, copied and written on, so L is too little; Q and H would make the modules
 * of the same 25 mm smaller, and cheap cameras read those worse. Four light modules on each side are the quiet zone of
 * ISO/IEC 18004, without which a phone may not find the code.
 */
export const QR_OPTIONS = { ecc: "medium", border: 4 } as const;

/** What an SVG element needs to show a code. */
export interface QrDrawing {
	/** Begins half a unit above the first row, so that the rows are drawn at whole numbers. */
	viewBox: string;
	/** The dark modules: one stroke of width 1 through the middle of each row. */
	path: string;
}

/**
 * Draws the modules of a code.
 * @param modules rows of a square, true where dark, quiet zone included
 * @throws Error when they are not a square
 */
export function drawQr(modules: readonly (readonly boolean[])[]): QrDrawing {
	const size = modules.length;
	if (size === 0 || modules.some((row) => row.length !== size))
		throw new Error("the modules of a QR code are a square");
	return { viewBox: `0 -.5 ${size} ${size}`, path: modules.map(drawRow).join("") };
}

/** One row as dashes: an absolute start, then relative moves, which are the shortest to write. */
function drawRow(row: readonly boolean[], y: number): string {
	let path = "";
	let pen = 0;
	for (let x = row.indexOf(true); x >= 0; x = row.indexOf(true, pen)) {
		const gap = row.indexOf(false, x);
		const end = gap < 0 ? row.length : gap;
		path += `${path === "" ? `M${x} ${y}` : `m${x - pen} 0`}h${end - x}`;
		pen = end;
	}
	return path;
}
