/** FlexSearch with its own encoder for Chinese: every character a term. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { normalizeText } from "../../../src/lib/text/normalize.ts";
import { FIELD_NAMES, toDocuments } from "./fields.ts";
import { createFlexIndex, FLEXSEARCH_FILE, type FlexSearchFile } from "./flexsearch-index.ts";
import type { BenchEngine } from "./port.ts";

export const flexSearch: BenchEngine = {
	id: "flexsearch",
	title: "FlexSearch, CJK",
	setup: "version 0.8, Charset.CJK, context of depth 2, suggestions on; one field, what weighs more stands first in it",
	opener: "flexsearch.ts",
	async build(input, folder) {
		const index = createFlexIndex();
		const documents = toDocuments(input);
		for (const [number, document] of documents.entries()) {
			index.add(number, FIELD_NAMES.map((name) => normalizeText(document[name])).join("\n"));
		}
		const file: FlexSearchFile = { articles: documents.map(({ code, title }) => [code, title]), parts: {} };
		await index.export(async (key: string, data: string) => {
			if (data) file.parts[key] = data;
		});
		mkdirSync(folder, { recursive: true });
		writeFileSync(join(folder, FLEXSEARCH_FILE), JSON.stringify(file));
		return {};
	},
};
