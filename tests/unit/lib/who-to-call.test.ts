import { describe, expect, test } from "vitest";
import { splitByWord, whoToCall } from "../../../src/lib/who-to-call.ts";
import { makeArticle, makeCatalog, makeContact, makePlatform } from "../tiny.ts";

const source = [{ manual: "alpha", section: "1" }];
const catalog = makeCatalog({
	platforms: [makePlatform("alpha"), makePlatform("beta", { order: 2 })],
	contacts: [makeContact("helpdesk"), makeContact("maker", { order: 2 })],
	families: [
		{ id: "pin", order: 1, name: "密码", cause: "密码忘了或锁了。" },
		{ id: "empty", order: 2, name: "没有文章", cause: "没有文章写到它。" },
	],
	taxonomy: {
		tasks: [{ id: "更新", note: "证书快到期" }],
		roles: [],
		places: [],
		vendors: [],
		elsewhere: [],
		home: [],
	},
	articles: [
		makeArticle({ code: "101", families: ["pin"], contacts: ["maker"] }),
		makeArticle({ code: "102", families: ["pin"], contacts: ["helpdesk", "maker"] }),
		makeArticle({ code: "103", task: "更新" }),
		makeArticle({ code: "201", platform: "beta", families: ["pin"] }),
	],
});
const advice = {
	reasons: [{ kind: "pin", platform: "alpha", why: "厂家才能解锁。", source }],
	popups: [{ code: "102", popup: "请联系平台", manual: "手册写联系厂家。", contacts: ["maker"], source }],
};
const rows = whoToCall(catalog, advice);
const shown = rows.map(({ kind, cells }) => [
	kind.name,
	...cells.map((cell) => {
		const calls = cell.referrals.map(({ contact, articles }) =>
			[contact.id, ...articles.map(({ code }) => code)].join(" "),
		);
		return (cell.standIn ? "~" : "") + calls.join(", ");
	}),
]);

describe("whom to call", () => {
	test("is whom the articles name, with the articles beside; families first, kinds without articles left out", () => {
		expect(shown).toEqual([
			["密码", "maker 101 102, helpdesk 102", "~helpdesk"],
			["更新", "~helpdesk", ""],
		]);
	});

	test("carries the reason and the popup that says otherwise to their cell only", () => {
		const told = rows.flatMap(({ cells }) => cells.map((cell) => cell.reasons.length + cell.conflicts.length));
		expect(told).toEqual([2, 0, 0, 0]);
	});

	test("is split into what an article says and what only the platform's contacts stand in for", () => {
		const { named, unnamed } = splitByWord(rows);
		expect([named, unnamed].map((part) => part.map(({ kind }) => kind.id))).toEqual([["pin"], ["更新"]]);
	});
});
