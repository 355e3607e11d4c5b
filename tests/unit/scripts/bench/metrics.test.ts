import { expect, test } from "vitest";
import { summarizeByCategory } from "../../../../scripts/bench/metrics.ts";

test("ranks are summed up by category and, last, over all", () => {
	const metrics = summarizeByCategory([
		{ category: "typo", rank: 1 },
		{ category: "noise", rank: 4 },
		{ category: "typo", rank: 0 },
		{ category: "typo", rank: 2 },
	]);
	expect([...metrics.keys()]).toEqual(["typo", "noise", "all"]);
	expect(metrics.get("typo")).toEqual({ count: 3, first: 1 / 3, firstThree: 2 / 3, mrr: 0.5 });
	expect(metrics.get("noise")).toEqual({ count: 1, first: 0, firstThree: 0, mrr: 0.25 });
	expect(metrics.get("all")).toEqual({ count: 4, first: 0.25, firstThree: 0.5, mrr: 1.75 / 4 });
});
