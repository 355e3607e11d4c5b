import { beforeEach, describe, expect, test, vi } from "vitest";
import { createLoader } from "../../../../../src/search/client/loader.ts";
import { FILES } from "./tiny-site.ts";

const network = vi.fn<(url: string) => Promise<Response>>();
const answer = async (url: string) => {
	const file = FILES.get(url.replace("/help/search/", ""));
	return new Response(file && Uint8Array.from(file), { status: file ? 200 : 404 });
};
const asked = () => network.mock.calls.map(([url]) => url.replace("/help/search/", ""));
const open = async (...engines: string[]) => (await createLoader("/help/", engines).load()).searcher;

beforeEach(() => {
	network.mockReset().mockImplementation(answer);
	vi.stubGlobal("fetch", network);
	return () => vi.unstubAllGlobals();
});

describe("a large site", () => {
	test("downloads the site file first, and of the articles only what a query asks for", async () => {
		const searcher = await open("shards");
		expect(asked()).toEqual(["shards/site.bin"]);
		const { hits, engine, isSimpler } = await searcher.search("时钟错误");
		expect(hits[0]?.record.code).toBe("201");
		expect({ engine, isSimpler }).toEqual({ engine: "shards", isSimpler: undefined });
		expect(asked()).not.toContain("pack.bin");
		expect(asked()).not.toContain("shards/lexicon.bin");
	});

	test("asks for nothing twice", async () => {
		const searcher = await open("shards");
		await searcher.search("zhengshuduqu");
		await searcher.search("zhengshuduqu");
		expect(asked().sort()).toEqual([...new Set(asked())].sort());
	});

	test("tries again what failed", async () => {
		const searcher = await open("shards");
		network.mockRejectedValueOnce(new TypeError("Failed to fetch"));
		await expect(searcher.search("时钟错误")).rejects.toThrow("Failed to fetch");
		expect((await searcher.search("时钟错误")).hits[0]?.record.code).toBe("201");
	});

	test("knows whom to call where nothing is found", async () => {
		const { pack } = await createLoader("/help/", ["shards"]).load();
		expect(pack.platforms.map(({ id }) => id)).toEqual(["alpha", "beta", "common"]);
		expect(pack.articles.every(({ blocks }) => blocks.length === 0)).toBe(true);
	});
});

describe("an engine that does not run", () => {
	test("is stood in for by the next one, and the answer says so", async () => {
		// There is no WebAssembly page around this test: Pagefind's script cannot be loaded.
		const { hits, engine, isSimpler } = await (await open("pagefind")).search("时钟错误");
		expect(hits[0]?.record.code).toBe("201");
		expect({ engine, isSimpler }).toEqual({ engine: "shards", isSimpler: true });
	});

	test("or by the text pack, where the site has no other", async () => {
		network.mockImplementation(async (url) =>
			url.includes("shards") ? new Response(null, { status: 404 }) : answer(url),
		);
		const loader = createLoader("/help/", ["shards", "pack"]);
		const { searcher } = await loader.load();
		expect(await searcher.search("时钟错误")).toMatchObject({ isSimpler: true });
		expect((await searcher.search("zhengshuduqu")).wantsReader).toBe(true);
		await loader.loadReader();
		expect((await searcher.search("zhengshuduqu")).hits[0]?.record.code).toBe("101");
	});

	test("that nobody knows counts as one", async () => {
		const { hits, isSimpler } = await (await open("lunr", "shards")).search("时钟错误");
		expect(hits[0]?.record.code).toBe("201");
		expect(isSimpler).toBe(true);
	});

	test("is told where none is left", async () => {
		network.mockResolvedValue(new Response(null, { status: 404 }));
		await expect(open("shards", "pack")).rejects.toThrow("pack.bin: 404");
	});
});
