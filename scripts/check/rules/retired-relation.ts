import type { ContentRule } from "../types.ts";

/** A relation shows on both pages: neither side may send readers to what no longer holds. */
export const retiredRelation: ContentRule = {
	name: "retired-relation",
	description: "No relation leads to or from a retired article.",
	scope: "content",
	check({ content }) {
		const retired = new Map(
			content.articles.flatMap(({ data }) => (data.retired ? [[data.code, data.retired] as const] : [])),
		);
		return content.articles.flatMap((article) =>
			article.data.related.flatMap(({ code }, index) => {
				const own = retired.get(article.data.code);
				const other = retired.get(code);
				if (!own && !other) return [];
				const instead = other?.replacedBy;
				return [
					{
						rule: retiredRelation.name,
						file: article.file,
						line: article.lineOf(["related", index]),
						found: own
							? `a relation from the retired article ${article.data.code} to ${code}, which shows on both pages`
							: `a relation to article ${code}, retired since ${other?.since}`,
						expected: "relations between articles that hold",
						mend:
							!own && instead !== undefined && instead !== article.data.code
								? `write "${instead}", which replaces it, or delete the line`
								: "delete the line",
					},
				];
			}),
		);
	},
};
