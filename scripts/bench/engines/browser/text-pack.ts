/** This site's search in the browser: loader and searcher of the pages, without the search box around them. */
import { createLoader } from "../../../../src/search/client/loader.ts";
import type { Open } from "../port.ts";

export const open: Open = async (base) => {
	const loader = createLoader(base);
	const { searcher } = await loader.load();
	return {
		async search(query, platform) {
			let answer = await searcher.search(query, { platform });
			if (answer.wantsReader) {
				await loader.loadReader();
				answer = await searcher.search(query, { platform });
			}
			const codes = answer.hits.slice(0, 10).map(({ record }) => record.code);
			return { codes, isSure: answer.hits.some(({ confidence }) => confidence !== "weak") };
		},
	};
};
