/** The Astro hook of the search: after the pages are built, read them and write what the browser searches. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration, AstroIntegrationLogger } from "astro";
import * as pagefind from "pagefind";
import { loadCatalog, loadConfusables, loadSynonyms } from "../../node/load-content.ts";
import { createSegmenter, userWordsOf } from "../../node/segmenter.ts";
import { encodeExtra } from "../shared/extra.ts";
import { encodePack } from "../shared/pack.ts";
import { buildLexicon } from "./build-lexicon.ts";
import { buildPack } from "./build-pack.ts";
import { extractRecord } from "./extract.ts";

/** Folder of the site that holds what the search downloads. */
const SEARCH_FOLDER = "search";

/** Builds the text pack and the Pagefind bundle from the built pages; in the dev server, serves those of the last build. */
export default function searchIndex(): AstroIntegration {
	return {
		name: "search-index",
		hooks: {
			"astro:build:done": async ({ dir, logger }) => {
				const dist = fileURLToPath(dir);
				writePack(dist, logger);
				await writePagefind(dist, logger);
			},
			"astro:server:setup": ({ server, logger }) => {
				const dist = join(server.config.root, "dist");
				server.middlewares.use((request, response, next) => {
					const path = (request.url ?? "").split("?")[0] ?? "";
					const match = /\/search\/([a-z-]+\.bin)$/.exec(path);
					if (!match) return next();
					const file = join(dist, SEARCH_FOLDER, match[1] as string);
					if (!existsSync(file)) {
						logger.warn("no search pack yet: run `npm run build` once, the dev server searches the last build");
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

function writePack(dist: string, logger: AstroIntegrationLogger): void {
	const catalog = loadCatalog();
	const synonyms = loadSynonyms();
	const segmenter = createSegmenter({
		userWords: userWordsOf(catalog, synonyms),
		warn: (message) => logger.warn(message),
	});
	const records = catalog.articles.map((article) => {
		const page = join(dist, article.code, "index.html");
		const record = extractRecord(readFileSync(page, "utf8"));
		if (!record)
			throw new Error(`${page} has no article[data-code]; the article page and the search index have drifted apart`);
		return record;
	});
	const { pack, extra } = buildPack(catalog, records, segmenter, synonyms);
	mkdirSync(join(dist, SEARCH_FOLDER), { recursive: true });
	writeFileSync(join(dist, SEARCH_FOLDER, "pack.bin"), encodePack(pack));
	writeFileSync(
		join(dist, SEARCH_FOLDER, "extra.bin"),
		encodeExtra({ ...extra, lexicon: buildLexicon(records, loadConfusables()) }, pack, new TextDecoder("gb2312")),
	);
	logger.info(`text pack: ${records.length} articles, ${pack.vocabulary.size} words, cut by ${segmenter.name}`);
}

async function writePagefind(dist: string, logger: AstroIntegrationLogger): Promise<void> {
	try {
		const { index } = await answered("createIndex", pagefind.createIndex({ writePlayground: false }));
		if (!index) throw new Error("Pagefind gave no index");
		const { page_count: pages } = await answered("addDirectory", index.addDirectory({ path: dist }));
		await answered("writeFiles", index.writeFiles({ outputPath: join(dist, "pagefind") }));
		logger.info(`Pagefind bundle: ${pages} pages`);
	} finally {
		await pagefind.close();
	}
}

/**
 * Waits for an answer of Pagefind, which reports errors in the answer instead of throwing.
 * @throws Error with Pagefind's own words and the step that failed
 */
async function answered<T extends { errors: string[] }>(step: string, answer: Promise<T>): Promise<T> {
	const response = await answer;
	if (response.errors.length > 0) throw new Error(`Pagefind failed at ${step}: ${response.errors.join("; ")}`);
	return response;
}
