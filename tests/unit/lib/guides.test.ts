import { describe, expect, test } from "vitest";
import {
	articlesBySection,
	newerManuals,
	platformsOfRole,
	rolesWithPage,
	sharedNames,
	versionHistory,
} from "../../../src/lib/guides.ts";
import { toolSchema } from "../../../src/schemas/index.ts";
import { makeArticle, makeCatalog, makeManual, makePlatform } from "../tiny.ts";

const codes = (articles: readonly { code: string }[]) => articles.map(({ code }) => code).join();
const source = [{ manual: "alpha", section: "1" }];

describe("a role", () => {
	const role = (id: string, name: string, platforms: string[] = []) => ({ id, name, platforms });
	const supplier = role("supplier", "供应商", ["alpha"]);
	const catalog = makeCatalog({
		platforms: [makePlatform("alpha"), makePlatform("beta", { order: 2 }), makePlatform("common", { order: 3 })],
		articles: [
			makeArticle({ code: "101" }),
			makeArticle({ code: "102", roles: ["采购人"] }),
			makeArticle({ code: "201", platform: "beta", roles: ["供应商"] }),
			makeArticle({ code: "901", platform: "common", roles: ["供应商"] }),
		],
		taxonomy: { tasks: [], roles: [supplier, role("guest", "访客")], places: [], vendors: [], elsewhere: [], home: [] },
	});

	test("has its platforms and those whose articles name it; what is another role's alone is not for it", () => {
		const shown = platformsOfRole(catalog, supplier).map(({ platform, own, general }) => [
			platform.id,
			codes(own),
			codes(general),
		]);
		expect(shown).toEqual([
			["alpha", "", "101"],
			["beta", "201", ""],
		]);
	});

	test("has a page when there is something to say", () => {
		expect(rolesWithPage(catalog).map(({ id }) => id)).toEqual(["supplier"]);
	});
});

describe("the names of tools", () => {
	const tool = (id: string, names: string[]) => ({
		...toolSchema.parse({
			order: 1,
			name: names[0],
			names,
			platforms: ["alpha"],
			kind: "client",
			vendor: null,
			source,
		}),
		id,
	});

	test("that two tools share are found", () => {
		const shared = sharedNames([tool("a", ["甲助手", "助手"]), tool("b", ["助手", "乙助手"]), tool("c", ["丙助手"])]);
		expect(shared.map(({ name, tools }) => [name, ...tools.map(({ id }) => id)])).toEqual([["助手", "a", "b"]]);
	});
});

describe("manuals", () => {
	const version = (number: string, effective: string) => ({ version: number, effective, change: "修订" });
	const old = makeManual("alpha", { versions: [version("1.9", "2023-01-01"), version("1.10", "2023-02-01")] });
	const young = makeManual("beta", { platform: "beta", versions: [version("1.0", "2024-01-01")] });
	const undated = makeManual("gamma", { platform: "gamma", versions: [] });
	const catalog = makeCatalog({
		platforms: [
			makePlatform("alpha"),
			makePlatform("beta", { order: 2 }),
			makePlatform("gamma", { order: 3 }),
			makePlatform("delta", { order: 4, ca: null }),
		],
		manuals: [old, young, undated],
		articles: [
			makeArticle({ code: "101" }),
			makeArticle({ code: "102", source: [...source, { manual: "alpha", section: "2" }] }),
		],
	});

	test("have one history, newest first, that knows the newest version of each", () => {
		const shown = versionHistory(catalog.manuals).map(
			({ manual, version: { version: number }, latest }) => `${manual.id} ${number}${latest ? " latest" : ""}`,
		);
		expect(shown).toEqual(["beta 1.0 latest", "alpha 1.10 latest", "alpha 1.9"]);
	});

	test("know which of the same vendor are newer; one without a date is neither", () => {
		const newer = (manual: typeof old) => newerManuals(catalog, manual).map(({ id }) => id);
		expect([newer(old), newer(young), newer(undated)]).toEqual([["beta"], [], []]);
	});

	test("are read section by section; an article of many sections stands apart where others retell the section", () => {
		const many = makeArticle({
			code: "103",
			source: ["1", "2", "3"].map((section) => ({ manual: "alpha", section })),
		});
		const manual = makeManual("alpha", {
			sections: ["1", "2", "3", "4"].map((id) => ({ id, title: `第 ${id} 节` })),
		});
		const sections = articlesBySection(
			makeCatalog({ manuals: [manual], articles: [...catalog.articles, many] }),
			manual,
		);
		expect(sections.map(({ section, articles, also }) => [section.id, codes(articles), codes(also)])).toEqual([
			["1", "101,102", "103"],
			["2", "102", "103"],
			["3", "103", ""],
			["4", "", ""],
		]);
	});
});
