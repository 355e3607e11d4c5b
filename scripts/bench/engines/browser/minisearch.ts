/** MiniSearch in the browser: loads the index that Node wrote and cuts the query as the index was cut. */
import MiniSearch from "minisearch";
import { INDEX_FILE, MINISEARCH_OPTIONS, searchOptions } from "../minisearch-options.ts";
import type { OpenedEngine } from "../port.ts";
import { tokensOf } from "../tokens.ts";

/** Opens an index. `cut` cuts a part of the query into tokens. */
export async function openMiniSearch(
	base: string,
	makeCut: () => Promise<(part: string) => string[]>,
	isFuzzy = false,
): Promise<OpenedEngine> {
	const [text, cut] = await Promise.all([fetchText(base + INDEX_FILE), makeCut()]);
	const index = MiniSearch.loadJSON(text, MINISEARCH_OPTIONS);
	return {
		async search(query, platform) {
			const hits = index.search(tokensOf(query, cut).join(" "), searchOptions(platform, isFuzzy)).slice(0, 10);
			return { codes: hits.map(({ id }) => String(id)), isSure: hits.length > 0 };
		},
	};
}

export async function fetchText(url: string): Promise<string> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${url}: ${response.status}`);
	return response.text();
}
