import type { Problem } from "../../../src/lib/problem.ts";
import type { ArticleFile } from "../../../src/node/load-content.ts";
import type { ContentRule } from "../types.ts";

/** Where a pair of articles is stored. */
interface Stored {
	article: ArticleFile;
	line: number;
}

/** A relation is stored once; the other side is computed by the catalog. */
export const relation: ContentRule = {
	name: "relation",
	description: "A pair of articles is related once, on one side, and no article to itself.",
	scope: "content",
	check({ content }) {
		const problems: Problem[] = [];
		const stored = new Map<string, Stored>();
		for (const article of content.articles) {
			article.data.related.forEach(({ code }, index) => {
				const line = article.lineOf(["related", index]);
				if (code === article.data.code) {
					problems.push({
						rule: relation.name,
						file: article.file,
						line,
						found: `article ${code} is related to itself`,
						expected: "the code of another article",
						mend: "write the code that was meant, or delete the line",
					});
					return;
				}
				const pair = [article.data.code, code].sort().join(" ");
				const earlier = stored.get(pair);
				if (earlier) problems.push(describeProblem(article, line, code, earlier));
				else stored.set(pair, { article, line });
			});
		}
		return problems;
	},
};

function describeProblem(article: ArticleFile, line: number, code: string, earlier: Stored): Problem {
	const twice = earlier.article === article;
	const place = `${earlier.article.file}:${earlier.line}`;
	return {
		rule: relation.name,
		file: article.file,
		line,
		found: twice
			? `a second relation to ${code} (the first: line ${earlier.line})`
			: `a relation to ${code}, which ${place} stores too`,
		expected: "each pair of articles related once",
		mend: twice
			? "keep the line that says how they are related, delete the other"
			: "keep the side from which one goes on (next-step) or either, delete the other; both pages show it",
	};
}
