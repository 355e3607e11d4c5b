import { describe, expect, test } from "vitest";
import { createSuggester, type Suggestion } from "../../../../src/search/client/suggest.ts";
import { analyse, makeLanguage } from "../../../../src/search/shared/analyse.ts";
import type { Pack } from "../../../../src/search/shared/pack.ts";
import type { ArticleRecord, BlockType } from "../../../../src/search/shared/records.ts";
import { PACK } from "./tiny-pack.ts";

/** `alpha E 证书`: an article of that platform whose first block is of that type. */
function article(line: string): ArticleRecord {
	const [platform = "", type, ...texts] = line.split(" ");
	return { code: "101", platform, kind: "error", blocks: [{ type: type as BlockType, text: texts.join(" ") }] };
}

function suggest(typed: string, articles: readonly ArticleRecord[] = PACK.articles, platform?: string): Suggestion[] {
	const pack: Pack = { ...PACK, articles: [...articles] };
	return createSuggester(pack)(analyse(typed, makeLanguage(pack), pack), platform);
}

const textsOf = (...parameters: Parameters<typeof suggest>) => suggest(...parameters).map(({ text }) => text);
const among = (typed: string, ...lines: string[]) => textsOf(typed, lines.map(article));

describe("what continues the typed text", () => {
	test("are errors, their variants, titles and questions, and nothing else", () => {
		const types = ["E", "V", "T", "A", "H", "S", "P"];
		for (const type of types) {
			const expected = types.indexOf(type) < 4 ? ["证书读取错误"] : [];
			expect(among("证书", `alpha ${type} 证书读取错误`), type).toEqual(expected);
		}
	});

	test("is found whatever the width, the case, the spaces and the spelling", () => {
		const line = "alpha E CA 证书读取错误！未插入 USB-Key，请登陆";
		for (const typed of ["ca证书", "ＣＡ 证", "Ca证书读取错误, 未插入ukey"])
			expect(among(typed, line), typed).toHaveLength(1);
	});

	test("may be a word that is not yet typed to its end", () => {
		for (const typed of ["u", "插入u", "插入uk", "插入uke", "插入ukey"]) {
			const expected = typed === "u" ? [] : ["插入 UKey 无法使用"];
			expect(among(typed, "alpha E 插入 UKey 无法使用"), typed).toEqual(expected);
		}
	});

	test("begins with it, or else has it at a later word", () => {
		expect(among("证书", "alpha E 更新证书失败", "alpha A 证书过期了还能不能办理更新")).toEqual([
			"证书过期了还能不能办理更新",
			"更新证书失败",
		]);
	});

	test("never has it inside a word", () => {
		expect(among("取错", "alpha E 读取错误")).toEqual([]);
		expect(among("or", "alpha E 出现 error 提示")).toEqual([]);
		expect(among("error", "alpha E 出现 error 提示")).toHaveLength(1);
	});

	test("begins with it, where it is a word that stands everywhere", () => {
		expect(among("怎么", "alpha E 不知怎么办理", "alpha A 怎么办理更新")).toEqual(["怎么办理更新"]);
	});

	test("says more than what was typed", () => {
		expect(among("证书读取错误", "alpha E 证书读取错误！", "alpha T 报错：证书读取错误")).toEqual([]);
		expect(among("证书读取错误", "alpha E 证书读取错误", "alpha E 证书读取错误，请重试")).toEqual([
			"证书读取错误，请重试",
		]);
	});

	test("may continue the last piece only, and then keeps what stands before it", () => {
		for (const [typed, query] of [
			["登录 证书读", "登录 证书读取错误"],
			["甲平台 证书读", "甲平台 证书读取错误"],
			["甲平台证书读", "甲平台证书读取错误"],
			["请问证书读", "请问证书读取错误"],
		] as const)
			expect(suggest(typed, [article("alpha E 证书读取错误")])[0], typed).toMatchObject({
				text: "证书读取错误",
				query,
				completes: false,
			});
	});

	test("comes before what continues the last piece only", () => {
		expect(among("登录 证书", "alpha E 证书读取错误", "alpha A 登录证书总是提示读取错误")).toEqual([
			"登录证书总是提示读取错误",
			"证书读取错误",
		]);
	});
});

