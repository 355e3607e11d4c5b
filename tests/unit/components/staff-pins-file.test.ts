import { describe, expect, test } from "vitest";
import {
	checkPins,
	LARGEST_FILE,
	MOST_PINS,
	mergePins,
	type Pin,
	readPinsFile,
	writePinsFile,
} from "../../../src/components/staff-pins-file.ts";
import { STAFF_STRINGS } from "../../../src/components/staff-strings.ts";

const PINS: Pin[] = [
	{ code: "103", title: "读取错误" },
	{ code: "1319", title: "插件“异常”" },
];
const fileOf = (change: object) => JSON.stringify({ ...JSON.parse(writePinsFile(PINS, "zcy")), ...change });

describe("a file of pins", () => {
	test("comes back as it went out, with the default platform", () => {
		expect(readPinsFile(writePinsFile(PINS, "zcy"))).toEqual({ pins: PINS, platform: "zcy" });
		expect(readPinsFile(writePinsFile([], ""))).toEqual({ pins: [], platform: "" });
	});

	test("is read with the mark that Notepad puts before it", () => {
		expect(readPinsFile(`\ufeff${writePinsFile(PINS, "")}`)).toEqual({ pins: PINS, platform: "" });
	});

	test("names every article once, and nothing else of what stands in it", () => {
		const pins = [...PINS, { code: "103", title: "又一次", extra: 1 }];
		expect(readPinsFile(fileOf({ pins }))).toEqual({ pins: PINS, platform: "zcy" });
	});

	test.each([
		["not JSON", "hello", { fault: "no-json" }],
		["empty", "", { fault: "no-json" }],
		["a picture", "\u0089PNG\r\n", { fault: "no-json" }],
		["another list", "[]", { fault: "other-kind" }],
		["nothing", "null", { fault: "other-kind" }],
		["another file of JSON", '{"name":"ca-help"}', { fault: "other-kind" }],
		["no list of pins", fileOf({ pins: {} }), { fault: "other-kind" }],
		["a later version", fileOf({ version: 2 }), { fault: "other-version", version: "2", expected: 1 }],
		["no version", fileOf({ version: undefined }), { fault: "other-version", version: "undefined", expected: 1 }],
		["a code of letters", fileOf({ pins: [PINS[0], { code: "1O3", title: "" }] }), { fault: "bad-pin", number: 2 }],
		["a code as a number", fileOf({ pins: [{ code: 103, title: "" }] }), { fault: "bad-pin", number: 1 }],
		["a pin without title", fileOf({ pins: [{ code: "103" }] }), { fault: "bad-pin", number: 1 }],
		["a platform that is none", fileOf({ platform: 7 }), { fault: "bad-platform" }],
		["too much", `"${"a".repeat(LARGEST_FILE)}"`, { fault: "too-large", limit: LARGEST_FILE }],
	] as const)("is refused with a word of what was expected: %s", (_, text, fault) => {
		const found = readPinsFile(text);
		expect(found).toEqual(fault);
		if ("fault" in found) expect(STAFF_STRINGS.fileFault(found)).toMatch(/现有的固定没有变。$/);
	});

	test("holds a bounded number", () => {
		const pins = Array.from({ length: MOST_PINS + 1 }, (_, index) => ({ code: String(1000 + index), title: "" }));
		expect(readPinsFile(fileOf({ pins }))).toEqual({ fault: "too-many", count: MOST_PINS + 1, limit: MOST_PINS });
		expect(readPinsFile(fileOf({ pins: pins.slice(1) }))).toHaveProperty("pins.length", MOST_PINS);
	});
});

test("merging keeps the place and title of what is there", () => {
	const others = [
		{ code: "200", title: "新" },
		{ code: "103", title: "旧" },
	];
	expect(mergePins(PINS, others)).toEqual([...PINS, { code: "200", title: "新" }]);
});

test("stored pins are read as they were written, or not at all", () => {
	expect(checkPins(PINS)).toEqual(PINS);
	for (const found of [null, {}, ["103"], [{ code: "x", title: "" }]]) expect(checkPins(found)).toBeUndefined();
});
