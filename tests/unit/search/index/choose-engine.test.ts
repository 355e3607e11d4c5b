import { describe, expect, test } from "vitest";
import { chooseEngine } from "../../../../src/search/index/choose-engine.ts";

describe("the choice of the engine", () => {
	test("goes by size, and says so", () => {
		expect(chooseEngine(130_000, {})).toMatchObject({ engine: "pack", built: ["pack"] });
		expect(chooseEngine(5_000_000, {})).toMatchObject({ engine: "shards", built: ["shards"] });
		expect(chooseEngine(5_000_000, {}).reason).toMatch(/1200 KB.*120 KB/);
	});

	test("can be made by whoever builds", () => {
		expect(chooseEngine(1, { SEARCH_ENGINE: "shards" })).toEqual({
			engine: "shards",
			built: ["shards"],
			reason: "SEARCH_ENGINE=shards",
		});
		expect(() => chooseEngine(1, { SEARCH_ENGINE: "lunr" })).toThrow("pack, shards, pagefind");
	});

	test("writes the shards beside Pagefind, for browsers that cannot run it", () => {
		expect(chooseEngine(1, { SEARCH_ENGINE: "pagefind" }).built).toEqual(["shards", "pagefind"]);
		expect(chooseEngine(1, { SEARCH_ENGINES: "all" })).toMatchObject({
			engine: "pack",
			built: ["pack", "shards", "pagefind"],
		});
	});
});
