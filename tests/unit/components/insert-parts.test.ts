import type { ElementContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { describe, expect, test } from "vitest";
import { insertParts } from "../../../src/components/insert-parts.ts";

const nodes = (html: string) => fromHtml(html, { fragment: true }).children as ElementContent[];

function insert(html: string, parts = { opening: nodes("<i>像</i>"), ending: nodes("<b>下</b>") }): string {
	const tree = fromHtml(html, { fragment: true });
	insertParts(tree, parts);
	return toHtml(tree);
}

describe("what belongs between the sections", () => {
	test("stands below the first section and where the steps end", () => {
		expect(
			insert(
				'<h2 id="symptom"></h2><p>甲</p><h2 id="cause"></h2><h2 id="steps"></h2><h3></h3><ol></ol><h2 id="unsolved"></h2>',
			),
		).toBe(
			'<h2 id="symptom"></h2><p>甲</p><i>像</i><h2 id="cause"></h2><h2 id="steps"></h2><h3></h3><ol></ol><b>下</b><h2 id="unsolved"></h2>',
		);
	});

	test("stands before the steps when these come second, and at the end when they come last", () => {
		expect(insert('<h2 id="answer"></h2><h2 id="steps"></h2><p>步</p>')).toBe(
			'<h2 id="answer"></h2><i>像</i><h2 id="steps"></h2><p>步</p><b>下</b>',
		);
	});

	test("stands before whom to call, or at the end, in an article without steps", () => {
		expect(insert('<h2 id="points"></h2><h2 id="details"></h2><h2 id="unsolved"></h2>')).toBe(
			'<h2 id="points"></h2><i>像</i><h2 id="details"></h2><b>下</b><h2 id="unsolved"></h2>',
		);
		expect(insert('<h2 id="points"></h2><p>点</p>')).toBe('<h2 id="points"></h2><p>点</p><i>像</i><b>下</b>');
	});

	test("changes nothing where there is nothing to insert", () => {
		const html = '<h2 id="steps"></h2><ol><li>“甲” &lt; 乙</li></ol>';
		expect(toHtml(fromHtml(html, { fragment: true }))).toBe(insert(html, { opening: [], ending: [] }));
	});
});
