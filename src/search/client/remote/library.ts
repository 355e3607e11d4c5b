/** The articles of a large site, fetched in their small groups when somebody wants to look at them. */
import { normalizeText } from "../../../lib/text/normalize.ts";
import { decodeRecords, type SiteRecord } from "../../shared/shards/records.ts";
import type { Site } from "../../shared/shards/site.ts";
import { type RemoteFiles, remember } from "./files.ts";

export interface LibraryArticle extends SiteRecord {
	/** Visible text, normalised, as the Ctrl+F law reads it. */
	text: string;
}

/** Gives articles by their numbers, in the same order. */
export type Library = (numbers: readonly number[]) => Promise<LibraryArticle[]>;

/** Makes the library of a site. */
export function createLibrary(files: RemoteFiles, { platforms, phones, group }: Site): Library {
	const tables = { platforms: platforms.map(({ id }) => id), phones };
	const shelf = remember(async (number: number): Promise<LibraryArticle[]> => {
		const bytes = await files.bytes(`r/${number}.json`);
		return decodeRecords(new TextDecoder().decode(bytes), tables).map((one) => ({
			...one,
			text: one.record.blocks.map(({ text }) => normalizeText(text)).join(""),
		}));
	});
	return (numbers) =>
		Promise.all(
			numbers.map(async (number) => (await shelf(Math.floor(number / group)))[number % group] as LibraryArticle),
		);
}
