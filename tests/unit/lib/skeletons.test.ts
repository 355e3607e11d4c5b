import { describe, expect, test } from "vitest";
import { HEADING_IDS, SKELETONS } from "../../../src/lib/skeletons.ts";
import { KINDS } from "../../../src/schemas/index.ts";

describe("the skeletons", () => {
	test("are one for each kind of article", () => expect(Object.keys(SKELETONS).sort()).toEqual([...KINDS].sort()));

	test.each(KINDS)("of kind %s name each heading and each anchor once", (kind) => {
		const headings = SKELETONS[kind];
		expect(new Set(headings.map(({ text }) => text)).size).toBe(headings.length);
		expect(new Set(headings.map(({ id }) => id)).size).toBe(headings.length);
	});

	test.each(KINDS)("of kind %s begin with a heading that every article has", (kind) => {
		expect(SKELETONS[kind][0]?.optional).toBeUndefined();
	});

	test("give one heading one anchor over all kinds", () => {
		for (const { text, id } of Object.values(SKELETONS).flat()) expect(HEADING_IDS[text]).toBe(id);
	});

	test("keep anchors ASCII and apart from those of cases and steps, for they go into chats", () => {
		for (const id of Object.values(HEADING_IDS)) {
			expect(id).toMatch(/^[a-z]+$/);
			expect(id).not.toMatch(/^(step|case)-/);
		}
	});
});
