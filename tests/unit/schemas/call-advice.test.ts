import { describe, expect, test } from "vitest";
import { callAdviceSchema } from "../../../src/schemas/index.ts";
import { faults, without } from "./refusals.ts";

const source = [{ manual: "alpha", section: "1" }];
const REASON = { kind: "pin", platform: "alpha", why: "厂家才能解锁。", source };
const POPUP = { code: "103", popup: "请联系厂商", manual: "手册写联系平台。", contacts: ["bosi"], source };
const ADVICE = { reasons: [REASON], popups: [POPUP] };

describe("whom to call: what is said beside the contacts", () => {
	test("is reasons and popups, none without a source", () => {
		expect(faults(callAdviceSchema, ADVICE)).toEqual([]);
		expect(faults(callAdviceSchema, { reasons: [], popups: [] })).toEqual([]);
		for (const key of Object.keys(REASON))
			expect(faults(callAdviceSchema, { ...ADVICE, reasons: [without(REASON, key)] })).toEqual([`reasons.0.${key}`]);
		for (const key of ["code", "popup", "manual", "source"])
			expect(faults(callAdviceSchema, { ...ADVICE, popups: [without(POPUP, key)] })).toEqual([`popups.0.${key}`]);
		expect(faults(callAdviceSchema, { ...ADVICE, reasons: [{ ...REASON, source: [] }] })).toEqual(["reasons.0.source"]);
	});

	test("is short: it stands beside a phone number", () => {
		expect(faults(callAdviceSchema, { ...ADVICE, reasons: [{ ...REASON, why: "长".repeat(91) }] })).toEqual([
			"reasons.0.why",
		]);
	});
});
