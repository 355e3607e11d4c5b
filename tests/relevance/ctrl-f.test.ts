import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadSearch } from "./ask.ts";

const { pack, searcher, bare, texts } = loadSearch();
const SEED = 20_261_120;
const RUNS = 1500;
const SHORTEST = 2;
const LONGEST = 12;

/** A piece of the visible text of any article. */
const piece = fc
	.tuple(fc.nat(texts.length - 1), fc.nat(), fc.integer({ min: SHORTEST, max: LONGEST }))
	.map(([article, at, length]) => {
		const text = texts[article] as string;
		const start = at % (text.length - SHORTEST + 1);
		return text.slice(start, start + length);
	});
const platform = fc.constantFrom(undefined, ...pack.platforms.map(({ id }) => id));

describe("the Ctrl+F law", () => {
	test("every article that holds the query is found, before every article that does not", () => {
		fc.assert(
			fc.property(piece, platform, fc.boolean(), (query, chosen, withReader) => {
				const { hits, code } = (withReader ? searcher : bare).search(query, { platform: chosen });
				// The code stands on the article's page as well: whoever types it holds it in hand.
				const holding = pack.articles.filter((record, index) => texts[index]?.includes(query) || record.code === code);
				const head = hits.slice(0, holding.length).map(({ record }) => record.code);
				expect(head.sort()).toEqual(holding.map((record) => record.code).sort());
			}),
			{ seed: SEED, numRuns: RUNS },
		);
	});

	test("what holds the query is never called weak", () => {
		fc.assert(
			fc.property(piece, (query) => {
				const { hits } = bare.search(query);
				expect(hits.filter(({ candidate, confidence }) => candidate.holdsQuery && confidence === "weak")).toEqual([]);
			}),
			{ seed: SEED, numRuns: RUNS / 10 },
		);
	});
});
