/** Fetches the pack and, when a query asks for it, the extra. Each once; a failure may be tried again. */
import type { Extra } from "../shared/extra.ts";
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
		search ??= fetchBytes(`${base}search/pack.bin`)
			.then((bytes) => inSlices(decodePack(bytes)))
			.then((pack) => ({ pack, searcher: createSearcher(pack) }))
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
			reader ??= Promise.all([load(), fetchBytes(`${base}search/extra.bin`), import("./reader.ts")])
				.then(async ([{ pack, searcher }, bytes, { createReader, decodeExtra }]) => {
					const extra: Extra = await inSlices(decodeExtra(bytes, pack, new TextDecoder("gb2312")));
					searcher.setReader((index) => createReader(index, extra.lexicon), extra);
				})
				.catch(() => {
					reader = undefined;
				});
			return reader;
		},
	};
}

/** Runs a generator in slices, so that a slow computer can draw and take keys in between. */
async function inSlices<T>(work: Generator<undefined, T>): Promise<T> {
	for (;;) {
		const { done, value } = work.next();
		if (done) return value as T;
		await new Promise((resolve) => setTimeout(resolve, 0));
	}
}

async function fetchBytes(url: string): Promise<Uint8Array> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${url}: ${response.status}`);
	return new Uint8Array(await response.arrayBuffer());
}
