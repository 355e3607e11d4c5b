import type { Problem } from "../../../src/lib/problem.ts";
import type { ContentRule } from "../types.ts";

/** Every fact has a source, and no part of a manual is forgotten. */
export const source: ContentRule = {
	name: "source",
	description: "Every article cites a manual, and every section of every manual is cited by an article.",
	scope: "content",
	check({ content, known }) {
		const problems: Problem[] = [];
		const cited = new Set<string>();
		for (const article of content.articles) {
			for (const { manual, section } of article.data.source) cited.add(`${manual} ${section}`);
			if (article.data.source.length > 0 || article.data.platform === "common") continue;
			problems.push({
				rule: source.name,
				file: article.file,
				line: article.lineOf(["source"]),
				found: "an article without source",
				expected: "at least one manual and section (only platform `common` may have none)",
				mend: 'write - { manual: …, section: "…" } under `source`',
			});
		}
		// An article that could not be read may cite any section.
		if (!known.allArticlesRead) return problems;
		for (const manual of content.manuals) {
			manual.data.sections.forEach(({ id, title }, index) => {
				if (cited.has(`${manual.data.id} ${id}`)) return;
				problems.push({
					rule: source.name,
					file: manual.file,
					line: manual.lineOf(["sections", index, "id"]),
					found: `section ${id} "${title}" is cited by no article`,
					expected: "at least one article that holds its facts",
					mend: `add { manual: ${manual.data.id}, section: "${id}" } to the article that holds them, or write it (npm run new)`,
				});
			});
		}
		return problems;
	},
};
