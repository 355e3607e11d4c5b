/** MiniSearch over pairs of characters. */
import type { Open } from "../port.ts";
import { pairsOf } from "../tokens.ts";
import { openMiniSearch } from "./minisearch.ts";

export const open: Open = (base) => openMiniSearch(base, async () => pairsOf);
