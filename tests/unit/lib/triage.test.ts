import { describe, expect, test } from "vitest";
import { nameOfPart, otherWordings, stagesOf, unreached } from "../../../src/lib/triage.ts";
import { triageSchema } from "../../../src/schemas/index.ts";
import { makeArticle } from "../tiny.ts";

const stage = (id: string, changes: object = {}) => ({ id, name: `${id} 处`, hint: "在这里出现的", ...changes });
const makeTriage = (changes: object = {}) =>
	triageSchema.parse({
		stages: [
			stage("login", { where: ["登录"], tasks: ["登录"] }),
			stage("bind", { where: ["绑定"], families: ["unbound"] }),
			stage("install", { tools: ["helper"] }),
		],
		...changes,
	});
const makeError = (code: string, where: string, changes: object = {}) =>
	makeArticle({ code, kind: "error", errors: [{ text: `报错 ${code}`, where }], ...changes });
/** `login: 101 102; bind: 103`. */
const shown = (stages: ReturnType<typeof stagesOf>) =>
	stages
		.map(({ stage: { id }, sights, guides }) =>
			[`${id}:`, ...sights.map(({ article }) => article.code), ...guides.map(({ code }) => `(${code})`)].join(" "),
		)
		.join("; ");

describe("the stages of a platform", () => {
	test("hold the errors whose `where` names them, an error that names two stages at both", () => {
		const articles = [makeError("101", "平台登录页"), makeError("102", "登录后绑定时")];
		expect(shown(stagesOf(articles, makeTriage()))).toBe("login: 101 102; bind: 102");
	});

	test("ask `where` first, then families, task and tools: only the first that answers counts", () => {
		const all = { families: ["unbound"], task: "登录", tools: ["helper"] };
		const staged = (where: string, changes: object) =>
			shown(stagesOf([makeError("101", where, changes)], makeTriage()));
		expect(staged("登录页", all)).toBe("login: 101");
		expect(staged("某处", all)).toBe("bind: 101");
		expect(staged("某处", { ...all, families: [] })).toBe("login: 101");
		expect(staged("某处", { tools: ["helper"] })).toBe("install: 101");
	});

	test("follow the editors where they assign an article, and tell their reason", () => {
		const triage = makeTriage({ assigned: [{ code: "101", stages: ["bind", "install"], note: "手册没写在哪" }] });
		const stages = stagesOf([makeError("101", "登录页")], triage);
		expect(shown(stages)).toBe("bind: 101; install: 101");
		expect(stages[0]?.sights[0]?.note).toBe("手册没写在哪");
	});

	test("hold each error of an article where it appears", () => {
		const errors = [
			{ text: "未登录", where: "登录页" },
			{ text: "未绑定", where: "绑定页" },
		];
		const stages = stagesOf([makeError("101", "", { errors })], makeTriage());
		expect(stages.map(({ sights }) => sights.map(({ error }) => error.text))).toEqual([["未登录"], ["未绑定"]]);
	});

	test("hold tasks beside the errors, and nothing that is only read about", () => {
		const articles = [
			makeArticle({ code: "102", task: "登录" }),
			makeArticle({ code: "103", kind: "concept", families: ["unbound"], tools: ["helper"] }),
		];
		expect(shown(stagesOf(articles, makeTriage()))).toBe("login: (102)");
	});

	test("stand in the order of the file, empty ones left out", () => {
		const articles = [makeError("101", "绑定页"), makeError("102", "登录页")];
		expect(shown(stagesOf(articles, makeTriage()))).toBe("login: 102; bind: 101");
		expect(stagesOf([], makeTriage())).toEqual([]);
	});
});

describe("an error that appears at no stage", () => {
	test("makes its article unreached, whether or not its other errors are", () => {
		const lost = makeError("101", "", {
			errors: [
				{ text: "甲错", where: "登录页" },
				{ text: "乙错", where: "别处" },
			],
		});
		const articles = [lost, makeError("102", "登录页"), makeArticle({ code: "103" })];
		expect(unreached(articles, makeTriage()).map(({ code }) => code)).toEqual(["101"]);
	});
});

describe("other wordings of an error", () => {
	test("leave out those that only put words, spaces or quotes around its text", () => {
		const variants = ["请插入U-KEY", "打开助手，提示“请插入 U-KEY”", "没有插 KEY"];
		expect(otherWordings({ text: "请插入 U-KEY", variants, where: "助手" })).toEqual(["没有插 KEY"]);
	});
});

describe("the name of a part", () => {
	test.each([
		["step-3", "第 3 步"],
		["case-2-step-10", "情形 2 第 10 步"],
		["notes", ""],
		["case-2", ""],
		[undefined, ""],
	])("%s is “%s”", (part, name) => {
		expect(nameOfPart(part)).toBe(name);
	});
});