describe("the order", () => {
	test("is errors, titles, questions", () => {
		expect(among("证书", "alpha A 证书甲", "alpha T 证书乙乙", "alpha E 证书丙丙丙", "alpha V 证书丁丁丁丁")).toEqual([
			"证书丙丙丙",
			"证书丁丁丁丁",
			"证书乙乙",
			"证书甲",
		]);
	});

	test("is the shorter text first", () => {
		expect(among("证书", "alpha E 证书读取错误", "alpha E 证书错误")).toEqual(["证书错误", "证书读取错误"]);
	});

	test("is the same, whatever the order of the articles", () => {
		const lines = ["证书甲", "证书丙", "证书乙", "证书戊", "证书丁"].map((text) => article(`alpha E ${text}`));
		expect(textsOf("证书", [...lines].reverse())).toEqual(textsOf("证书", lines));
	});

	test("has no text twice, however it is written", () => {
		expect(
			among("证书", "alpha E 证书未插入 UKey", "beta E 证书，未插入 U-Key！", "beta T 证书未插入key"),
		).toHaveLength(1);
	});

	test("has no two that begin alike for longer than a chip shows", () => {
		const start = "alpha E 证书读取错误未插入";
		expect(among("证书", `${start}证书`, `${start}证书请重试`, "alpha E 证书读取失败")).toEqual([
			"证书读取失败",
			"证书读取错误未插入证书",
		]);
		expect(among("证书读取错误未插入", `${start}证书`, `${start}盾`)).toHaveLength(2);
	});

	test("ends after four", () => {
		expect(among("证书", ..."甲乙丙丁戊己".split("").map((sign) => `alpha E 证书${sign}`))).toHaveLength(4);
	});
});

describe("the chosen platform", () => {
	const articles = ["beta E 证书甲", "alpha A 证书甲乙丙", "common T 证书甲乙"].map(article);

	test("comes first", () => {
		expect(textsOf("证书", articles)[0]).toBe("证书甲");
		expect(textsOf("证书", articles, "alpha")).toEqual(["证书甲乙丙", "证书甲", "证书甲乙"]);
	});

	test("does not come before a better match", () => {
		expect(textsOf("读取", ["alpha E 证书读取错误", "beta A 读取不了证书怎么办"].map(article), "alpha")[0]).toBe(
			"读取不了证书怎么办",
		);
	});

	test("never hides the others", () => {
		const many = [..."丁戊己庚辛"].map((sign) => article(`alpha E 证书${sign}`));
		expect(textsOf("证书", [...articles, ...many], "alpha")).toEqual(["证书丁", "证书己", "证书庚", "证书甲"]);
	});
});

describe("nothing is suggested", () => {
	const lines = ["证书读取错误", "登录 101 页面时出现证书读取错误而且一直都没有办法再继续下去了"].map((text) =>
		article(`alpha E ${text}`),
	);

	for (const [what, typed] of [
		["for nothing", ""],
		["for signs", "！？"],
		["for one letter", "c"],
		["for several lines", "证书\n"],
		["for a code", "101"],
		["for what nothing continues", "打印机"],
		["for more than 24 characters", "登录 101 页面时出现证书读取错误而且一直都没有"],
	] as const)
		test(what, () => expect(textsOf(typed, lines)).toEqual([]));

	test("but for one Han character, and for 24", () => {
		expect(textsOf("证", lines)).toHaveLength(2);
		expect(textsOf("登录 101 页面时出现证书读取错误而且一直都没", lines)).toHaveLength(1);
	});
});

describe("the mark", () => {
	for (const [typed, text, marked] of [
		["ca证书", "CA 证书读取错误", "CA 证书"],
		["证书读", "更新“证书”读取错误", "证书”读"],
		["登录 证书", "证书读取错误", "证书"],
		["插入key", "插入 U-Key 无法使用", "插入 U-Key"],
		["插入uk", "插入 U-Key 无法使用", "插入 U-K"],
		["证", "证书读取错误", "证"],
	] as const) {
		test(`is what was typed: ${typed}`, () => {
			const [{ mark } = { mark: [0, 0] as const }] = suggest(typed, [article(`alpha E ${text}`)]);
			expect(text.slice(...mark)).toBe(marked);
		});
	}

	test("is where a key may complete it only if the text begins with what was typed", () => {
		expect(suggest("证书", [article("alpha E 证书错误"), article("alpha E 更新证书失败")])).toMatchObject([
			{ completes: true },
			{ completes: false },
		]);
	});
});
