import type { Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { expect, test } from "vitest";
import { toPage } from "../../../../../scripts/bench/synthetic/pages.ts";
import { readBlocks } from "../../../../../src/search/index/extract.ts";

test("a page says everything the article says, in its order, steps in one list", () => {
	const texts = ["标题 <1>", "错误 & 失败", "解决步骤", "第一步", "第二步", "仍未解决", "打电话", "读不到"];
	const types = ["T", "E", "H", "S", "S", "H", "P", "A"] as const;
	const html = toPage({
		code: "10000",
		platform: "zcy",
		kind: "error",
		blocks: types.map((type, index) => ({
			type,
			text: texts[index] as string,
			...(type === "S" && { id: `step-${index}` }),
		})),
	});
	// The title stands in the head, too.
	expect(readBlocks((fromHtml(html) as Root).children).map(({ text }) => text)).toEqual(["标题 <1>", ...texts]);
	expect(html.match(/<ol>/g)).toHaveLength(1);
	expect(html).toContain('<ol><li id="step-3">第一步</li><li id="step-4">第二步</li></ol><h2>');
});
