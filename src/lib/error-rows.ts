/** Every error text as a row of /errors/, with its facets. */
import type { Article, ErrorText, Place } from "../schemas/index.ts";
import type { Catalog } from "./catalog.ts";
import type { Faceted } from "./facets.ts";

export interface ErrorRow {
	article: Article;
	error: ErrorText;
	facets: Faceted;
}

/** Every error text of every article, by code. */
export function errorRows({ articles, taxonomy }: Pick<Catalog, "articles" | "taxonomy">): ErrorRow[] {
	return articles.flatMap((article) =>
		article.errors.map((error) => {
			const place = placeOf(taxonomy.places, error.where);
			return {
				article,
				error,
				facets: {
					platform: [article.platform],
					where: place ? [place.id] : [],
					tool: article.tools,
					family: article.families,
				},
			};
		}),
	);
}

/** The kind of place a `where` names: the first whose words it holds. */
export function placeOf(places: readonly Place[], where: string): Place | undefined {
	return places.find(({ words }) => words.some((word) => where.includes(word)));
}
