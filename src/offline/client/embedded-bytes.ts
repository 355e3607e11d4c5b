/** Files of the search, read out of the page itself: a file cannot fetch another. Stands for search/client/fetch-bytes.ts. */

/**
 * Bytes of a block of base64.
 * @param url what the site would fetch; its last part is the id of the block
 * @throws Error where the page has no such block
 */
export async function fetchBytes(url: string): Promise<Uint8Array> {
	const block = document.getElementById(url.slice(url.lastIndexOf("/") + 1));
	if (!block) throw new Error(`${url} is not in this file`);
	const binary = atob((block.textContent || "").trim());
	const bytes = new Uint8Array(binary.length);
	for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index);
	return bytes;
}
