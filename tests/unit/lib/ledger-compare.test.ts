import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Addresses, LedgerEntry } from "../../../src/lib/ledger.ts";
import { addToLedger } from "../../../src/lib/ledger.ts";
import { findLosses } from "../../../src/lib/ledger-compare.ts";

const STEPS = ["退出电脑杀毒软件", "打开四川政府采购网下载客户端", "插入证书进行环境检测", "还不行打平台客服热线"];

const numbered = (texts: readonly string[], prefix = "step-") =>
	new Map(texts.map((text, index) => [`${prefix}${index + 1}`, text]));
const site = (texts: readonly string[], path = "/103/", article = "alpha/one"): Addresses =>
	new Map([[path, { article, anchors: numbered(texts) }]]);
const ledgerOf = (addresses: Addresses) => addToLedger([], addresses, "2026-01-02");
const losses = (before: readonly string[], now: readonly string[], redirects: { from: string }[] = []) =>
	findLosses(ledgerOf(site(before)), site(now), redirects).map(({ entry, ...loss }) => loss);

describe("findLosses", () => {
	test("finds nothing in a site that has everything", () => {
		expect(losses(STEPS, STEPS)).toEqual([]);
		expect(losses(STEPS, [...STEPS, "新的一步"])).toEqual([]);
	});

	test("finds a page that is gone, and where its article went", () => {
		const [before] = ledgerOf(site(STEPS)) as [LedgerEntry];
		expect(findLosses([before], new Map())).toEqual([{ kind: "page", entry: before }]);
		expect(findLosses([before], site(STEPS, "/117/"))).toEqual([{ kind: "page", entry: before, now: "/117/" }]);
		expect(findLosses([before], new Map(), [{ from: "/103/" }])).toEqual([]);
	});

	test("finds another article at a code, and says no word about its steps", () => {
		const [before] = ledgerOf(site(STEPS)) as [LedgerEntry];
		expect(findLosses([before], site(["别的"], "/103/", "alpha/two"))).toEqual([
			{ kind: "identity", entry: before, found: "alpha/two" },
		]);
	});

	test("finds the last step gone, unless a redirect knows of it", () => {
		expect(losses(STEPS, STEPS.slice(0, 3))).toEqual([{ kind: "anchor", anchor: "step-4", wording: STEPS[3] }]);
		expect(losses(STEPS, STEPS.slice(0, 3), [{ from: "/103/#step-4" }])).toEqual([]);
	});

	test("tells a step replaced from one taken out", () => {
		const other = "重启电脑换个接口";
		expect(losses(STEPS, [STEPS[0] as string, other, ...STEPS.slice(2)])).toEqual([
			{ kind: "replaced", anchor: "step-2", wording: STEPS[1], found: other },
		]);
		expect(losses(STEPS, [STEPS[0] as string, ...STEPS.slice(2)])).toEqual([
			{ kind: "removed", anchor: "step-2", wording: STEPS[1], found: STEPS[2] },
			{
				kind: "moved",
				moves: [
					{ anchor: "step-3", wording: STEPS[2], to: "step-2", gone: false },
					{ anchor: "step-4", wording: STEPS[3], to: "step-3", gone: true },
				],
			},
		]);
	});

	test("follows steps pushed on by a new one, and exchanged", () => {
		expect(losses(STEPS, ["先看右下角的时间", ...STEPS])).toEqual([
			{
				kind: "moved",
				moves: STEPS.map((wording, index) => ({
					anchor: `step-${index + 1}`,
					wording,
					to: `step-${index + 2}`,
					gone: false,
				})),
			},
		]);
		const [one, two] = STEPS as [string, string];
		expect(losses([one, two], [two, one])).toEqual([
			{
				kind: "moved",
				moves: [
					{ anchor: "step-1", wording: one, to: "step-2", gone: false },
					{ anchor: "step-2", wording: two, to: "step-1", gone: false },
				],
			},
		]);
	});

	test("sees a short step pushed on by a longer one that has its words too", () => {
		expect(losses(["点注册"], ["确认已阅读并同意服务条款再点注册", "点注册"])).toMatchObject([
			{ kind: "moved", moves: [{ anchor: "step-1", to: "step-2" }] },
		]);
	});

	test("is not misled by a step that stands under several cases", () => {
		const twins = (texts: string[]): Addresses =>
			new Map([["/103/", { anchors: new Map(texts.map((text, index) => [`case-${index + 1}-step-1`, text])) }]]);
		const ledger = ledgerOf(twins(["下载最新版证书助手", "下载最新版证书助手"]));
		expect(findLosses(ledger, twins(["先下载最新版的证书助手", "下载最新版证书助手"]))).toEqual([]);
	});

	test("takes a wording that was taken on for the step, and the old one as well", () => {
		const [before] = ledgerOf(site(STEPS)) as [LedgerEntry];
		const entry = { ...before, anchors: new Map(before.anchors).set("step-1", [STEPS[0] as string, "关掉一切保护"]) };
		expect(findLosses([entry], site(["关掉一切保护", ...STEPS.slice(1)]))).toEqual([]);
		expect(findLosses([entry], site(STEPS))).toEqual([]);
	});

	test("asks of places without wording only that they are there", () => {
		const plain = (...ids: string[]): Addresses =>
			new Map([["/x/", { anchors: new Map(ids.map((id) => [id, undefined])) }]]);
		expect(findLosses(ledgerOf(plain("a", "b")), plain("b"))).toMatchObject([{ kind: "anchor", anchor: "a" }]);
		expect(findLosses(ledgerOf(plain("a")), plain("b", "a"))).toEqual([]);
	});

	test("tells what an article lost once, not again for /all/", () => {
		const both = (texts: readonly string[]): Addresses =>
			new Map([
				["/103/", { article: "alpha/one", anchors: numbered(texts) }],
				[
					"/all/",
					{
						anchors: new Map([
							["a103", undefined],
							...texts.map((_, index) => [`a103-step-${index + 1}`, undefined] as const),
						]),
					},
				],
			]);
		const ledger = ledgerOf(both(STEPS));
		const less = both(STEPS.slice(0, 3));
		expect(findLosses(ledger, less).map(({ entry }) => entry.path)).toEqual(["/103/"]);
		expect(findLosses(ledger, less, [{ from: "/103/#step-4" }])).toEqual([]);
		const everything = new Map([
			["/103/", both(STEPS).get("/103/") as NonNullable<ReturnType<Addresses["get"]>>],
			["/all/", { anchors: new Map() }],
		]);
		expect(findLosses(ledger, everything)).toHaveLength(5);
	});

	test("never passes a page that lacks a step, whatever is left in whatever order", () => {
		fc.assert(
			fc.property(fc.shuffledSubarray(STEPS, { maxLength: STEPS.length - 1 }), (left) => {
				expect(losses(STEPS, left)).not.toEqual([]);
			}),
		);
		fc.assert(
			fc.property(fc.shuffledSubarray(STEPS, { minLength: STEPS.length }), (order) => {
				expect(losses(STEPS, order).length > 0).toBe(order.join() !== STEPS.join());
			}),
		);
	});
});
