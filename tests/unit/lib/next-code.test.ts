import { describe, expect, test } from "vitest";
import { nextFreeCode, usedCodes } from "../../../src/lib/next-code.ts";

describe("the next free code", () => {
	const used = (...codes: string[]) => new Set(codes);

	test("is the one behind the highest that the platform ever used", () => {
		expect(nextFreeCode(1, used("100", "103", "201"))).toBe("104");
		expect(nextFreeCode(3, used("100"))).toBe("301");
	});

	test("has four digits when three are used up, and ends", () => {
		expect(nextFreeCode(1, used("199"))).toBe("1100");
		expect(nextFreeCode(1, used("1100"))).toBe("1101");
		expect(nextFreeCode(1, used("1999"))).toBeUndefined();
	});

	test("is never one that was published or leads elsewhere", () => {
		const codes = usedCodes({
			articles: ["101"],
			owners: new Map([["105", "alpha/gone"]]),
			redirects: [{ from: "/107/" }, { from: "/109/#step-1" }, { from: "/tools/x/" }],
		});
		expect(codes).toEqual(used("101", "105", "107"));
		expect(nextFreeCode(1, codes)).toBe("108");
	});
});
