/** This site's search: the text pack as the pages use it. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadConfusables, loadRegional, loadSynonyms } from "../../../src/node/load-content.ts";
import { createSegmenter, userWordsOf } from "../../../src/node/segmenter.ts";
import { buildLexicon } from "../../../src/search/index/build-lexicon.ts";
import { buildPack } from "../../../src/search/index/build-pack.ts";
import { encodeExtra } from "../../../src/search/shared/extra.ts";
import { encodePack } from "../../../src/search/shared/pack.ts";
import type { BenchEngine } from "./port.ts";

export const textPack: BenchEngine = {
	id: "text-pack",
	title: "ours (text pack)",
	setup:
		"as the pages of this site use it; the extra is fetched by the first query that no page answers letter for letter",
	opener: "text-pack.ts",
	most: 2000,
	isOurs: true,
	async build({ records, catalog }, folder) {
		const synonyms = loadSynonyms();
		const segmenter = createSegmenter({ userWords: userWordsOf(catalog, synonyms) });
		const { pack, extra } = buildPack(catalog, records, segmenter, synonyms);
		const lexicon = buildLexicon(records, loadConfusables(), loadRegional());
		mkdirSync(join(folder, "search"), { recursive: true });
		writeFileSync(join(folder, "search/pack.bin"), encodePack(pack));
		writeFileSync(
			join(folder, "search/extra.bin"),
			encodeExtra({ ...extra, lexicon }, pack, new TextDecoder("gb2312")),
		);
		return {};
	},
};
