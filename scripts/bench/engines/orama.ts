/** Orama with the words of Intl.Segmenter. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { insertMultiple, save } from "@orama/orama";
import { toDocuments } from "./fields.ts";
import { createDatabase, ORAMA_FILE } from "./orama-database.ts";
import type { BenchEngine } from "./port.ts";

export const orama: BenchEngine = {
	id: "orama",
	title: "Orama",
	setup: "version 3.1, words of Intl.Segmenter as its documents advise for Chinese; it stores the articles whole",
	opener: "orama.ts",
	async build(input, folder) {
		const database = createDatabase();
		const documents = toDocuments(input).map(({ platform, ...document }) => document);
		await insertMultiple(database, documents, 500);
		mkdirSync(folder, { recursive: true });
		writeFileSync(join(folder, ORAMA_FILE), JSON.stringify(save(database)));
		return {};
	},
};
