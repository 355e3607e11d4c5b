import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	type Addresses,
	acceptWording,
	addToLedger,
	codeOfPath,
	compareNatural,
	fileOfIdentity,
	identityOfFile,
	newAddresses,
	publishedCodes,
	repeatedAddress,
	uniteLedgers,
} from "../../../src/lib/ledger.ts";
import { findLosses } from "../../../src/lib/ledger-compare.ts";

const SITE: Addresses = new Map([
	[
		"/103/",
		{
			article: "alpha/one",
			anchors: new Map([
				["step-1", "打开助手"],
				["whom", undefined],
			]),
		},
	],
	["/feed.xml", { anchors: new Map() }],
]);
const DAY = "2026-01-02";

/** Sites of few paths and anchors, so that two of them overlap. */
const sites = fc
	.dictionary(
		fc.constantFrom("/", "/101/", "/102/", "/x/", "/feed.xml"),
		fc.dictionary(fc.constantFrom("a", "step-1", "step-2", "step-10"), fc.constantFrom("甲", "乙", undefined)),
	)
	.map(
		(pages): Addresses =>
			new Map(Object.entries(pages).map(([path, anchors]) => [path, { anchors: new Map(Object.entries(anchors)) }])),
	);

describe("the ledger", () => {
	test("takes on every address of a site", () => {
		expect(addToLedger([], SITE, DAY)).toEqual([
			{
				path: "/103/",
				article: "alpha/one",
				since: DAY,
				anchors: new Map([
					["step-1", ["打开助手"]],
					["whom", []],
				]),
				accepted: [],
			},
			{ path: "/feed.xml", since: DAY, anchors: new Map(), accepted: [] },
		]);
	});

	test("only grows: it keeps days, owners and words", () => {
		const before = addToLedger([], SITE, DAY);
		const later: Addresses = new Map([
			[
				"/103/",
				{
					article: "alpha/two",
					anchors: new Map([
						["step-1", "打开助手吧"],
						["step-2", "点更新"],
					]),
				},
			],
		]);
		expect(addToLedger(before, later, "2027-01-01")).toEqual([
			{
				...before[0],
				anchors: new Map([
					["step-1", ["打开助手"]],
					["step-2", ["点更新"]],
					["whom", []],
				]),
			},
			before[1],
		]);
	});

	test("loses nothing by being added to, and has everything then; a second time changes nothing", () => {
		fc.assert(
			fc.property(sites, sites, (one, two) => {
				const before = addToLedger([], one, DAY);
				const after = addToLedger(before, two, "2027-01-01");
				expect(newAddresses(after, one)).toEqual([]);
				expect(newAddresses(after, two)).toEqual([]);
				expect(addToLedger(after, two, "2028-01-01")).toEqual(after);
				const changed = findLosses(after, two).every(({ entry }) => before.some(({ path }) => path === entry.path));
				expect(changed).toBe(true);
			}),
		);
	});

	test("united with others has all of them, in whatever order", () => {
		fc.assert(
			fc.property(sites, sites, (one, two) => {
				const ledgers = [addToLedger([], one, DAY), addToLedger([], two, "2027-01-01")];
				const addresses = (all: typeof ledgers) =>
					uniteLedgers(all).map(({ path, since, anchors }) => [path, since, [...anchors.keys()]]);
				expect(addresses(ledgers)).toEqual(addresses([...ledgers].reverse()));
				expect(newAddresses(uniteLedgers(ledgers), one)).toEqual([]);
				expect(newAddresses(uniteLedgers(ledgers), two)).toEqual([]);
			}),
		);
	});

	test("united keeps the newest words last and every acceptance once", () => {
		const [entry] = addToLedger([], SITE, DAY);
		if (!entry) throw new Error("no entry");
		const acceptance = { anchor: "step-1", as: "reworded", since: DAY } as const;
		const newer = { ...entry, anchors: new Map([["step-1", ["打开助手", "启动助手"]]]), accepted: [acceptance] };
		const [united] = uniteLedgers([[newer], [entry], [newer]]);
		expect(united?.anchors.get("step-1")).toEqual(["打开助手", "启动助手"]);
		expect(united?.accepted).toEqual([acceptance]);
	});

	test("says what is new in a site", () => {
		const ledger = addToLedger([], SITE, DAY);
		const more: Addresses = new Map([...SITE, ["/104/", { anchors: new Map([["steps", "解决步骤"]]) }]]);
		expect(newAddresses(ledger, more)).toEqual(["/104/", "/104/#steps"]);
		expect(newAddresses(ledger, SITE)).toEqual([]);
	});
});

describe("accepting a wording", () => {
	const ledger = addToLedger([], SITE, DAY);
	const now = (text: string): Addresses => new Map([["/103/", { anchors: new Map([["step-1", text]]) }]]);
	const acceptance = { anchor: "step-1", as: "reworded", since: "2027-01-01" } as const;

	test("adds it behind the old ones, and notes it", () => {
		const [entry] = acceptWording(ledger, now("启动程序"), "/103/", acceptance);
		expect(entry?.anchors.get("step-1")).toEqual(["打开助手", "启动程序"]);
		expect(entry?.accepted).toEqual([acceptance]);
	});

	test("puts an old wording that is back last, once", () => {
		const there = acceptWording(ledger, now("启动程序"), "/103/", acceptance);
		const [entry] = acceptWording(there, now("打开助手"), "/103/", acceptance);
		expect(entry?.anchors.get("step-1")).toEqual(["启动程序", "打开助手"]);
	});

	test.each([
		["/104/", "step-1", "启动程序", "/104/#step-1 was never published"],
		["/103/", "step-9", "启动程序", "/103/#step-9 was never published"],
		["/103/", "whom", "启动程序", "/103/#whom is not on the built page"],
		["/103/", "step-1", "打开助手", "/103/#step-1 says what it said before"],
	])("refuses %s#%s saying %s", (path, anchor, text, message) => {
		expect(() => acceptWording(ledger, now(text), path, { ...acceptance, anchor })).toThrow(message);
	});
});

describe("addresses", () => {
	test("of articles have a code, and files an identity", () => {
		expect([codeOfPath("/103/"), codeOfPath("/1030/"), codeOfPath("/103"), codeOfPath("/tools/103/")]).toEqual([
			"103",
			"1030",
			undefined,
			undefined,
		]);
		expect(identityOfFile("content/articles/zcy/701-log-in.mdx")).toBe("zcy/log-in");
		expect(identityOfFile("content/articles/zcy/log-in.mdx")).toBeUndefined();
		expect(fileOfIdentity("701", "zcy/log-in")).toBe("content/articles/zcy/701-log-in.mdx");
	});

	test("on /all/ repeat those of the articles", () => {
		expect(repeatedAddress("/all/", "a103")).toEqual({ path: "/103/" });
		expect(repeatedAddress("/all/", "a103-case-1-step-2")).toEqual({ path: "/103/", anchor: "case-1-step-2" });
		expect(repeatedAddress("/all/", "zcy")).toBeUndefined();
		expect(repeatedAddress("/103/", "a103")).toBeUndefined();
	});

	test("stand in the order of their numbers", () => {
		expect(["step-10", "step-2", "case-1-step-1", "case-1", "steps", "step-2"].sort(compareNatural)).toEqual([
			"case-1",
			"case-1-step-1",
			"step-2",
			"step-2",
			"step-10",
			"steps",
		]);
	});

	test("give the owners of codes", () => {
		expect(publishedCodes(addToLedger([], SITE, DAY))).toEqual(new Map([["103", "alpha/one"]]));
	});
});
