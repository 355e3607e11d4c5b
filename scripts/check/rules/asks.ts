import type { Problem } from "../../../src/lib/problem.ts";
import { normalize } from "../../../src/lib/text/normalize.ts";
import type { ContentRule } from "../types.ts";

/** The schema says five too; here for callers that build their content by hand. */
const AT_LEAST = 5;

/** Search ranks `asks` high: each must bring words that the title and the other asks have not. */
export const asks: ContentRule = {
	name: "asks",
	description: "An article has at least five asks, none of them its title or another ask again.",
	scope: "content",
	check({ content }) {
		return content.articles.flatMap((article) => {
			const problems: Problem[] = [];
			const report = (path: (string | number)[], found: string, expected: string, mend: string) => {
				problems.push({ rule: asks.name, file: article.file, line: article.lineOf(path), found, expected, mend });
			};
			const own = article.data.asks;
			if (own.length < AT_LEAST) {
				report(
					["asks"],
					`${own.length} asks`,
					`at least ${AT_LEAST}`,
					"add how people in trouble say it, in their own words",
				);
			}
			const title = normalize(article.data.title).text;
			const seen = new Map<string, number>();
			own.forEach((ask, index) => {
				const key = normalize(ask).text;
				const earlier = seen.get(key);
				const mend = "say it as a caller would, with other words, or delete the line";
				if (key === title)
					report(["asks", index], `the ask "${ask}" is the title`, "words the title does not have", mend);
				if (earlier !== undefined) {
					const first = `asks ${earlier + 1} and ${index + 1} are the same: "${ask}"`;
					report(["asks", index], first, "each ask once (width, case, spaces and punctuation do not count)", mend);
				} else seen.set(key, index);
			});
			return problems;
		});
	},
};
