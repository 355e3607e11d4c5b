/** The Astro hook of the search: after the pages are built, read them and write what the browser searches. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration, AstroIntegrationLogger } from "astro";
import { loadCatalog, loadConfusables, loadRegional, loadSynonyms } from "../../node/load-content.ts";
import { createSegmenter, userWordsOf } from "../../node/segmenter.ts";
import { siteEngine } from "./choose-engine.ts";
import { extractRecord } from "./extract.ts";
import { buildSearchFiles } from "./search-files.ts";

/** Folder of the site that holds what the search downloads. */
const SEARCH_FOLDER = "search";

/** Builds what the search downloads from the built pages; in the dev server, serves what the last build wrote. */
export default function searchIndex(): AstroIntegration {
	return {
		name: "search-index",
		hooks: {
			"astro:build:done": async ({ dir, logger }) => writeSearch(fileURLToPath(dir), logger),
			"astro:server:setup": ({ server, logger }) => {
				const dist = join(server.config.root, "dist");
				server.middlewares.use((request, response, next) => {
					const path = (request.url ?? "").split("?")[0] ?? "";
					const match = /\/search\/((?:shards\/(?:[rt]\/)?)?[a-z0-9-]+\.(?:bin|json))$/.exec(path);
					if (!match) return next();
					const file = join(dist, SEARCH_FOLDER, match[1] as string);
					if (!existsSync(file)) {
						logger.warn("no search index yet: run `npm run build` once, the dev server searches the last build");
						return next();
					}
					response.setHeader("Content-Type", "application/octet-stream");
					response.end(readFileSync(file));
					return undefined;
				});
			},
		},
	};
}

async function writeSearch(dist: string, logger: AstroIntegrationLogger): Promise<void> {
	const { engine, built, reason } = siteEngine();
	logger.info(`search engine: ${engine} (${reason}); files of: ${built.join(", ")}`);
	const catalog = loadCatalog();
	const synonyms = loadSynonyms();
	const segmenter = createSegmenter({
		userWords: userWordsOf(catalog, synonyms),
		warn: (message) => logger.warn(message),
	});
	const pages = catalog.articles.map((article) => {
		const page = join(dist, article.code, "index.html");
		const html = readFileSync(page, "utf8");
		const record = extractRecord(html);
		if (!record)
			throw new Error(`${page} has no article[data-code]; the article page and the search index have drifted apart`);
		return { html, record };
	});
	const files = await buildSearchFiles({
		catalog,
		pages,
		synonyms,
		segmenter,
		lookAlikes: loadConfusables(),
		regional: loadRegional(),
		engines: built,
		bundle: join(dist, "pagefind"),
		say: (message) => logger.info(message),
	});
	for (const [name, content] of files) {
		const path = join(dist, SEARCH_FOLDER, name);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, content);
	}
}
