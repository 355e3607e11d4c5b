/** The three engines over the articles of the last build, in Node: their files are made anew, whichever engine the site uses. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { startServer } from "../../scripts/serve.ts";
import { loadCatalog, loadConfusables, loadRegional, loadSynonyms } from "../../src/node/load-content.ts";
import { createSegmenter, userWordsOf } from "../../src/node/segmenter.ts";
import type { SearchAnswer } from "../../src/search/client/engine.ts";
import type { RemoteFiles } from "../../src/search/client/remote/files.ts";
import { createLibrary } from "../../src/search/client/remote/library.ts";
import { decodeExtra, makeOddParts } from "../../src/search/client/remote/odd.ts";
import { createPagefindLists, type PagefindInstance } from "../../src/search/client/remote/pagefind.ts";
import { createRecall, type ListSource } from "../../src/search/client/remote/recall.ts";
import { createRemoteSearcher } from "../../src/search/client/remote/searcher.ts";
import { createShards } from "../../src/search/client/remote/shards.ts";
import { extractRecord } from "../../src/search/index/extract.ts";
import { buildSearchFiles } from "../../src/search/index/search-files.ts";
import { decodeSite } from "../../src/search/shared/shards/site.ts";
import { drain } from "../../src/search/shared/squeeze/squeeze.ts";

export interface Asked {
	search(query: string, options?: { platform?: string; shown?: number }): Promise<SearchAnswer>;
}

export interface LargeEngines {
	shards: Asked;
	pagefind: Asked;
	close(): Promise<void>;
}

/**
 * Builds the files of the large engines from the pages in `dist`.
 * @returns a new folder with `shards/` and `pagefind/`
 */
export async function buildLargeEngines(dist: string): Promise<string> {
	const folder = mkdtempSync(join(tmpdir(), "ca-help-engines-"));
	const catalog = loadCatalog();
	const synonyms = loadSynonyms();
	const pages = catalog.articles.map(({ code }) => {
		const html = readFileSync(join(dist, code, "index.html"), "utf8");
		const record = extractRecord(html);
		if (!record) throw new Error(`${dist}/${code}/ is no article: run \`npm run build\` first`);
		return { html, record };
	});
	const built = await buildSearchFiles({
		catalog,
		pages,
		synonyms,
		segmenter: createSegmenter({ userWords: userWordsOf(catalog, synonyms) }),
		lookAlikes: loadConfusables(),
		regional: loadRegional(),
		engines: ["shards", "pagefind"],
		bundle: join(folder, "pagefind"),
		say: () => undefined,
	});
	for (const [name, content] of built) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), content);
	}
	return folder;
}

/** Builds the large engines from the pages in `dist` and opens both. */
export async function openLargeEngines(dist = process.env.DIST ?? "dist"): Promise<LargeEngines> {
	const folder = await buildLargeEngines(dist);
	const server = await startServer({ root: folder, port: 0 });
	const files: RemoteFiles = { bytes: async (name) => readFileSync(join(folder, "shards", name)) };
	const site = drain(decodeSite(await files.bytes("site.bin")));
	const library = createLibrary(files, site);
	const nothing = { vocabulary: new Map<string, number>(), minWeight: 0 };
	const { lexicon } = drain(decodeExtra(await files.bytes("lexicon.bin"), nothing, new TextDecoder("gb2312")));
	const odd = makeOddParts(lexicon);
	const open = (lists: ListSource): Asked =>
		createRemoteSearcher(site, createRecall(lists, site), library, async () => odd);

	// Without a page around it Pagefind knows no language, so it does not cut the query into words; see startPagefind.
	const script = (await import(pathToFileURL(join(folder, "pagefind/pagefind.js")).href)) as {
		createInstance(options: { basePath: string }): PagefindInstance;
	};
	const instance = script.createInstance({ basePath: `${server.url}pagefind/` });
	return {
		shards: open(createShards(files, site)),
		pagefind: open(await createPagefindLists(instance, files, site)),
		close: async () => {
			await server.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
