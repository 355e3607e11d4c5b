import { placeOf } from "../../../src/lib/error-rows.ts";
import type { ContentRule } from "../types.ts";

/** An error that belongs to no place cannot be found by "where did you see it?". */
export const place: ContentRule = {
	name: "place",
	description: "Every error says where it shows in words that taxonomy.places knows.",
	scope: "content",
	check({ content }) {
		const places = content.taxonomy?.data.places ?? [];
		if (places.length === 0) return [];
		return content.articles.flatMap((article) =>
			article.data.errors.flatMap(({ where }, index) =>
				placeOf(places, where)
					? []
					: [
							{
								rule: place.name,
								file: article.file,
								line: article.lineOf(["errors", index, "where"]),
								found: `"${where}" belongs to no place`,
								expected: `one of the words ${places.flatMap(({ words }) => words).join(", ")}`,
								mend: "say in which software or page it shows, or add the word to `places` in content/taxonomy.yaml",
							},
						],
			),
		);
	},
};
