import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalizeText } from "../../../../src/lib/text/normalize.ts";
import { analyse, MAX_QUERY, makeLanguage, tokenize } from "../../../../src/search/shared/analyse.ts";

const pack = {
	vocabulary: new Map([
		["证书", -6],
		["读取", -7],
		["错误", -6],
		["更新", -7],
		["续费", -9],
		["怎么", -6],
	]),
	minWeight: -15,
	synonyms: [
		["更新", "续费"],
		["key", "锁"],
	],
	platforms: [
		{
			id: "alpha",
			short: "甲",
			aliases: ["四川政采", "四川政府采购", "一体化平台"],
			accent: ["", ""] as [string, string],
		},
		{ id: "beta", short: "乙", aliases: ["政采云", "汇信"], accent: ["", ""] as [string, string] },
		{ id: "home", short: "", aliases: ["四川"], accent: ["", ""] as [string, string] },
		{ id: "elsewhere", short: "", aliases: ["广东", "税控盘"], accent: ["", ""] as [string, string] },
	],
};
const language = makeLanguage(pack);
const read = (query: string) => analyse(query, language, pack);
const words = (query: string) => [...read(query).tokens].filter(([, { isWord }]) => isWord).map(([token]) => token);

describe("the code of an article", () => {
	test.each([
		"103",
		"/103/",
		"编号103",
		"编号：103",
		"１０３",
		"打开 /103",
		"#103",
		"第103篇",
		"看103号",
		" 103\n",
		"code 103",
		"1001",
	])("is read in %j", (query) => expect(read(query).code).toBe(normalizeText(query).replace(/[^0-9]/g, "")));

	test.each(["85155680", "028-85155680", "12333", "10", "103错误", "错误103", "103 104", "win103", "103个", ""])(
		"is not read in %j",
		(query) => expect(read(query).code).toBeUndefined(),
	);
});

describe("the text of a query", () => {
	test("is the query normalised, noise and all: the Ctrl+F law speaks of it", () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(..."证书确定 ，ＵKey\n:10"), maxLength: 30 }), (query) => {
				expect(read(query).text).toBe(normalizeText(query));
			}),
		);
	});

	test("in parts is without noise, each part folded", () => {
		const { parts, core } = read("www.a.cn 显示\n未插入 CA 证书 USB Key\n帐号错误\n确定");
		expect(parts).toEqual(["未插入ca证书key", "账号错误"]);
		expect(core).toBe("未插入ca证书key账号错误");
	});

	test("may be nothing", () => {
		expect(read("")).toMatchObject({ text: "", parts: [], core: "", unnamed: "", platforms: [] });
		expect(read("？！").tokens.size).toBe(0);
	});

	test("is looked at no further than anybody needs", () => {
		const { core, tokens } = read("证书读取错误".repeat(5000));
		expect(core.length).toBe(MAX_QUERY);
		expect(tokens.size).toBeLessThan(20);
	});

	test("says the same in any width and case, with and without spaces", () => {
		const { parts, tokens } = read("CA证书 读取");
		for (const query of ["ＣＡ证书读取", "ca证书读取", "C A 证 书 读 取"]) {
			expect(read(query)).toMatchObject({ parts, tokens });
		}
	});
});

describe("a platform", () => {
	test("is known by any of its names, and cut out of what to look for", () => {
		for (const query of ["四川政采证书读取错误", "证书读取错误 四川政采", "四川政府采购 证书读取错误"]) {
			expect(read(query)).toMatchObject({ platforms: ["alpha"], unnamed: "证书读取错误" });
			expect(words(query).sort()).toEqual(["证书", "读取", "错误"].sort());
		}
	});

	test("is cut out under its longest name, and leaves no half of it", () => {
		const long = { ...pack, platforms: [{ ...pack.platforms[0], aliases: ["四川", "四川政采"] }] } as typeof pack;
		expect(analyse("四川政采证书", language, long).unnamed).toBe("证书");
	});

	test("beside another is named as well", () => {
		expect(read("四川政采和政采云的证书").platforms).toEqual(["alpha", "beta"]);
	});

	test("alone is what to look for", () => {
		const { unnamed, tokens, platforms } = read("政采云");
		expect([unnamed, platforms]).toEqual(["", ["beta"]]);
		expect(tokens.size).toBeGreaterThan(0);
	});

	test("leaves a gap where it stood: no word goes across", () => {
		expect([...read("证政采云书").tokens.keys()]).not.toContain("证书");
	});

	test("does not change the text that the Ctrl+F law speaks of", () => {
		expect(read("政采云 证书").text).toBe("政采云证书");
	});
});

describe("tokens", () => {
	const tokens = (text: string) => tokenize(text, language);

	test("are the words, and the pairs of neighbours", () => {
		expect([...tokens("证书读取").keys()].sort()).toEqual(["证书", "读取", "书读"].sort());
	});

	test("count a word of two characters once, as a word", () => {
		expect(tokens("证书").get("证书")).toEqual({ weight: 1, isWord: true });
		expect(tokens("书读").get("书读")).toMatchObject({ isWord: false });
	});

	test("of words that mean the same are one", () => {
		expect(tokens("更新").has("=更新")).toBe(true);
		expect(tokens("续费").has("=更新")).toBe(true);
		expect(tokens("锁").has("=key")).toBe(true);
	});

	test("weigh less where they say little", () => {
		const weight = (text: string, token: string) => tokens(text).get(token)?.weight ?? 0;
		expect(weight("怎么", "怎么")).toBeLessThan(weight("证书", "证书"));
		expect(weight("证书读取", "书读")).toBeLessThan(weight("证书读取", "证书"));
		expect(weight("更新", "=更新")).toBeLessThan(1);
	});

	test("are no pairs of letters or digits, and never go across a space", () => {
		expect([...tokens("ca12").keys()].sort()).toEqual(["12", "ca"]);
		expect(tokens("证 书").has("证书")).toBe(false);
	});

	test("are the same however often a word is said", () => {
		expect(tokens("证书 证书 证书")).toEqual(tokens("证书"));
	});
});

describe("a region or system that is none of ours", () => {
	test.each([
		["广东 登录失败", ["广东"]],
		["税控盘未检测到UKey，广东的", ["广东", "税控盘"]],
		["登录失败", []],
	])("is told of %j", (query, names) => expect(read(query).elsewhere).toEqual(names));

	test.each(["广东的公司在四川投标", "广东 政采云 续费"])("is where somebody comes from in %j", (query) =>
		expect(read(query).elsewhere).toEqual([]),
	);

	test("is no platform, and stays a word to look for", () => {
		expect(read("广东 续费").platforms).toEqual([]);
		expect(read("四川 续费").platforms).toEqual([]);
		expect(read("广东 续费").core).toBe("广东续费");
		expect([...read("广东续费").tokens.keys()]).toContain("广东");
	});
});
