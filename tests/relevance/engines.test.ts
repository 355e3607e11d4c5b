/** One contract for all engines: what the text pack promises of a small site, the others promise of a large one. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LabelledQuery, loadQueries } from "../../scripts/bench/labelled-queries.ts";
import { loadSearch } from "./ask.ts";
import { type Asked, type LargeEngines, openLargeEngines } from "./engines.ts";

const { pack, searcher, texts } = loadSearch();
const queries = loadQueries();
/** How much worse than the text pack an engine may be at putting a right article first. */
const LEEWAY = 0.01;
const SEED = 20_261_120;
const RUNS = 150;
const ALL = Number.POSITIVE_INFINITY;

let large: LargeEngines;
/** What the text pack reaches. */
let wanted: number | undefined;
beforeAll(async () => {
	large = await openLargeEngines();
}, 120_000);
afterAll(() => large?.close());

const textPack: Asked = { search: async (query, options) => searcher.search(query, options) };

describe.each([
	["text pack", () => textPack],
	["shards", () => large.shards],
	["Pagefind", () => large.pagefind],
] as const)("%s", (_, engine) => {
	test("puts a right article first nearly as often as the text pack", async () => {
		wanted ??= await shareRight(textPack);
		expect(await shareRight(engine())).toBeGreaterThanOrEqual(wanted - LEEWAY);
	}, 300_000);

	test("finds every article that holds a piece of text, before every one that does not", async () => {
		await fc.assert(
			fc.asyncProperty(piece(2, 12), async (query) => {
				const { hits, code } = await engine().search(query, { shown: ALL });
				const holding = pack.articles
					.filter((record, index) => texts[index]?.includes(query) || record.code === code)
					.map((record) => record.code);
				const head = hits.slice(0, holding.length).map(({ record }) => record.code);
				expect(head.sort()).toEqual(holding.sort());
			}),
			{ seed: SEED, numRuns: RUNS },
		);
	}, 120_000);

	test("shows on the first page only what holds the query, where there is enough of it", async () => {
		await fc.assert(
			fc.asyncProperty(piece(2, 3), async (query) => {
				const { hits, code } = await engine().search(query);
				const holds = new Set(
					pack.articles.filter((_, index) => texts[index]?.includes(query)).map(({ code }) => code),
				);
				if (code !== undefined) holds.add(code);
				const shown = hits.slice(0, Math.min(10, holds.size)).map((hit) => hit.record.code);
				expect(shown.filter((found) => !holds.has(found))).toEqual([]);
				expect(shown).toHaveLength(Math.min(10, holds.size));
			}),
			{ seed: SEED, numRuns: RUNS / 3 },
		);
	}, 120_000);

	test("opens a typed code, and finds nothing sure in nonsense", async () => {
		const byCode = await engine().search("103");
		expect(byCode.code).toBe("103");
		expect(byCode.hits[0]?.record.code).toBe("103");
		const { hits } = await engine().search("qwrtypsdfgh");
		expect(hits.filter(({ confidence }) => confidence !== "weak")).toEqual([]);
	});
});

/** A piece of the visible text of any article. */
function piece(shortest: number, longest: number): fc.Arbitrary<string> {
	return fc
		.tuple(fc.nat(texts.length - 1), fc.nat(), fc.integer({ min: shortest, max: longest }))
		.map(([article, at, length]) => {
			const text = texts[article] as string;
			const start = at % (text.length - shortest + 1);
			return text.slice(start, start + length);
		});
}

/** Share of the labelled queries with a right article first; where nothing answers, with nothing sure. */
async function shareRight({ search }: Asked): Promise<number> {
	let right = 0;
	for (const query of queries) if (await isRight(query, search)) right += 1;
	return right / queries.length;
}

async function isRight({ q, platform, codes, hubs }: LabelledQuery, search: Asked["search"]): Promise<boolean> {
	const { hits } = await search(q, platform ? { platform } : {});
	const first = hits[0]?.record.code;
	if (codes.length === 0) return hits.every(({ confidence }) => confidence === "weak");
	return first !== undefined && [...codes, ...hubs].includes(first);
}
