/** The engines of large sites fetch as they go; the single file holds the whole text. Stands for search/client/remote/open.ts. */
export async function openFirst(): Promise<never> {
	throw new Error("the single-file edition has the text pack only");
}
