import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rank } from "../../../../src/search/client/rank.ts";
import { analyse, makeLanguage } from "../../../../src/search/shared/analyse.ts";
import type { Candidate } from "../../../../src/search/shared/port.ts";
import { RETIRED } from "../../../../src/search/shared/records.ts";
import { PACK } from "./tiny-pack.ts";

const language = makeLanguage(PACK);
const query = fc.constantFrom("证书", "甲平台证书", "乙平台 证书");
const platform = fc.constantFrom(undefined, "alpha", "beta");
/** Index of an article in the pack. */
const at = (code: string) => PACK.articles.findIndex((record) => record.code === code);

const candidate = (code: string, evidence: Partial<Candidate> = {}): Candidate => ({
	article: at(code),
	holdsQuery: false,
	literal: undefined,
	aligned: undefined,
	block: { similarity: 0, index: 0 },
	second: 0,
	likelihood: 0,
	coverage: 0,
	...evidence,
});
const hits = (query: string, candidates: Candidate[], platform?: string) =>
	rank(candidates, analyse(query, language, PACK), PACK, { platform });
const codes = (...args: Parameters<typeof hits>) => hits(...args).map(({ record }) => record.code);
const score = (query: string, one: Candidate, platform?: string) => hits(query, [one], platform)[0]?.score ?? 0;

const share = fc.double({ min: 0, max: 1, noNaN: true });
const evidence: fc.Arbitrary<Partial<Candidate>> = fc.record({
	literal: fc.option(fc.record({ type: fc.constantFrom("E", "P", undefined), share, part: share }), { nil: undefined }),
	aligned: fc.option(
		fc.record({ share, length: fc.integer({ min: 0, max: 30 }), whole: fc.boolean(), named: fc.constant(false) }),
		{
			nil: undefined,
		},
	),
	block: fc.record({ similarity: share, index: fc.constant(0) }),
	second: share,
	likelihood: fc.double({ min: 0, max: 3, noNaN: true }),
	coverage: share,
});

describe("the order of hits", () => {
	test("begins with the code that was typed, whatever speaks for others", () => {
		fc.assert(
			fc.property(evidence, (strong) => {
				expect(codes("201", [candidate("101", { ...strong, holdsQuery: true }), candidate("201")])[0]).toBe("201");
			}),
		);
	});

	test("goes on with what holds the query, whatever speaks for others", () => {
		fc.assert(
			fc.property(evidence, fc.constantFrom(undefined, "alpha", "beta"), (strong, platform) => {
				const row = [candidate("101", strong), candidate("201", { holdsQuery: true })];
				expect(codes("证书 甲平台", row, platform)[0]).toBe("201");
			}),
		);
	});

	test("does not depend on the order the engine answers in", () => {
		const row = fc.shuffledSubarray(
			PACK.articles.map(({ code }, index) => candidate(code, { coverage: (index % 3) / 3, holdsQuery: index === 4 })),
			{ minLength: PACK.articles.length },
		);
		fc.assert(
			fc.property(row, row, (one, other) => {
				expect(codes("证书", one)).toEqual(codes("证书", other));
			}),
		);
	});

	test("is by code where all else is equal", () => {
		expect(codes("证书", [candidate("103"), candidate("101")])).toEqual(["101", "103"]);
	});

	test("puts what no longer holds behind what says the same, but not behind what says nothing", () => {
		const articles = PACK.articles.map((record) => (record.code === "101" ? { ...record, kind: RETIRED } : record));
		const pack = { ...PACK, articles };
		fc.assert(
			fc.property(evidence, fc.boolean(), (some, holdsQuery) => {
				const row = ["101", "102"].map((code) => candidate(code, { ...some, holdsQuery }));
				const order = rank(row, analyse("证书", language, PACK), pack, {}).map(({ record }) => record.code);
				expect(order).toEqual(["102", "101"]);
			}),
		);
		const held = [candidate("102"), candidate("101", { holdsQuery: true })];
		expect(rank(held, analyse("证书", language, PACK), pack, {})[0]?.record.code).toBe("101");
	});

	test("puts an answer before a comparison of platforms", () => {
		expect(codes("证书", [candidate("901", { coverage: 0.5 }), candidate("102", { coverage: 0.5 })])).toEqual([
			"102",
			"901",
		]);
	});
});

