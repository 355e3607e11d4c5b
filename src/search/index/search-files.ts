/** Built pages → everything the search downloads, for the engines that are wanted. */
import type { Catalog } from "../../lib/catalog.ts";
import type { Segmenter } from "../../node/segmenter.ts";
import { makeLanguage } from "../shared/analyse.ts";
import type { EngineName } from "../shared/engine-names.ts";
import { encodeExtra } from "../shared/extra.ts";
import type { Lexicon } from "../shared/lexicon.ts";
import { encodePack } from "../shared/pack.ts";
import type { ArticleRecord } from "../shared/records.ts";
import { readTokens } from "./article-tokens.ts";
import { buildLexicon } from "./build-lexicon.ts";
import { type BuiltSearch, buildPack } from "./build-pack.ts";
import { buildPagefind, type PagefindPage } from "./build-pagefind.ts";
import { buildShards, type SearchFiles } from "./build-shards.ts";
import { calibrate, roundOnly } from "./build-vocabulary.ts";

export interface SearchInput {
	catalog: Catalog;
	/** Every article's page as built, and what was read off it. */
	pages: readonly { html: string; record: ArticleRecord }[];
	synonyms: readonly (readonly string[])[];
	segmenter: Segmenter;
	/** Groups from content/confusables.yaml. */
	lookAlikes: readonly string[];
	/** Words from content/regional.yaml. */
	regional: ReadonlyMap<string, string>;
	engines: readonly EngineName[];
	/** Folder for Pagefind's bundle, which is written in any case; undefined where no engine needs it. */
	bundle: string | undefined;
	/** Told what was made. */
	say(message: string): void;
}

/** Makes the files, by path below the search folder, and writes Pagefind's bundle. */
export async function buildSearchFiles(input: SearchInput): Promise<SearchFiles> {
	const { catalog, pages, synonyms, segmenter, lookAlikes, regional, engines, bundle, say } = input;
	const files: SearchFiles = new Map();
	const records = pages.map(({ record }) => record);
	const lexicon = buildLexicon(records, lookAlikes, regional);
	const decoder = new TextDecoder("gb2312");
	if (engines.includes("pack")) {
		const { pack, extra, cutOtherwise } = buildPack(catalog, records, segmenter, synonyms, calibrate);
		files.set("pack.bin", encodePack(pack));
		files.set("extra.bin", encodeExtra({ ...extra, lexicon }, pack, decoder));
		say(`text pack: ${records.length} articles, ${pack.vocabulary.size} words, cut by ${segmenter.name}`);
		if (cutOtherwise.length > 0)
			say(`${cutOtherwise.length} texts are cut a little otherwise in the browser, say "${cutOtherwise[0]}"`);
	}
	const large = engines.some((name) => name !== "pack")
		? buildPack(catalog, records, segmenter, synonyms, roundOnly)
		: undefined;
	if (large) {
		const nothing = { vocabulary: new Map<string, number>(), minWeight: 0, synonyms: [] };
		const shards = buildShards(large, lexicon);
		for (const [name, content] of shards) files.set(`shards/${name}`, content);
		files.set("shards/lexicon.bin", encodeExtra({ lexicon, phrases: [], ...nothing }, nothing, decoder));
		say(`shards: ${shards.size} files`);
	}
	if (bundle !== undefined) {
		const isEngine = large !== undefined && engines.includes("pagefind");
		const table = await buildPagefind(isEngine ? pagesWithTokens(pages, large, lexicon) : plainPages(pages), bundle);
		if (isEngine) files.set("shards/pagefind.bin", table);
		say(`Pagefind bundle: ${pages.length} pages`);
	}
	return files;
}

/** Pages as they are: nothing asks for more than Pagefind finds by itself. */
function plainPages(pages: SearchInput["pages"]): PagefindPage[] {
	return pages.map(({ html, record }) => ({ code: record.code, html, blocks: record.blocks, tokens: [] }));
}

/** Pages with all tokens that our search may ask for, one by one: of thousands of articles they need not be held at once. */
function* pagesWithTokens(
	pages: SearchInput["pages"],
	{ pack, extra }: BuiltSearch,
	{ readings }: Lexicon,
): Generator<PagefindPage> {
	const language = makeLanguage({ ...pack, vocabulary: new Map([...pack.vocabulary, ...extra.vocabulary]) });
	const htmlOf = new Map(pages.map(({ html, record }) => [record.code, html]));
	for (const [index, { code, blocks }] of pack.articles.entries()) {
		const { holds } = readTokens(blocks, extra.phrases[index] ?? [], language, readings);
		yield { code, html: htmlOf.get(code) as string, blocks, tokens: holds.keys() };
	}
}
