import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { articleSchema } from "./schemas/article.ts";

/**
 * Articles go through Astro's collection because their bodies are MDX.
 * Everything else under content/ is plain YAML and is read by src/node/load-content.
 */
export const collections = {
	articles: defineCollection({
		loader: glob({
			base: "./content/articles",
			pattern: "**/*.mdx",
			generateId: ({ entry }) => entry.slice(entry.lastIndexOf("/") + 1, entry.indexOf("-", entry.lastIndexOf("/"))),
		}),
		schema: articleSchema,
	}),
};
