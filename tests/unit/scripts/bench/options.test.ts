import { describe, expect, test } from "vitest";
import { ENGINE_IDS } from "../../../../scripts/bench/engines/index.ts";
import { readOptions } from "../../../../scripts/bench/options.ts";

describe("options", () => {
	test("without any, everything is measured and docs/ is written", () => {
		expect(readOptions([])).toEqual({
			corpora: ["site", "1000", "10000"],
			engines: ENGINE_IDS,
			queries: undefined,
			beyond: false,
			out: "docs",
		});
	});

	test.each([
		["--corpus", "site"],
		["--engines", "pagefind"],
		["--queries", "5"],
	])("%s makes the run a part, which is only printed", (...args) => {
		expect(readOptions(args).out).toBeUndefined();
		expect(readOptions([...args, "--out", "elsewhere"]).out).toBe("elsewhere");
	});

	test("engines come in the order of the tables, corpora as asked, each once", () => {
		const options = readOptions(["--engines", "orama, pagefind", "--corpus", "200,site,200"]);
		expect(options.engines).toEqual(["pagefind", "orama"]);
		expect(options.corpora).toEqual(["200", "site"]);
	});

	test.each([
		[["--nonsense"], "--nonsense"],
		[["stray"], "stray"],
		[["--corpus", "9"], "--corpus 9"],
		[["--corpus", "all"], "--corpus all"],
		[["--corpus", "20001"], "--corpus 20001"],
		[["--engines", "pagefnid"], `pagefnid: there are ${ENGINE_IDS.join(", ")}`],
		[["--queries", "0"], "--queries 0"],
		[["--queries", "many"], "--queries many"],
	])("%s is refused with its name", (args, said) => {
		expect(() => readOptions(args)).toThrow(said);
	});
});
