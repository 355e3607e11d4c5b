import { describe, expect, test } from "vitest";
import { disambiguationsOf, distinctionsOf, showsAny, sightingsOf } from "../../../src/lib/disambiguation.ts";
import { disambiguationsSchema } from "../../../src/schemas/index.ts";
import { makeArticle, makeCatalog, makePlatform } from "../tiny.ts";

const [UNBOUND] = disambiguationsSchema.parse([
	{ id: "unbound", text: "未绑定", patterns: ["未绑定"], articles: ["101", "102", "201"], compare: ["901"] },
]);
const unbound = UNBOUND as NonNullable<typeof UNBOUND>;
const error = (...texts: string[]) => ({ kind: "error", errors: texts.map((text) => ({ text, where: `${text}处` })) });
const note = "一个在登录页，一个在签章时";
const catalog = makeCatalog({
	platforms: ["alpha", "beta", "gamma", "common"].map((id, index) => makePlatform(id, { order: index + 1 })),
	articles: [
		makeArticle({ code: "101", ...error("CA 未 绑定", "别的错") }),
		makeArticle({ code: "102" }),
		makeArticle({
			code: "201",
			platform: "beta",
			...error("绑定失败"),
			related: [
				{ code: "101", how: "looks-alike", note },
				{ code: "301", how: "looks-alike", note },
				{ code: "102", how: "see-also" },
			],
		}),
		makeArticle({ code: "301", platform: "gamma", ...error("别的") }),
		makeArticle({ code: "901", platform: "common" }),
	],
});

describe("where a text is seen", () => {
	const groups = sightingsOf(catalog, unbound);
	const seen = groups.map(({ platform, sightings }) => [
		platform.id,
		sightings.map(({ article, error: shown }) => `${article.code} ${shown?.text ?? "-"}`),
	]);

	test("is told for every platform, also for those that do not show it", () => {
		expect(seen).toEqual([
			["alpha", ["101 CA 未 绑定", "102 -"]],
			["beta", ["201 绑定失败"]],
			["gamma", []],
		]);
	});

	test("is compared whatever the spaces and width", () => {
		expect(showsAny(catalog.article("101"), ["未绑定"])).toBe(true);
		expect(showsAny(catalog.article("101"), ["ＣＡ未"])).toBe(true);
		expect(showsAny(catalog.article("201"), ["未绑定"])).toBe(false);
		expect(showsAny(catalog.article("101"), [])).toBe(false);
	});
});

describe("what tells two places apart", () => {
	test("is the note of look-alikes that are both listed, each pair once", () => {
		expect(distinctionsOf(catalog, unbound)).toEqual([{ codes: ["101", "201"], note }]);
	});
});

describe("an article", () => {
	test("knows the texts on whose pages it stands", () => {
		const ids = (code: string) => disambiguationsOf([unbound], code).map(({ id }) => id);
		expect([ids("101"), ids("901"), ids("301")]).toEqual([["unbound"], ["unbound"], []]);
	});
});
