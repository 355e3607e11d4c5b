/** The search of large sites in the browser: loader and searcher of the pages, without the search box around them. */
import { createLoader } from "../../../../src/search/client/loader.ts";
import type { Open } from "../port.ts";

/** Opens one of the engines; an answer of another one, which stands in for it, is no answer here. */
export function openEngine(name: string): Open {
	return async (base) => {
		const { searcher } = await createLoader(base, [name]).load();
		return {
			async search(query, platform) {
				const { hits, engine } = await searcher.search(query, { platform });
				if (engine !== name) throw new Error(`${engine} answered in the place of ${name}`);
				const codes = hits.slice(0, 10).map(({ record }) => record.code);
				return { codes, isSure: hits.some(({ confidence }) => confidence !== "weak") };
			},
		};
	};
}
