/** What is searched in a run of the bench, and what is asked. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { extractRecord } from "../../src/search/index/extract.ts";
import type { ArticleRecord } from "../../src/search/shared/records.ts";
import { loadQueries } from "./labelled-queries.ts";
import { spread } from "./statistics.ts";

/** One query with the articles that answer it. */
export interface BenchQuery {
	q: string;
	category: string;
	/** Platform the person has chosen. */
	platform?: string;
	/** Any of these at rank 1 is right; empty: nothing answers it. */
	right: string[];
}

export interface Corpus {
	/** `site`, or the number of synthetic articles. */
	name: string;
	/** Heading in the report. */
	title: string;
	records: ArticleRecord[];
	/** Folder of built pages, `<code>/index.html`. */
	pages: string;
	/** How people ask, by code, for articles that are not those of content/. */
	asks?: Record<string, string[]>;
	queries: BenchQuery[];
}

/**
 * The site's own articles and the labelled queries.
 * @param most queries a category, evenly spread over it
 * @throws Error saying to build when there are no built pages
 */
export function siteCorpus(dist: string, most: number): Corpus {
	const codes = readdirSync(dist).filter((name) => /^\d{3,4}$/.test(name));
	const records = codes.sort().flatMap((code) => {
		const record = extractRecord(readFileSync(join(dist, code, "index.html"), "utf8"));
		return record ? [record] : [];
	});
	if (records.length === 0) throw new Error(`${dist} has no article pages: run \`npm run build\` first`);
	const byCategory = new Map<string, BenchQuery[]>();
	for (const { q, category, platform, codes: answers, hubs } of loadQueries()) {
		const query = { q, category, right: [...answers, ...hubs], ...(platform && { platform }) };
		byCategory.set(category, [...(byCategory.get(category) ?? []), query]);
	}
	const queries = [...byCategory.values()].flatMap((row) => spread(row, most));
	return { name: "site", title: `The site's own ${records.length} articles`, records, pages: resolve(dist), queries };
}
