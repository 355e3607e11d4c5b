import { describe, expect, test } from "vitest";
import { buildLexicon } from "../../../../src/search/index/build-lexicon.ts";

const lexiconOf = (text: string, lookAlikes: readonly string[] = []) =>
	buildLexicon([{ code: "101", platform: "alpha", kind: "task", blocks: [{ type: "P", text }] }], lookAlikes);

describe("readings", () => {
	const { readings } = lexiconOf("更新证书行女略");

	test("are of our characters, without tones, two at most, commonest first", () => {
		expect(readings.get("证")).toEqual(["zheng"]);
		expect(readings.get("书")).toEqual(["shu"]);
		expect(readings.get("更")).toEqual(["geng"]);
		expect(readings.get("行")?.[0]).toBe("xing");
		for (const row of readings.values()) expect(row.length).toBeLessThanOrEqual(2);
	});

	test("write ü as people type it", () => {
		expect(readings.get("女")?.[0]).toBe("nv");
		expect(readings.get("略")?.[0]).toBe("lve");
	});

	test("are letters only, each once", () => {
		for (const row of readings.values()) {
			for (const reading of row) expect(reading).toMatch(/^[a-z]+$/);
			expect(new Set(row).size).toBe(row.length);
		}
	});

	test("are of the common characters too, which people type in place of ours: one each", () => {
		expect(readings.get("舒")).toEqual(["shu"]);
		expect(readings.size).toBeGreaterThanOrEqual(3755);
		expect(readings.has("龘")).toBe(false);
	});
});

describe("Traditional forms", () => {
	const { simplified } = lexiconOf("证书读取错误无法检测到台里");

	test.each([
		["證", "证"],
		["書", "书"],
		["讀", "读"],
		["錯", "错"],
		["誤", "误"],
		["無", "无"],
		["檢", "检"],
		["測", "测"],
		["臺", "台"],
		["裡", "里"],
		["裏", "里"],
	])("lead from %s to the %s we write", (traditional, ours) => expect(simplified.get(traditional)).toBe(ours));

	test("lead to our characters only, and never away from one", () => {
		for (const [traditional, ours] of simplified) {
			expect("证书读取错误无法检测到台里").toContain(ours);
			expect("证书读取错误无法检测到台里").not.toContain(traditional);
		}
		expect(simplified.has("鎖")).toBe(false);
	});
});

describe("look-alikes", () => {
	test("are kept where one of them is ours, and those of letters and digits always", () => {
		expect(lexiconOf("未绑定", ["未末", "土士", "0oO"]).lookAlikes).toEqual(["未末", "0oO"]);
	});
});

describe("regional words", () => {
	const lexicon = buildLexicon(
		[],
		[],
		new Map([
			["程式", "程序"],
			["驱动程式", "驱动程序"],
		]),
	);

	test("stand the longest first, so that none is taken for a piece of another", () => {
		expect([...lexicon.regional.keys()]).toEqual(["驱动程式", "程式"]);
	});

	test("are known in Traditional characters, though no article has them", () => {
		expect(lexicon.simplified.get("驅")).toBe("驱");
	});
});
