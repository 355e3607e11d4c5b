/** Pagefind as it comes: its index of the pages, its script, no option set. */
import { join } from "node:path";
import * as pagefind from "pagefind";
import { peakOfChildren } from "../runner/memory.ts";
import type { BenchEngine } from "./port.ts";

export const pagefindAsItComes: BenchEngine = {
	id: "pagefind",
	title: "Pagefind",
	setup:
		"version 1.6, as it comes; the only one that reads the pages itself; fragments of the first five results loaded",
	opener: "pagefind.ts",
	async build({ pages }, folder) {
		try {
			const { index } = await answered(pagefind.createIndex());
			if (!index) throw new Error("Pagefind gave no index");
			await answered(index.addDirectory({ path: pages, glob: "[0-9]*/index.html" }));
			await answered(index.writeFiles({ outputPath: join(folder, "pagefind") }));
			const helpersPeak = peakOfChildren();
			return helpersPeak === undefined ? {} : { helpersPeak };
		} finally {
			await pagefind.close();
		}
	},
};

/**
 * Waits for an answer of Pagefind, which reports errors in the answer instead of throwing.
 * @throws Error with Pagefind's own words
 */
async function answered<T extends { errors: string[] }>(answer: Promise<T>): Promise<T> {
	const response = await answer;
	if (response.errors.length > 0) throw new Error(`Pagefind: ${response.errors.join("; ")}`);
	return response;
}
