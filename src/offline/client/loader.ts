/** One loader for the search field and the copy buttons: the text is unpacked once. Stands for search/client/loader.ts. */
import { createLoader as create, type SearchLoader } from "../../search/client/loader.ts";

export type { AskedSearcher, AskOptions, LoadedSearch, LoaderParts, SearchLoader } from "../../search/client/loader.ts";

let shared: SearchLoader | undefined;

/** The loader of the file, whoever asks. */
export function createLoader(base: string): SearchLoader {
	if (!shared) shared = create(base);
	return shared;
}
