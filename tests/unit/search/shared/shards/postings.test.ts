import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shardOf, tokenKey } from "../../../../../src/search/shared/shards/keys.ts";
import { decodeShard, encodeShard, HOLDS, type PostingList } from "../../../../../src/search/shared/shards/postings.ts";

const ARTICLES = 3000;
const list: fc.Arbitrary<PostingList> = fc
	.uniqueArray(fc.tuple(fc.nat(ARTICLES - 1), fc.nat(HOLDS.length - 1)), {
		minLength: 1,
		selector: ([article]) => article,
	})
	.map((rows) => {
		const sorted = rows.sort((a, b) => a[0] - b[0]);
		return {
			articles: Uint16Array.from(sorted, ([article]) => article),
			holds: Uint8Array.from(sorted, ([, hold]) => hold),
		};
	});

describe("shards", () => {
	test("give back the lists that were put in", () => {
		const lists = fc.uniqueArray(fc.tuple(fc.nat(2 ** 32 - 1), list), { selector: ([key]) => key });
		fc.assert(
			fc.property(lists, (rows) => {
				const map = new Map(rows);
				const decoded = decodeShard(encodeShard(map, ARTICLES), ARTICLES);
				expect(decoded.size).toBe(map.size);
				for (const [key, one] of map) expect(decoded.get(key)).toEqual(one);
			}),
		);
	});

	test("of another version are refused", () => {
		expect(() => decodeShard(Uint8Array.of(99, 0, 0), ARTICLES)).toThrow("version 99");
	});

	test("take about as many bits as a random list must", () => {
		const articles = Uint16Array.from({ length: 300 }, (_, index) => index * 10 + ((index * 7) % 10));
		const bytes = encodeShard(new Map([[7, { articles, holds: new Uint8Array(300) }]]), ARTICLES).length;
		// log2 of the number of such lists is 1,407 bits; one bit more for how each is held.
		expect(bytes * 8).toBeLessThan(1407 + 300 + 200);
	});
});

describe("keys of tokens", () => {
	test("of two characters are never shared", () => {
		const pair = fc.tuple(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0, max: 0xffff }));
		fc.assert(
			fc.property(pair, pair, (a, b) => {
				fc.pre(a[0] !== b[0] || a[1] !== b[1]);
				expect(tokenKey(String.fromCharCode(...a))).not.toBe(tokenKey(String.fromCharCode(...b)));
			}),
		);
	});

	test("spread over the shards evenly", () => {
		const counts = new Array<number>(16).fill(0);
		for (let first = 0x4e00; first < 0x4e40; first++) {
			for (let second = 0x4e00; second < 0x4e40; second++) {
				const shard = shardOf(tokenKey(String.fromCharCode(first, second)), counts.length);
				counts[shard] = (counts[shard] ?? 0) + 1;
			}
		}
		expect(counts).toHaveLength(16);
		expect(Math.max(...counts)).toBeLessThan((4096 / 16) * 1.3);
		expect(Math.min(...counts)).toBeGreaterThan((4096 / 16) * 0.7);
	});
});
