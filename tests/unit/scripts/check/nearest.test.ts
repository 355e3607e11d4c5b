import { describe, expect, test } from "vitest";
import { nearest } from "../../../../scripts/check/nearest.ts";

describe("nearest", () => {
	test.each([
		["ixn", ["ixin", "regedit"], "ixin"],
		["ccgp", ["ccgp-sichuan", "scca-wt"], "ccgp-sichuan"],
		["scca-wt2", ["scca-wt", "scca-www"], "scca-wt"],
		["新办理", ["新办", "补办"], "新办"],
	])("takes %s for the most alike of %j", (wanted, known, expected) => {
		expect(nearest(wanted, known)).toBe(expected);
	});

	test.each([
		["/nowhere-at-all/", ["/", "/all/"]],
		["", ["br", "QQ"]],
		["zcy", ["hbca", "scca"]],
	])("does not guess for %j among %j", (wanted, known) => {
		expect(nearest(wanted, known)).toBeUndefined();
	});

	test("answers the same whatever the order of the known names", () => {
		expect(nearest("ab1", ["ab3", "ab2"])).toBe(nearest("ab1", ["ab2", "ab3"]));
	});
});
