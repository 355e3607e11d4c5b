/** The engines of the bench, in the order of the tables. Loaded one by one: a build must not carry the others' memory. */
import type { BenchEngine } from "./port.ts";

const LOADERS: Record<string, () => Promise<BenchEngine>> = {
	"text-pack": async () => (await import("./text-pack.ts")).textPack,
	shards: async () => (await import("./large.ts")).shards,
	"pagefind-pairs": async () => (await import("./large.ts")).pagefindPairs,
	pagefind: async () => (await import("./pagefind.ts")).pagefindAsItComes,
	minisearch: async () => (await import("./minisearch.ts")).miniSearchWords,
	"minisearch-fuzzy": async () => (await import("./minisearch.ts")).miniSearchFuzzy,
	"minisearch-pairs": async () => (await import("./minisearch.ts")).miniSearchPairs,
	flexsearch: async () => (await import("./flexsearch.ts")).flexSearch,
	orama: async () => (await import("./orama.ts")).orama,
};

/** Names of all engines. */
export const ENGINE_IDS: readonly string[] = Object.keys(LOADERS);

/** Times are told as ratios to this one's. */
export const YARDSTICK = "pagefind";

/**
 * Loads an engine.
 * @throws Error listing the names when there is none of this name
 */
export async function loadEngine(id: string): Promise<BenchEngine> {
	const load = LOADERS[id];
	if (!load) throw new Error(`no engine "${id}"; there are ${ENGINE_IDS.join(", ")}`);
	return load();
}
