import { describe, expect, test } from "vitest";
import { decodeRecords, encodeRecords } from "../../../../../src/search/shared/shards/records.ts";
import { decodeSite, encodeSite, type Site } from "../../../../../src/search/shared/shards/site.ts";
import { drain } from "../../../../../src/search/shared/squeeze/squeeze.ts";
import { EXTRA, PACK } from "../../client/tiny-pack.ts";

const SITE: Site = {
	codes: PACK.articles.map(({ code }) => code),
	platformOf: [0, 0, 0, 1, 1, 2],
	platforms: PACK.platforms,
	synonyms: PACK.synonyms,
	phones: [["甲热线", "400-1", "4001"]],
	calls: [[0, 0]],
	vocabulary: PACK.vocabulary,
	minWeight: PACK.minWeight,
	frequencies: new Map([
		["证书", 4],
		["读取", 2],
		["scca", 1],
	]),
	total: 123,
	usual: 2,
	shards: 3,
	group: 2,
};

describe("the site file", () => {
	const decoded = drain(decodeSite(encodeSite(SITE)));

	test("says again what was put in", () => {
		const { frequencies, platformOf, vocabulary, ...rest } = SITE;
		expect(decoded).toMatchObject(rest);
		expect([...decoded.vocabulary].sort()).toEqual([...vocabulary].sort());
		expect(Array.from(decoded.platformOf)).toEqual(platformOf);
		for (const [word, frequency] of frequencies) expect(decoded.frequencies.get(word)).toBe(frequency);
	});

	test("knows of every word of the vocabulary whether an article holds it", () => {
		expect(decoded.frequencies.get("印章")).toBe(0);
		expect(decoded.frequencies.get("发票")).toBeUndefined();
	});

	test("tells large frequencies to a tenth", () => {
		const large = drain(decodeSite(encodeSite({ ...SITE, frequencies: new Map([["证书", 4321]]) })));
		expect(Math.abs((large.frequencies.get("证书") ?? 0) / 4321 - 1)).toBeLessThan(0.1);
	});

	test("keeps codes in any order, and refuses what is no number", () => {
		const codes = ["901", "101", "30000", "20"];
		expect(drain(decodeSite(encodeSite({ ...SITE, codes }))).codes).toEqual(codes);
		for (const code of ["a1", "0101", "60000"]) expect(() => encodeSite({ ...SITE, codes: [code] })).toThrow(code);
	});

	test("of another version is refused", () => {
		expect(() => drain(decodeSite(Uint8Array.of(77, 0, 0, 0)))).toThrow("version 77");
	});
});

describe("records", () => {
	test("come back whole: blocks with anchors, phone, wordings", () => {
		const records = PACK.articles.map((record, index) => ({
			record: index === 0 ? { ...record, phone: SITE.phones[0] as [string, string, string] } : record,
			phrases: EXTRA.phrases[index] ?? [],
		}));
		const tables = { platforms: PACK.platforms.map(({ id }) => id), phones: SITE.phones };
		expect(decodeRecords(encodeRecords(records, tables), tables)).toEqual(records);
	});
});
