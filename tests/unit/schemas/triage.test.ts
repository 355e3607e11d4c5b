import { describe, expect, test } from "vitest";
import { triageSchema } from "../../../src/schemas/index.ts";
import { faults, refusals, without } from "./refusals.ts";

const STAGE = { id: "login", name: "登录", hint: "登录页里弹的", where: ["登录"] };
const TRIAGE = { stages: [STAGE], assigned: [{ code: "101", stages: ["login"] }], unsure: ["901"] };

describe("the triage", () => {
	test("has stages, assignments and articles for the unsure, and nothing else", () => {
		expect(faults(triageSchema, TRIAGE)).toEqual([]);
		expect(faults(triageSchema, { stages: [STAGE] })).toEqual([]);
		expect(faults(triageSchema, { ...TRIAGE, stages: [] })).toEqual(["stages"]);
		expect(refusals(triageSchema, { ...TRIAGE, steps: [] })).toEqual([': Unrecognized key: "steps"']);
	});

	test("refuses a stage without id, name or hint, and an id that is no address", () => {
		for (const key of ["id", "name", "hint"])
			expect(faults(triageSchema, { stages: [without(STAGE, key)] })).toEqual([`stages.0.${key}`]);
		expect(faults(triageSchema, { stages: [{ ...STAGE, id: "登录" }] })).toEqual(["stages.0.id"]);
	});

	test("refuses an article assigned to nothing, and a code that is none", () => {
		expect(faults(triageSchema, { ...TRIAGE, assigned: [{ code: "101", stages: [] }] })).toEqual(["assigned.0.stages"]);
		expect(faults(triageSchema, { ...TRIAGE, unsure: ["404"] })).toEqual(["unsure.0"]);
	});
});
