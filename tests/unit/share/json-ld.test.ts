import fc from "fast-check";
import { fromHtml } from "hast-util-from-html";
import { describe, expect, test } from "vitest";
import type { Block } from "../../../src/search/shared/records.ts";
import {
	type ArticleSource,
	articleData,
	breadcrumbList,
	type HowToData,
	scriptText,
} from "../../../src/share/json-ld.ts";

const heading = (text: string, id: string): Block => ({ type: "H", text, id });
const step = (text: string, id: string): Block => ({ type: "S", text, id });
const BLOCKS: Block[] = [
	{ type: "P", text: "弹窗" },
	heading("原因", "cause"),
	{ type: "P", text: "没有绑定。" },
	heading("解决步骤", "steps"),
	step("打开网厅。", "step-1"),
	step("带上证照：", "step-2"),
	step("营业执照", "step-2"),
	{ type: "P", text: "别拔 UKey。" },
	heading("仍未解决", "unsolved"),
	step("打电话。", "step-3"),
];
const source = (changes: Partial<ArticleSource> = {}): ArticleSource => ({
	kind: "error",
	title: "提示证书没有绑定",
	errors: ["证书没有绑定"],
	isRetired: false,
	address: "/101/",
	blocks: BLOCKS,
	...changes,
});
const cases = (first: string, second: string): Block[] => [
	heading("操作步骤", "steps"),
	heading(first, "case-1"),
	step("甲一。", "case-1-step-1"),
	step("甲二。", "case-1-step-2"),
	heading(second, "case-2"),
	step("乙一。", "case-2-step-1"),
	step("乙二。", "case-2-step-2"),
	heading("仍未解决", "unsolved"),
];

describe("breadcrumbs", () => {
	test("number the way from home; the page itself has no address", () => {
		expect(breadcrumbList([{ name: "首页", address: "/" }, { name: "103" }])).toEqual({
			"@context": "https://schema.org",
			"@type": "BreadcrumbList",
			itemListElement: [
				{ "@type": "ListItem", position: 1, name: "首页", item: { "@id": "/" } },
				{ "@type": "ListItem", position: 2, name: "103" },
			],
		});
	});
});

describe("an error article", () => {
	test("asks each of its error texts and answers with the steps, and nothing but them", () => {
		expect(articleData(source({ errors: ["证书没有绑定", "未绑定"] }))).toEqual([
			{
				"@context": "https://schema.org",
				"@type": "FAQPage",
				mainEntity: ["证书没有绑定", "未绑定"].map((name) => ({
					"@type": "Question",
					name,
					acceptedAnswer: { "@type": "Answer", text: "1. 打开网厅。\n2. 带上证照：\n- 营业执照\n别拔 UKey。" },
				})),
			},
		]);
	});

	test("keeps its cases apart by their headings", () => {
		const [data] = articleData(source({ blocks: cases("情形一：没绑过", "情形二：换过") }));
		expect(JSON.stringify(data)).toContain("情形一：没绑过\\n1. 甲一。\\n2. 甲二。\\n情形二：换过\\n1. 乙一。");
	});

	test("that no longer occurs, has no steps or no error text says nothing", () => {
		expect(articleData(source({ isRetired: true }))).toEqual([]);
		expect(articleData(source({ blocks: BLOCKS.slice(0, 3) }))).toEqual([]);
		expect(articleData(source({ errors: [] }))).toEqual([]);
	});
});

describe("a task", () => {
	const task = (blocks: Block[]) => articleData(source({ kind: "task", blocks }));

	test("tells its steps in order, each with its anchor; a list inside a step belongs to it", () => {
		expect(task(BLOCKS)).toEqual([
			{
				"@context": "https://schema.org",
				"@type": "HowTo",
				name: "提示证书没有绑定",
				step: [
					{ "@type": "HowToStep", url: "/101/#step-1", text: "打开网厅。" },
					{ "@type": "HowToStep", url: "/101/#step-2", text: "带上证照：\n营业执照" },
				],
			},
		]);
	});

	test("tells each case that a reader may choose by itself", () => {
		const told = task(cases("情形一：没绑过", "情形二：换过")) as HowToData[];
		expect(told.map(({ name, step: steps }) => [name, steps.map(({ text }) => text)])).toEqual([
			["提示证书没有绑定：情形一：没绑过", ["甲一。", "甲二。"]],
			["提示证书没有绑定：情形二：换过", ["乙一。", "乙二。"]],
		]);
	});

	test("says nothing where telling a part would leave out another", () => {
		expect(task(cases("先填申请", "方式一：在线"))).toEqual([]);
		expect(task([...BLOCKS.slice(0, 5), ...cases("情形一：甲", "情形二：乙").slice(1)])).toEqual([]);
	});

	test("of a single step is no sequence", () => {
		expect(task([heading("操作步骤", "steps"), step("打电话。", "step-1")])).toEqual([]);
	});
});

test.each(["reference", "concept"])("a %s has neither questions nor steps", (kind) => {
	expect(articleData(source({ kind }))).toEqual([]);
});

describe("the text of the script", () => {
	const hard = fc.array(fc.constantFrom("</script>", "<!--", "<script", "]]>", "&lt;", '"', "\\", "\u2028", "字"));

	test("is read back as it was, whatever stands in it, and never ends its element", () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string(),
					hard.map((parts) => parts.join("")),
				),
				(name) => {
					const data = breadcrumbList([{ name }]);
					const tree = fromHtml(`<script type="application/ld+json">${scriptText(data)}</script>`, { fragment: true });
					expect(tree.children).toHaveLength(1);
					const [script] = tree.children;
					const text = script?.type === "element" && script.children[0]?.type === "text" && script.children[0].value;
					expect(JSON.parse(text || "")).toEqual(data);
				},
			),
		);
	});
});
