/** Fetches the pack and, when a query asks for it, the lexicon. Each once; a failure may be tried again. */
import { decodePack, type Pack } from "../shared/pack.ts";
import { createSearcher, type Searcher } from "./engine.ts";

export interface LoadedSearch {
	pack: Pack;
	searcher: Searcher;
}

export interface SearchLoader {
	/** Pack and searcher; rejects when the network does. */
	load(): Promise<LoadedSearch>;
	/** Gives the searcher its reader; without one it still answers, so a failure is not told. */
	loadReader(): Promise<void>;
}

/**
 * Makes a loader.
 * @param base address of the site's top, with a slash at the end
 */
export function createLoader(base: string): SearchLoader {
	let search: Promise<LoadedSearch> | undefined;
	let reader: Promise<void> | undefined;
	const load = (): Promise<LoadedSearch> => {
		search ??= fetchText(`${base}search/pack.json`)
			.then((text) => {
				const pack = decodePack(text);
				return { pack, searcher: createSearcher(pack) };
			})
			.catch((error) => {
				search = undefined;
				throw error;
			});
		return search;
	};
	return {
		load,
		loadReader: () => {
			// Code and data of the reader come together, only when a query asks for them.
			reader ??= Promise.all([load(), fetchText(`${base}search/lexicon.json`), import("./reader.ts")])
				.then(([{ searcher }, text, { createReader, decodeLexicon }]) => {
					const lexicon = decodeLexicon(text, new TextDecoder("gb2312"));
					searcher.setReader((index) => createReader(index, lexicon));
				})
				.catch(() => {
					reader = undefined;
				});
			return reader;
		},
	};
}

async function fetchText(url: string): Promise<string> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${url}: ${response.status}`);
	return response.text();
}
