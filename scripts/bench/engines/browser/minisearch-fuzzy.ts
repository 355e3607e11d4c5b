/** MiniSearch over words, with fuzzy search. */
import type { Open } from "../port.ts";
import { openMiniSearch } from "./minisearch.ts";
import { loadCut } from "./minisearch-words.ts";

export const open: Open = (base) => openMiniSearch(base, () => loadCut(base), true);
