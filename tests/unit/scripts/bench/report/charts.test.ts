import { describe, expect, test } from "vitest";
import { drawCharts } from "../../../../../scripts/bench/report/charts.ts";
import { corpusResult, engineResult } from "./results.ts";

const ours = engineResult("text-pack", { isOurs: true, typo: 0.98, all: 0.97 });
const peers = [engineResult("pagefind", { typo: 0.31, all: 0.61 }), engineResult("orama", { typo: 0.42, all: 0.55 })];

describe("charts", () => {
	test("show the site's articles", () => {
		const charts = drawCharts([corpusResult([ours, ...peers]), corpusResult([ours], "1000")]);
		expect([...charts.keys()]).toEqual(["quality.svg", "bytes.svg", "categories.svg"]);
		expect(charts.get("quality.svg")).toMatch(/Title of pagefind[\s\S]*>0\.61</);
	});

	test("put ours beside the best peer of each category, whichever it is", () => {
		const svg = drawCharts([corpusResult([ours, ...peers])]).get("categories.svg") ?? "";
		expect(svg).toMatch(/>typo<[\s\S]*>0\.98<[\s\S]*>0\.42<[\s\S]*>all<[\s\S]*>0\.97<[\s\S]*>0\.61</);
		expect(svg).not.toContain(">0.31<");
		expect(svg).not.toContain(">0.55<");
	});

	test("show one engine of ours, not the best of several", () => {
		const second = engineResult("shards", { isOurs: true, typo: 0.99, all: 0.99 });
		const svg = drawCharts([corpusResult([ours, second, ...peers])]).get("categories.svg") ?? "";
		expect(svg).not.toContain(">0.99<");
	});

	test("are left out where there is nothing to compare", () => {
		expect([...drawCharts([corpusResult([ours])]).keys()]).toEqual(["quality.svg", "bytes.svg"]);
		expect(drawCharts([corpusResult([ours], "1000")]).size).toBe(0);
	});
});
