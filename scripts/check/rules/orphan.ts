import { orphans } from "../../../src/lib/graph.ts";
import { contentGraph } from "../content-graph.ts";
import { COMPONENTS, referencesIn } from "../mdx-components.ts";
import { parsedArticles } from "../parse-mdx.ts";
import type { ContentRule } from "../types.ts";

/** No article is a dead end. Tools, contacts, families and sites that nobody refers to are told by `unreferenced`. */
export const orphan: ContentRule = {
	name: "orphan",
	description:
		"Every article leads somewhere or is led to: a relation, family, tool, contact, manual or link in prose.",
	scope: "content",
	check({ content, known }) {
		const parsed = parsedArticles(content);
		// What cannot be read may be what ties it.
		if (!known.allArticlesRead || parsed.length < content.articles.length) return [];
		// An article about a manual shows its versions or sections, and the manual's page lists it.
		const aboutManual = new Set(
			parsed
				.filter(({ tree }) => referencesIn(tree).some(({ component }) => refersTo(component) === "manual"))
				.map(({ article }) => article),
		);
		const lonely = new Set(orphans(contentGraph(content)).map(({ id }) => id));
		return content.articles
			.filter((article) => !article.data.retired && !aboutManual.has(article))
			.filter(({ data }) => lonely.has(`article:${data.code}`))
			.map((article) => ({
				rule: orphan.name,
				file: article.file,
				line: article.lineOf(["code"]),
				found: `article ${article.data.code} leads nowhere, and no article leads to it`,
				expected: "at least one relation, family, tool, contact or link",
				mend: "add the article one reads before or after it to `related`",
			}));
	},
};

function refersTo(component: string): string | undefined {
	return COMPONENTS[component]?.attribute?.refers;
}
