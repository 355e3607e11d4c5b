/**
 * Fetches a file of the search. The single-file edition has another module in its place: its files are inside it.
 * @throws Error where it does not come
 */
export async function fetchBytes(url: string): Promise<Uint8Array> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${url}: ${response.status}`);
	return new Uint8Array(await response.arrayBuffer());
}
