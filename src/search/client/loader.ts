/** Fetches the pack and, when a query asks for it, the extra. Each once; a failure may be tried again. */
import type { Extra } from "../shared/extra.ts";
import { decodePack, type Pack } from "../shared/pack.ts";
import { createSearcher, type SearchAnswer } from "./engine.ts";
import { fetchBytes } from "./fetch-bytes.ts";
import type { RankOptions } from "./rank.ts";

export interface AskOptions extends RankOptions {
	/** Number of hits that are wanted. */
	shown?: number;
}

/** What answers queries: at once where the text is here, later where articles are fetched. */
export interface AskedSearcher {
	search(query: string, options?: AskOptions): SearchAnswer | Promise<SearchAnswer>;
}

export interface LoadedSearch {
	/** Of a large site: without articles, but for whom to call. */
	pack: Pack;
	searcher: AskedSearcher;
}

/** What the engines of large sites take from here. */
export interface LoaderParts {
	fetchBytes(url: string): Promise<Uint8Array>;
	inSlices<T>(work: Generator<undefined, T>): Promise<T>;
	loadPack(): Promise<LoadedSearch>;
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
 * @param engines names of engines, the first that loads is used; none: the text pack
 */
export function createLoader(base: string, engines: readonly string[] = []): SearchLoader {
	let search: Promise<LoadedSearch> | undefined;
	let reader: Promise<void> | undefined;
	let giveReader: (() => Promise<void>) | undefined;

	const loadPack = async (): Promise<LoadedSearch> => {
		const pack = await inSlices(decodePack(await fetchBytes(`${base}search/pack.bin`)));
		const searcher = createSearcher(pack);
		giveReader = async () => {
			// Code and data of the reader come together, only when a query asks for them.
			const [bytes, { createReader, decodeExtra, extendSearch }] = await Promise.all([
				fetchBytes(`${base}search/extra.bin`),
				import("./reader.ts"),
			]);
			const extra: Extra = await inSlices(decodeExtra(bytes, pack, new TextDecoder("gb2312")));
			searcher.extend(extendSearch(extra, (index) => createReader(index, extra.lexicon)));
		};
		return { pack, searcher };
	};
	const load = (): Promise<LoadedSearch> => {
		search ??= (
			engines.length === 0
				? loadPack()
				: import("./remote/open.ts").then(({ openFirst }) =>
						openFirst(base, engines, { fetchBytes, inSlices, loadPack }),
					)
		).catch((error) => {
			search = undefined;
			throw error;
		});
		return search;
	};
	return {
		load,
		loadReader: () => {
			reader ??= load()
				.then(() => giveReader?.())
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
