import { describe, expect, test } from "vitest";
import {
	addMiss,
	checkMisses,
	LONGEST_QUERY,
	type Miss,
	MOST_CHARACTERS,
	MOST_MISSES,
	SAME_QUESTION,
} from "../../../../src/search/client/miss-log.ts";

/** Asks one after the other, so many milliseconds apart. */
function ask(queries: readonly string[], apart = 1000, platform = ""): Miss[] {
	return queries.reduce<Miss[]>((log, query, index) => addMiss(log, { query, platform, at: index * apart }), []);
}
const queriesOf = (log: readonly Miss[]) => log.map(({ query }) => query);

describe("the log of questions without an answer", () => {
	test("keeps what was asked, with the best guess", () => {
		expect(addMiss([], { query: " 红烧肉 ", platform: "zcy", guess: "304", at: 5 })).toEqual([
			{ query: "红烧肉", platform: "zcy", guess: "304", at: 5, times: 1 },
		]);
	});

	test("counts what is asked again, and moves it to the end", () => {
		const log = ask(["甲问", "乙问", "甲问"]);
		expect(log.map(({ query, times, at }) => [query, times, at])).toEqual([
			["乙问", 1, 1000],
			["甲问", 2, 2000],
		]);
	});

	test("takes the same words on another platform for another question", () => {
		const log = addMiss(ask(["甲问"]), { query: "甲问", platform: "zcy", at: 1 });
		expect(log).toHaveLength(2);
	});

	test("keeps of a question that is being typed the last form only", () => {
		expect(queriesOf(ask(["证书", "证书打", "证书打不开"]))).toEqual(["证书打不开"]);
		expect(queriesOf(ask(["证书打不开", "证书打", "证书"]))).toEqual(["证书打不开"]);
	});

	test("keeps both where they were asked at different times, or differ in more", () => {
		expect(queriesOf(ask(["证书", "证书打不开"], SAME_QUESTION + 1))).toEqual(["证书", "证书打不开"]);
		expect(queriesOf(ask(["证书打不开", "印章打不开"]))).toEqual(["证书打不开", "印章打不开"]);
	});

	test("keeps no empty question", () => {
		expect(ask([" \n"])).toEqual([]);
	});

	test("drops the oldest where there are too many", () => {
		const log = ask(
			Array.from({ length: MOST_MISSES + 3 }, (_, index) => `第${index}问`),
			SAME_QUESTION + 1,
		);
		expect(log).toHaveLength(MOST_MISSES);
		expect(log[0]?.query).toBe("第3问");
	});

	test("drops the oldest where they are too long, and cuts each at its end", () => {
		const log = ask(
			Array.from({ length: 190 }, (_, index) => `${index}${"长".repeat(1000)}`),
			SAME_QUESTION + 1,
		);
		expect(JSON.stringify(log).length).toBeLessThanOrEqual(MOST_CHARACTERS + 1);
		expect(log.length).toBeGreaterThan(90);
		expect(log.every(({ query }) => query.length === LONGEST_QUERY)).toBe(true);
		expect(log[log.length - 1]?.query).toContain("189");
	});

	test("never cuts a character in two", () => {
		const [{ query = "" } = {}] = addMiss([], { query: `${"a".repeat(LONGEST_QUERY - 1)}𠮷`, platform: "", at: 0 });
		expect(query).toBe("a".repeat(LONGEST_QUERY - 1));
	});
});

describe("a stored log", () => {
	test("is read as it was written", () => {
		const log = ask(["甲问", "乙问"]);
		expect(checkMisses(JSON.parse(JSON.stringify(log)))).toEqual(log);
	});

	test.each([[null], [{}], [["甲"]], [[{ query: "", platform: "", at: 1, times: 1 }]], [[{ query: "甲" }]]])(
		"is none where any of it is wrong: %j",
		(found) => {
			expect(checkMisses(found)).toBeUndefined();
		},
	);
});
