import type { Problem } from "../../../src/lib/problem.ts";
import { articleAnchors } from "../article-anchors.ts";
import { nearest } from "../nearest.ts";
import { parsedArticles } from "../parse-mdx.ts";
import type { ContentRule } from "../types.ts";

/** Advice for the last minutes stands on a step of an article. */
export const urgent: ContentRule = {
	name: "urgent",
	description: "Every line of content/urgent.yaml names a step or section that its article has.",
	scope: "content",
	check({ content }) {
		const file = content.urgent;
		if (!file) return [];
		const anchors = new Map(
			parsedArticles(content).map((parsed) => [parsed.article.data.code, articleAnchors(parsed)]),
		);
		return (["checks", "slower", "avoid"] as const).flatMap((list) =>
			file.data[list].flatMap((line, index) =>
				line.at.flatMap(({ code, part }, place): Problem[] => {
					const known = anchors.get(code);
					// An unknown code is told by the rule `unknown-id`.
					if (part === undefined || !known || known.has(part)) return [];
					const near = nearest(part, known.keys());
					return [
						{
							rule: urgent.name,
							file: file.file,
							line: file.lineOf([list, index, "at", place, "part"]),
							found: `article ${code} has no #${part}`,
							expected: `one of ${[...known.keys()].join(", ")}`,
							mend: `${near ? `write ${near}, the nearest, or ` : ""}look up the step that supports "${line.what}"`,
						},
					];
				}),
			),
		);
	},
};
