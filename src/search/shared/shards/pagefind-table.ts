/** Which of Pagefind's results is which article: its names are numbers in hexadecimal, so four bytes an article do. */

/** Digits of a name. */
const DIGITS = 7;

/**
 * Names of the results, in the order of the articles, → bytes.
 * @throws RangeError when Pagefind has changed the form of its names
 */
export function encodePagefindTable(names: readonly string[]): Uint8Array {
	const bytes = new DataView(new ArrayBuffer(4 * names.length));
	names.forEach((name, index) => {
		if (!/^[0-9a-f]{7}$/.test(name)) throw new RangeError(`"${name}" is no name of a Pagefind result as it was known`);
		bytes.setUint32(4 * index, Number.parseInt(name, 16));
	});
	return new Uint8Array(bytes.buffer);
}

/** Bytes → number of the article by name of the result. */
export function decodePagefindTable(bytes: Uint8Array): Map<string, number> {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const numbers = new Map<string, number>();
	for (let index = 0; 4 * index < bytes.byteLength; index++) {
		const digits = view.getUint32(4 * index).toString(16);
		numbers.set("0".repeat(DIGITS - digits.length) + digits, index);
	}
	return numbers;
}
