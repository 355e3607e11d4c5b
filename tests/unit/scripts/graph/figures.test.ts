import { expect, test } from "vitest";
import { figures } from "../../../../scripts/graph/figures.ts";
import { buildGraph } from "../../../../src/lib/graph.ts";
import { makeArticle, makeCatalog } from "../../tiny.ts";

const { articles, ...rest } = makeCatalog({
	articles: [
		makeArticle({
			related: [
				{ code: "102", how: "next-step" },
				{ code: "103", how: "see-also", note: "两者常一起办" },
			],
		}),
		makeArticle({ code: "102" }),
		makeArticle({ code: "103" }),
		makeArticle({ code: "104" }),
	],
});
const lines = figures(buildGraph({ articles, ...rest }, [{ from: "article:104", to: "article:101" }]), articles);

test.each([
	"- article: 4",
	"- next-step: 1",
	"- components by relations: 2 (3 + 1)",
	"- components with links in prose: 1 (4)",
	"- without any relation: 104",
	"- no article leads to them: 104",
	"- orphans of any kind: none",
	"- next-step: 1 of 1",
	"- see-also: 0 of 1",
	"- looks-alike: 0 of 0: none",
])("the figures say %s", (line) => {
	expect(lines).toContain(line);
});

test("the most linked article comes first, the least linked one first of its own list", () => {
	expect(lines.find((line) => line.startsWith("Most linked: "))).toMatch(/^Most linked: 101 .* \(3\) · /);
	expect(lines.find((line) => line.startsWith("Fewest links: "))).toMatch(/^Fewest links: 104 .* \(1\) · /);
});
