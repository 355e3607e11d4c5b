/** Hands a text over as a file, the way a download is; nothing leaves the browser. */

/** A download is under way by then; the address of the text is given back. */
const TAKEN = 10_000;

/**
 * Saves a text.
 * @param name of the file, as proposed to the reader
 * @param type MIME type
 */
export function saveFile(name: string, type: string, text: string): void {
	const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
	const link = document.createElement("a");
	link.href = address;
	link.download = name;
	// Firefox follows only links of the page.
	document.body.append(link);
	link.click();
	link.remove();
	setTimeout(() => URL.revokeObjectURL(address), TAKEN);
}
