import { expect, test } from "vitest";
import { fromReferences, readLines, type TreeReader, toReferences } from "../../../../src/offline/shared/page-text.ts";

/** A text, or the name of an element with what is in it. */
type Tree = string | TreeElement;
interface TreeElement extends Array<Tree> {
	0: string;
}

const READER: TreeReader<Tree> = {
	nameOf: (node) => (typeof node === "string" ? undefined : node[0]),
	textOf: (node) => (typeof node === "string" ? node : ""),
	childrenOf: (node) => (typeof node === "string" ? [] : (node.slice(1) as Tree[])),
};
const lines = (tree: Tree) => readLines(tree, READER);

test("blocks end lines, everything else runs on", () => {
	expect(lines(["article", ["h3", ["b", "103"], "标题"], ["p", "打开 ", ["strong", "首页"], "。"], " "])).toEqual([
		"103",
		"标题",
		"打开 首页。",
	]);
});

test("a row of a table is one line, its cells apart", () => {
	expect(lines(["table", ["tr", ["td", "版本"], ["td", ["p", "内容"]]], ["tr", ["td", "1.0"], ["td"]]])).toEqual([
		"版本 内容",
		"1.0",
	]);
});

const PACK =
	"m24\np甲\ta103\tx\na103\t0\terror\t\nT标题\nS第一步\nS#own 第二步\nP别处没有\nA第一步\na104\t0\ttask\t1\nT标题\nS第三步";
const PAGE: Record<string, string[]> = { "103": ["103", "标题", "第一步", "第二步", "第一步"], "104": ["第三步"] };
const linesOf = (code: string) => PAGE[code] ?? [];

test("what stands on the page is said by reference, and comes back", () => {
	const said = toReferences(PACK, linesOf);
	expect(said).toBe(
		"m24\np甲\ta103\tx\na103\t0\terror\t\nT\t1\nS\t\nS#own 第二步\nP别处没有\nA\t1\na104\t0\ttask\t1\nT标题\nS\t",
	);
	expect(fromReferences(said, linesOf)).toBe(PACK);
});

test("a page that has nothing leaves the pack as it is", () => {
	expect(toReferences(PACK, () => [])).toBe(PACK);
	expect(fromReferences(PACK, () => [])).toBe(PACK);
});
