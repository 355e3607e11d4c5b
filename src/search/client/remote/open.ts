/** Opens the search of a large site, and goes on with a simpler engine where one does not run. */
import { decodeSite, type Site } from "../../shared/shards/site.ts";
import type { AskedSearcher, LoadedSearch, LoaderParts } from "../loader.ts";
import { type RemoteFiles, remember } from "./files.ts";
import { createLibrary } from "./library.ts";
import { createRecall, type ListSource } from "./recall.ts";
import { createRemoteSearcher, type OddParts } from "./searcher.ts";
import { createShards } from "./shards.ts";

/** The lexicon of a large site stands alone: its words are those of the site file. */
const NOTHING_KNOWN = { vocabulary: new Map<string, number>(), minWeight: 0 };

/**
 * Opens the first of the engines that loads.
 * @param names of engines; one that is not known counts as one that does not load
 * @throws what the last of them failed with
 */
export async function openFirst(base: string, names: readonly string[], parts: LoaderParts): Promise<LoadedSearch> {
	const [name, ...others] = names;
	try {
		if (name === "pack") return await parts.loadPack();
		if (name !== "shards" && name !== "pagefind") throw new Error(`no search engine "${name}"`);
		return await openRemote(base, name, parts);
	} catch (error) {
		if (others.length === 0) throw error;
		const { pack, searcher } = await openFirst(base, others, parts);
		return { pack, searcher: simpler(searcher) };
	}
}

async function openRemote(base: string, name: "shards" | "pagefind", parts: LoaderParts): Promise<LoadedSearch> {
	const { fetchBytes, inSlices } = parts;
	const folder = `${base}search/shards/`;
	const files: RemoteFiles = { bytes: (file) => fetchBytes(folder + file) };
	const site = await inSlices(decodeSite(await files.bytes("site.bin")));
	const library = createLibrary(files, site);
	const loadOdd = remember(async (_: "odd"): Promise<OddParts> => {
		const [bytes, { decodeExtra, makeOddParts }] = await Promise.all([files.bytes("lexicon.bin"), import("./odd.ts")]);
		const { lexicon } = await inSlices(decodeExtra(bytes, NOTHING_KNOWN, new TextDecoder("gb2312")));
		return makeOddParts(lexicon);
	});
	const open = (lists: ListSource, engine: "shards" | "pagefind"): AskedSearcher => {
		const searcher = createRemoteSearcher(site, createRecall(lists, site), library, () => loadOdd("odd"));
		return { search: async (query, options) => ({ ...(await searcher.search(query, options)), engine }) };
	};
	const shards = open(createShards(files, site), "shards");
	const searcher =
		name === "pagefind" ? withFallback(await openPagefind(base, files, site, open), simpler(shards)) : shards;
	return { pack: emptyPack(site), searcher };
}

/** Pagefind, or nothing where it does not load. */
async function openPagefind(
	base: string,
	files: RemoteFiles,
	site: Site,
	open: (lists: ListSource, engine: "pagefind") => AskedSearcher,
): Promise<AskedSearcher | undefined> {
	try {
		const { startPagefind, createPagefindLists } = await import("./pagefind.ts");
		const instance = await startPagefind(`${base}pagefind/`);
		return open(await createPagefindLists(instance, files, site), "pagefind");
	} catch {
		return undefined;
	}
}

/** Asks the first until it fails, and from then on the second. */
function withFallback(first: AskedSearcher | undefined, second: AskedSearcher): AskedSearcher {
	let current = first;
	return {
		async search(query, options) {
			try {
				if (current) return await current.search(query, options);
			} catch {
				current = undefined;
			}
			return second.search(query, options);
		},
	};
}

/** The same searcher, whose answers say that it stands in for another one. */
function simpler(searcher: AskedSearcher): AskedSearcher {
	return { search: async (query, options) => ({ ...(await searcher.search(query, options)), isSimpler: true }) };
}

/** What the page needs beside the answers: platforms, words, and whom to call where nothing was found. */
function emptyPack({ platforms, vocabulary, minWeight, synonyms, phones, calls }: Site): LoadedSearch["pack"] {
	const articles = calls.map(([platform, phone]) => ({
		code: "",
		platform: (platforms[platform] as Site["platforms"][0]).id,
		kind: "",
		blocks: [],
		phone: phones[phone] as Site["phones"][0],
	}));
	return { articles, platforms, vocabulary, minWeight, synonyms };
}
