import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createDistinctTexts, LEAST_DISTANCE } from "../../../../../scripts/bench/synthetic/distinct.ts";
import { editDistance } from "./edits.ts";

describe("distinct texts", () => {
	test("refuse what is two edits from one that is there, and take what is far", () => {
		const distinct = createDistinctTexts();
		expect(distinct.add("证书读取失败请重试")).toBe(true);
		expect(distinct.add("证书读取失败请重试")).toBe(false);
		expect(distinct.add("证书读写失败请重式")).toBe(false);
		expect(distinct.add("书证读取失败请重")).toBe(false);
		expect(distinct.add("未检测到国标印章")).toBe(true);
	});

	test("are so many edits apart, whatever is put in", () => {
		// Few characters, so that near texts are common.
		const text = fc.string({ unit: fc.constantFrom(..."证书读取失败"), minLength: 1, maxLength: 12 });
		fc.assert(
			fc.property(fc.array(text, { maxLength: 30 }), (texts) => {
				const distinct = createDistinctTexts();
				const kept = texts.filter((one) => distinct.add(one));
				for (const [index, one] of kept.entries())
					for (const other of kept.slice(0, index))
						expect(editDistance(one, other)).toBeGreaterThanOrEqual(LEAST_DISTANCE);
			}),
		);
	});
});
