import { describe, expect, test } from "vitest";
import { HEADING_IDS } from "../../../../src/lib/skeletons.ts";
import rehypeAnchors from "../../../../src/markdown/rehype-anchors.ts";
import { extractRecord } from "../../../../src/search/index/extract.ts";
import { createAnchorRule } from "../../../../src/search/shared/anchors.ts";
import type { BlockType } from "../../../../src/search/shared/records.ts";
import { rehype } from "../../markdown/html.ts";

function foretell(...blocks: [BlockType, string][]): (string | undefined)[] {
	const rule = createAnchorRule();
	return blocks.map(([type, text]) => rule(type, text));
}

describe("the foretold anchor", () => {
	test("of a heading is that of the skeletons, of any other the next case", () => {
		expect(foretell(["H", "现象"], ["H", "没过期"], ["H", "过期了"])).toEqual(["symptom", "case-1", "case-2"]);
	});

	test("of a step is counted within its section or case", () => {
		expect(
			foretell(["H", "解决步骤"], ["S", "一"], ["S", "二"], ["H", "甲"], ["S", "一"], ["H", "乙"], ["S", "一"]),
		).toEqual(["steps", "step-1", "step-2", "case-1", "case-1-step-1", "case-2", "case-2-step-1"]);
	});

	test("is none for any other block, and those between do not count", () => {
		expect(foretell(["T", "题"], ["E", "错"], ["V", "错"], ["P", "文"], ["A", "问"])).toEqual(Array(5).fill(undefined));
		expect(foretell(["S", "一"], ["P", "文"], ["S", "二"])).toEqual(["step-1", undefined, "step-2"]);
	});

	test("of one article does not go on in the next", () => {
		expect(foretell(["S", "一"])).toEqual(foretell(["S", "一"]));
	});

	test("is the one that the page gets", async () => {
		const html = await rehype(
			"<h2>现象</h2><p>文</p><h2>解决步骤</h2><ol><li>一</li><li>二</li></ol><ol><li>三</li></ol>" +
				"<h3>甲</h3><ol><li>一</li></ol><h3>乙</h3><ol><li>一</li><li>二</li></ol><h2>仍未解决</h2><ol><li>打电话</li></ol>",
			rehypeAnchors,
			{ headings: HEADING_IDS },
		);
		const record = extractRecord(`<article data-code="101">${html}</article>`);
		const rule = createAnchorRule();
		for (const { type, text, id } of record?.blocks ?? []) expect(rule(type, text)).toBe(id);
		expect(record?.blocks.filter(({ id }) => id)).toHaveLength(11);
	});
});
