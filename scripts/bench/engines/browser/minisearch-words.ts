/** MiniSearch over words: the dictionary comes with the index. */
import { segment, segmentHan } from "../../../../src/lib/text/segment.ts";
import { WORDS_FILE } from "../minisearch-options.ts";
import type { Open } from "../port.ts";
import { type ShippedWords, unpackWords } from "../tokens.ts";
import { fetchText, openMiniSearch } from "./minisearch.ts";

/** Cuts by the words that were shipped, by the algorithm that nodejieba uses. */
export async function loadCut(base: string): Promise<(part: string) => string[]> {
	const dictionary = unpackWords(JSON.parse(await fetchText(base + WORDS_FILE)) as ShippedWords);
	return (part) => segment(part, (run) => segmentHan(run, dictionary));
}

export const open: Open = (base) => openMiniSearch(base, () => loadCut(base));
