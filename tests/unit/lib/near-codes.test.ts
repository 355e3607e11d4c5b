import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nearCodes } from "../../../src/lib/near-codes.ts";

const CODES = ["100", "101", "103", "113", "130", "213", "307", "310", "607", "701", "901"];
const near = (digits: string, most = 5) => nearCodes(digits, CODES, most);

describe("codes near one that does not exist", () => {
	test.each([
		["a zero that was not heard", "13", "103"],
		["one of two equal digits that was not heard", "11", "101"],
		["a digit that was said twice", "1033", "103"],
		["two digits that changed places", "013", "103"],
		["yī heard as qī", "707", "701"],
		["liù heard as jiǔ", "907", "607"],
		["a key beside the one that was meant", "104", "101"],
	])("%s: %s", (_, digits, meant) => expect(near(digits)[0]).toBe(meant));

	test("come the likeliest first, then in their order", () => {
		expect(near("13")).toEqual(["103", "113", "130", "213"]);
		expect(nearCodes("107", ["101", "102", "104", "108", "109"], 5)).toEqual(["101", "104", "108", "102", "109"]);
	});

	test("are no more than were asked for", () => expect(near("13", 2)).toEqual(["103", "113"]));

	test("are none where more than one slip would be needed", () => {
		expect(near("888")).toEqual([]);
		expect(near("12345")).toEqual([]);
		expect(nearCodes("13", [], 5)).toEqual([]);
	});

	test("hold every code that lost a digit, gained one, or had one changed", () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...CODES),
				fc.nat(2),
				fc.nat(9),
				fc.constantFrom(0, 1, 2),
				(code, at, digit, slip) => {
					const tail = code.slice(at + (slip === 1 ? 0 : 1));
					const wrong = code.slice(0, at) + (slip === 0 ? "" : digit) + tail;
					fc.pre(wrong !== code);
					expect(near(wrong, CODES.length)).toContain(code);
				},
			),
		);
	});
});
