import { beforeEach, describe, expect, test, vi } from "vitest";
import { createLoader } from "../../../../src/search/client/loader.ts";
import { encodeExtra } from "../../../../src/search/shared/extra.ts";
import { encodePack } from "../../../../src/search/shared/pack.ts";
import { EXTRA, PACK } from "./tiny-pack.ts";

const FILES: Record<string, Uint8Array<ArrayBuffer>> = {
	"/help/search/pack.bin": Uint8Array.from(encodePack(PACK)),
	"/help/search/extra.bin": Uint8Array.from(encodeExtra(EXTRA, PACK, new TextDecoder("gb2312"))),
};
const network = vi.fn<(url: string) => Promise<Response>>();
const answer = async (url: string) => new Response(FILES[url], { status: url in FILES ? 200 : 404 });
const asked = () => network.mock.calls.map(([url]) => url);

beforeEach(() => {
	network.mockReset().mockImplementation(answer);
	vi.stubGlobal("fetch", network);
	return () => vi.unstubAllGlobals();
});

describe("loading the search", () => {
	test("asks for nothing before somebody searches, and for the pack once", async () => {
		const loader = createLoader("/help/");
		expect(asked()).toEqual([]);
		const [one, two] = await Promise.all([loader.load(), loader.load()]);
		expect(one).toBe(two);
		expect(asked()).toEqual(["/help/search/pack.bin"]);
		expect((await one.searcher.search("证书读取错误")).hits[0]?.record.code).toBe("101");
	});

	test("says that it failed, and may be tried again", async () => {
		const loader = createLoader("/help/");
		network.mockRejectedValueOnce(new TypeError("Failed to fetch"));
		await expect(loader.load()).rejects.toThrow("Failed to fetch");
		expect((await loader.load()).pack.articles).toHaveLength(PACK.articles.length);
	});

	test("names the file that is not there", async () => {
		await expect(createLoader("/other/").load()).rejects.toThrow("/other/search/pack.bin: 404");
	});
});

describe("loading the reader", () => {
	test("gives the searcher its reader, asking for each file once", async () => {
		const loader = createLoader("/help/");
		const { searcher } = await loader.load();
		expect((await searcher.search("zhengshuduqu")).hits).toEqual([]);
		await Promise.all([loader.loadReader(), loader.loadReader()]);
		expect((await searcher.search("zhengshuduqu")).hits[0]?.record.code).toBe("101");
		expect(asked().sort()).toEqual(["/help/search/extra.bin", "/help/search/pack.bin"]);
	});

	test("is silent where it fails: the search goes on without, and tries again the next time", async () => {
		const loader = createLoader("/help/");
		const { searcher } = await loader.load();
		network.mockRejectedValueOnce(new TypeError("Failed to fetch"));
		await loader.loadReader();
		expect((await searcher.search("证书读取错误")).hits[0]?.record.code).toBe("101");
		await loader.loadReader();
		expect((await searcher.search("zhengshuduqu")).hits[0]?.record.code).toBe("101");
	});
});
