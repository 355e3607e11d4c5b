import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	buildGraph,
	components,
	distances,
	type Edge,
	type Graph,
	type NodeId,
	neighbours,
	orphans,
	restrict,
} from "../../../src/lib/graph.ts";
import { makeArticle, makeCatalog, makeContact, makePlatform } from "../tiny.ts";

const article = (number: number): NodeId => `article:${number}`;

/** A graph of numbered articles. */
const numbered = (count: number, pairs: readonly (readonly [number, number])[]): Graph => ({
	nodes: Array.from({ length: count }, (_, index) => ({
		id: article(index),
		kind: "article",
		key: `${index}`,
		label: `第 ${index} 篇`,
	})),
	edges: pairs.map(([from, to]): Edge => ({ from: article(from % count), to: article(to % count), how: "see-also" })),
});
const graphs = fc
	.tuple(fc.integer({ min: 1, max: 12 }), fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 20 }))
	.map(([count, pairs]) => numbered(count, pairs));

describe("the graph of the content", () => {
	const catalog = makeCatalog({
		articles: [
			makeArticle({
				related: [
					{ code: "102", how: "next-step" },
					{ code: "999", how: "see-also" },
				],
				contacts: ["helpdesk"],
			}),
			makeArticle({ code: "102" }),
			makeArticle({ code: "103" }),
		],
		platforms: [makePlatform("alpha"), makePlatform("empty", { order: 2, contacts: [] })],
		contacts: [makeContact("helpdesk")],
	});
	const shown = ({ edges }: Graph) => edges.map(({ from, how, to }) => `${from} ${how} ${to}`);

	test("has an edge for every field that refers to something, and none to what does not exist", () => {
		expect(shown(buildGraph(catalog))).toEqual([
			"article:101 platform platform:alpha",
			"article:101 contact contact:helpdesk",
			"article:101 next-step article:102",
			"article:102 platform platform:alpha",
			"article:103 platform platform:alpha",
			"platform:alpha contact contact:helpdesk",
			"contact:helpdesk platform platform:alpha",
		]);
	});

	test("takes each link in prose once, and none to the article itself", () => {
		const link = { from: article(103), to: article(101) };
		const { edges } = buildGraph(catalog, [link, link, { from: article(103), to: article(103) }]);
		expect(edges.filter(({ how }) => how === "link")).toEqual([{ ...link, how: "link" }]);
	});

	test("calls orphan what nothing but its platform ties", () => {
		expect(orphans(buildGraph(catalog)).map(({ id }) => id)).toEqual(["article:103", "platform:empty"]);
		const linked = buildGraph(catalog, [{ from: article(102), to: article(103) }]);
		expect(orphans(linked).map(({ id }) => id)).toEqual(["platform:empty"]);
	});
});

describe("any graph", () => {
	test("falls into components that share no node, hold all, and no edge leaves", () => {
		fc.assert(
			fc.property(graphs, (graph) => {
				const parts = components(graph);
				expect(parts.flat().sort()).toEqual(graph.nodes.map(({ id }) => id).sort());
				for (const { from, to } of graph.edges)
					expect(parts.find((part) => part.includes(from))).toBe(parts.find((part) => part.includes(to)));
				expect(parts.map((part) => part.length)).toEqual(parts.map((part) => part.length).sort((a, b) => b - a));
			}),
		);
	});

	test("has components that hang together: each is what walking from its first node reaches", () => {
		fc.assert(
			fc.property(graphs, (graph) => {
				const next = neighbours(graph) as Map<string, Set<string>>;
				for (const part of components(graph)) {
					const walked = distances(part[0] ?? "", (place) => next.get(place) ?? []);
					expect([...walked.keys()].sort()).toEqual([...part].sort());
				}
			}),
		);
	});

	test("has neighbours from both sides", () => {
		fc.assert(
			fc.property(graphs, (graph) => {
				const next = neighbours(graph);
				for (const [id, others] of next) for (const other of others) expect(next.get(other)?.has(id)).toBe(true);
			}),
		);
	});

	test("loses with a node the edges that touch it", () => {
		const graph = numbered(3, [
			[0, 1],
			[1, 2],
		]);
		expect(restrict(graph, ({ key }) => key !== "0").edges).toEqual([graph.edges[1]]);
		expect(
			restrict(
				graph,
				() => true,
				({ to }) => to === article(1),
			).edges,
		).toEqual([graph.edges[0]]);
	});
});

describe("distances", () => {
	test("are the fewest steps; what is out of reach is missing", () => {
		const links: Record<string, string[]> = { "/": ["a", "b"], a: ["c", "/"], b: ["d"], c: ["d"], d: ["e"], f: ["/"] };
		expect(Object.fromEntries(distances("/", (place) => links[place] ?? []))).toEqual({
			"/": 0,
			a: 1,
			b: 1,
			c: 2,
			d: 2,
			e: 3,
		});
	});
});
