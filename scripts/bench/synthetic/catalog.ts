/** A catalog around synthetic articles: platforms, contacts and words of content/, articles of ours. */
import { buildCatalog, type Catalog } from "../../../src/lib/catalog.ts";
import type { Article } from "../../../src/schemas/index.ts";
import type { ArticleRecord } from "../../../src/search/shared/records.ts";

/**
 * The catalog of content/ with other articles in it.
 * @param asks by code: how people ask
 */
export function catalogOf(
	records: readonly ArticleRecord[],
	asks: Readonly<Record<string, string[]>>,
	content: Catalog,
): Catalog {
	return buildCatalog({ ...content, articles: records.map((record) => toArticle(record, asks[record.code] ?? [])) });
}

function toArticle({ code, platform, kind, blocks }: ArticleRecord, asks: string[]): Article {
	return {
		code,
		title: blocks.find(({ type }) => type === "T")?.text ?? code,
		platform,
		kind: kind as Article["kind"],
		errors: [],
		asks,
		families: [],
		tools: [],
		contacts: [],
		roles: [],
		related: [],
		source: [],
		updated: "2026-01-01",
	};
}
