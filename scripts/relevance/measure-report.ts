/** Asks the labelled queries and puts together what the report says. */
import type { SearchAnswer, Searcher } from "../../src/search/client/engine.ts";
import { measure, rankOf } from "../bench/metrics.ts";
import type { QueryFile } from "./query-files.ts";
import type { Report } from "./report.ts";

/** Measures all queries together and file by file, and lists those that are not right first. */
export function measureReport(files: readonly QueryFile[], asked: Searcher): Omit<Report, "accepted"> {
	const searcher = withMemory(asked);
	const queries = files.flatMap((file) => file.queries);
	return {
		sections: [
			{ title: "All queries", rows: measure(queries, searcher) },
			...files.map((file) => ({ title: file.name, rows: measure(file.queries, searcher) })),
		],
		misses: queries
			.map((query) => ({ ...query, rank: rankOf(query, searcher) }))
			.filter(({ rank }) => rank !== 1)
			.map(({ id, q, platform, category, codes, hubs, rank }) => {
				const best = searcher.search(q, { platform: platform ?? undefined }).hits[0];
				const found = best && { code: best.record.code, confidence: best.confidence };
				return { id, query: q, platform, category, rank, found, wanted: [...codes, ...hubs] };
			}),
	};
}

/** Asks each question once: a query counts in several tables. */
function withMemory(searcher: Searcher): Searcher {
	const answers = new Map<string, SearchAnswer>();
	return {
		...searcher,
		search(query, options = {}) {
			const key = JSON.stringify([query, options.platform]);
			let answer = answers.get(key);
			if (!answer) {
				answer = searcher.search(query, options);
				answers.set(key, answer);
			}
			return answer;
		},
	};
}
