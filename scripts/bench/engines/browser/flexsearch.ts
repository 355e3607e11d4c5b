/** FlexSearch in the browser: imports the index that Node exported. */
import { normalizeText } from "../../../../src/lib/text/normalize.ts";
import { createFlexIndex, FLEXSEARCH_FILE, type FlexSearchFile } from "../flexsearch-index.ts";
import type { Open } from "../port.ts";
import { fetchText } from "./minisearch.ts";

export const open: Open = async (base) => {
	const { articles, parts } = JSON.parse(await fetchText(base + FLEXSEARCH_FILE)) as FlexSearchFile;
	const index = createFlexIndex();
	for (const [key, data] of Object.entries(parts)) index.import(key, data);
	return {
		async search(query) {
			// With suggestions a document need not hold every character of the query.
			const numbers = index.search(normalizeText(query), { limit: 10, suggest: true }) as number[];
			const codes = numbers.map((number) => articles[number]?.[0] ?? "");
			return { codes, isSure: codes.length > 0 };
		},
	};
};