describe("the score", () => {
	test("never falls when there is more evidence", () => {
		const more: (keyof Candidate)[] = ["coverage", "second", "likelihood"];
		fc.assert(
			fc.property(evidence, fc.constantFrom(...more), (some, name) => {
				expect(
					score("证书", candidate("101", { ...some, [name]: name === "likelihood" ? 3 : 1 })),
				).toBeGreaterThanOrEqual(score("证书", candidate("101", some)));
			}),
		);
	});

	test.each<[string, Partial<Candidate>]>([
		["a literal match", { literal: { type: "P", share: 0.5, part: 1 } }],
		["an aligned error text", { aligned: { share: 0.9, length: 8, whole: false, named: false } }],
		["a block", { block: { similarity: 0.5, index: 0 } }],
		["a second block", { second: 0.5 }],
		["likely words", { likelihood: 0.5 }],
		["covered words", { coverage: 0.5 }],
	])("rises by each kind of evidence: %s", (_, some) => {
		expect(score("证书", candidate("101", some))).toBeGreaterThan(score("证书", candidate("101")));
	});

	test("is the sum of its features, whatever platform was chosen or named", () => {
		fc.assert(
			fc.property(evidence, query, platform, (some, typed, chosen) => {
				const [hit] = hits(typed, [candidate("101", some)], chosen);
				const sum = Object.values(hit?.features ?? {}).reduce((total, value) => total + value, 0);
				expect(hit?.score).toBeCloseTo(sum);
			}),
		);
	});
});

describe("a platform", () => {
	test.each([
		["证书", "alpha"],
		["甲平台证书", undefined],
	])("that was chosen or named raises its articles and lowers those of another: %s, %s", (typed, chosen) => {
		const some = { coverage: 0.5 };
		expect(score(typed, candidate("101", some), chosen)).toBeGreaterThan(score("证书", candidate("101", some)));
		expect(score(typed, candidate("201", some), chosen)).toBeLessThan(score("证书", candidate("201", some)));
	});

	test("adds the same to any article of it, whatever else speaks for it", () => {
		const added = (code: string, some: Partial<Candidate>, typed: string, chosen?: string) => {
			const [hit] = hits(typed, [candidate(code, some)], chosen);
			return (hit?.score ?? 0) - (hit?.merit ?? 0);
		};
		fc.assert(
			fc.property(evidence, fc.constantFrom("101", "201"), query, platform, (some, code, typed, chosen) => {
				expect(added(code, some, typed, chosen)).toBeCloseTo(added(code, {}, typed, chosen));
			}),
		);
	});

	test("says nothing of what an article is worth: merit is the same whatever platform was chosen", () => {
		fc.assert(
			fc.property(evidence, fc.constantFrom("101", "201", "901"), platform, (some, code, chosen) => {
				const [without] = hits("证书", [candidate(code, some)]);
				const [hit] = hits("证书", [candidate(code, some)], chosen);
				expect(hit?.merit).toBeCloseTo(without?.merit ?? Number.NaN);
				expect(without?.score).toBe(without?.merit);
			}),
		);
	});

	test("that was named counts more than one that was chosen, and takes its place", () => {
		const [named, chosen] = [score("甲平台证书", candidate("101"), "beta"), score("证书", candidate("101"), "alpha")];
		expect(named).toBeGreaterThan(chosen);
		expect(named).toBe(score("甲平台证书", candidate("101"), "alpha"));
		expect(score("甲平台证书", candidate("201"), "beta")).toBe(score("甲平台证书", candidate("201")));
	});

	test("leaves comparison pages as they are, chosen or named", () => {
		const some = candidate("901", { coverage: 0.9 });
		for (const [typed, chosen] of [
			["证书", "alpha"],
			["甲平台证书", undefined],
			["甲平台证书", "beta"],
		] as const) {
			const [hit] = hits(typed, [some], chosen);
			expect(hit?.score).toBe(hit?.merit);
		}
	});
});

