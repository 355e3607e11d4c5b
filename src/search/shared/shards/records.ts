/** Records of a few articles as a small JSON file: what is fetched of an article that may answer. */
import { createAnchorRule } from "../anchors.ts";
import { decodeBlock, encodeBlock } from "../pack.ts";
import type { ArticleRecord } from "../records.ts";

/** An article with the wordings that its page does not show. */
export interface SiteRecord {
	record: ArticleRecord;
	/** How else people ask. */
	phrases: string[];
}

/** What records say by number only. */
export interface RecordTables {
	/** Platform ids. */
	platforms: readonly string[];
	/** Contacts: name, number, digits to dial. */
	phones: readonly (readonly [string, string, string])[];
}

/** Code, platform, kind, phone (-1: none), blocks (see pack.ts), wordings. */
type Row = [string, number, string, number, string[], string[]];

/** Records → JSON text. */
export function encodeRecords(records: readonly SiteRecord[], { platforms, phones }: RecordTables): string {
	const rows = records.map(({ record, phrases }): Row => {
		const anchorOf = createAnchorRule();
		const phone = record.phone;
		return [
			record.code,
			platforms.indexOf(record.platform),
			record.kind,
			phone ? phones.findIndex((other) => other.join() === phone.join()) : -1,
			record.blocks.map((block) => encodeBlock(block, anchorOf(block.type, block.text))),
			phrases,
		];
	});
	return JSON.stringify(rows);
}

/** JSON text → records. */
export function decodeRecords(text: string, { platforms, phones }: RecordTables): SiteRecord[] {
	return (JSON.parse(text) as Row[]).map(([code, platform, kind, phone, lines, phrases]) => {
		const anchorOf = createAnchorRule();
		const called = phones[phone];
		const blocks = lines.map((line) => decodeBlock(line, anchorOf));
		const record: ArticleRecord = { code, platform: platforms[platform] as string, kind, blocks };
		if (called) record.phone = [called[0], called[1], called[2]];
		return { record, phrases };
	});
}
