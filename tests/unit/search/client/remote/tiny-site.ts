/** The tiny pack as a large site: its files as the build writes them, served from memory. */
import { buildShards } from "../../../../../src/search/index/build-shards.ts";
import { encodeExtra } from "../../../../../src/search/shared/extra.ts";
import { encodePack } from "../../../../../src/search/shared/pack.ts";
import { decodeSite, type Site } from "../../../../../src/search/shared/shards/site.ts";
import { drain } from "../../../../../src/search/shared/squeeze/squeeze.ts";
import { EXTRA, LEXICON, PACK } from "../tiny-pack.ts";

const decoder = new TextDecoder("gb2312");
const nothing = { vocabulary: new Map<string, number>(), minWeight: 0 };

/** Path below the search folder → content. */
export const FILES: ReadonlyMap<string, Uint8Array> = new Map<string, Uint8Array>([
	...[...buildShards({ pack: PACK, extra: EXTRA }, LEXICON)].map(([name, content]): [string, Uint8Array] => [
		`shards/${name}`,
		typeof content === "string" ? new TextEncoder().encode(content) : content,
	]),
	["shards/lexicon.bin", encodeExtra({ lexicon: LEXICON, phrases: [], synonyms: [], ...nothing }, nothing, decoder)],
	["pack.bin", encodePack(PACK)],
	["extra.bin", encodeExtra(EXTRA, PACK, decoder)],
]);

export const readSite = (): Site => drain(decodeSite(FILES.get("shards/site.bin") as Uint8Array));