describe("the confidence", () => {
	const confidence = (some: Partial<Candidate>) => hits("证书读取错误", [candidate("101", some)])[0]?.confidence;
	const literal = (type: "E" | "V" | "T" | "P" | undefined, part = 1) => ({ type, share: 1, part });

	test.each(["E", "V", "T"] as const)("is exact where the query stands in an error or title (%s)", (type) => {
		expect(confidence({ holdsQuery: true, literal: literal(type) })).toBe("exact");
	});

	test("is exact for a whole error text with nothing wrong in it", () => {
		expect(confidence({ aligned: { share: 1, length: 6, whole: true, named: false } })).toBe("exact");
	});

	test("is not exact for a half of an error text, nor for a short one", () => {
		expect(confidence({ aligned: { share: 1, length: 6, whole: false, named: false } })).not.toBe("exact");
		expect(confidence({ aligned: { share: 1, length: 3, whole: true, named: false } })).not.toBe("exact");
	});

	test("is strong where the query stands in any other text, also across blocks", () => {
		expect(confidence({ holdsQuery: true, literal: literal("P") })).toBe("strong");
		expect(confidence({ holdsQuery: true, literal: literal(undefined) })).toBe("strong");
	});

	test("is strong where most words stand together, weak where few do", () => {
		expect(confidence({ coverage: 1, block: { similarity: 1, index: 0 } })).toBe("strong");
		expect(confidence({ coverage: 0.2, block: { similarity: 0.2, index: 0 } })).toBe("weak");
		expect(confidence({})).toBe("weak");
	});
});

test("all of a short error text speaks for an article before a piece of a longer one does", () => {
	const aligned = (whole: boolean) => ({ share: 1, length: 3, whole, named: false });
	const row = [candidate("101", { aligned: aligned(false) }), candidate("201", { aligned: aligned(true) })];
	expect(codes("证书", row)[0]).toBe("201");
});

describe("of another platform than the one that is meant", () => {
	const evidence: Partial<Candidate> = { coverage: 1, block: { similarity: 1, index: 0 } };
	const confidence = (query: string, more: Partial<Candidate> = evidence, platform?: string) =>
		rank([candidate("201", more)], analyse(query, language, PACK), PACK, { platform })[0]?.confidence;

	test("a hit is a guess, whether the platform was named or chosen", () => {
		expect(confidence("时钟")).toBe("strong");
		expect(confidence("乙平台 时钟", evidence, "alpha")).toBe("strong");
		expect(confidence("甲平台 时钟")).toBe("weak");
		expect(confidence("时钟", evidence, "alpha")).toBe("weak");
	});

	test("a hit that holds the query or its error text is none", () => {
		expect(confidence("甲平台 时钟", { holdsQuery: true })).toBe("strong");
		expect(confidence("时钟", { aligned: { share: 1, length: 6, whole: true, named: false } }, "alpha")).toBe("exact");
	});
});

test("a comparison page answers what compares, before the platforms' own pages", () => {
	const analysis = analyse("甲平台 乙平台 更新", language, PACK);
	const order = (compares: boolean) =>
		rank([candidate("901"), candidate("102"), candidate("202")], { ...analysis, compares }, PACK, {}).map(
			({ record }) => record.code,
		);
	expect(order(true)[0]).toBe("901");
	expect(order(false)[2]).toBe("901");
});

describe("a query about a region that is none of ours", () => {
	const elsewhere = {
		...PACK,
		platforms: [
			...PACK.platforms,
			{ id: "elsewhere", short: "", aliases: ["广东", "校准"], accent: ["", ""] as [string, string] },
		],
	};
	const confidence = (query: string, evidence: Partial<Candidate>) =>
		rank([candidate("201", evidence)], analyse(query, language, elsewhere), elsewhere, {})[0]?.confidence;
	const aligned = (length: number) => ({ aligned: { share: 1, length, whole: true, named: false } });

	test("has guesses only, however alike a short error text is", () => {
		expect(confidence("登录失败", aligned(4))).toBe("exact");
		expect(confidence("广东登录失败", aligned(4))).toBe("weak");
	});

	test("is answered where the error text can only be ours, or the article holds all of it or speaks of the region", () => {
		expect(confidence("广东 未检测到国标印章", aligned(8))).toBe("exact");
		expect(confidence("广东登录失败", { holdsQuery: true })).not.toBe("weak");
		expect(confidence("校准登录失败", aligned(4))).toBe("exact");
	});
});
