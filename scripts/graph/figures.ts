/** The graph in figures, as lines of Markdown. */
import {
	components,
	type Edge,
	type Graph,
	type GraphNode,
	NODE_KINDS,
	neighbours,
	orphans,
	restrict,
} from "../../src/lib/graph.ts";
import { type Article, RELATION_KINDS } from "../../src/schemas/index.ts";

/** Rows in the lists of most and fewest. */
const SHOWN = 10;

/** What editors want to know of the graph. */
export function figures(graph: Graph, articles: readonly Article[]): string[] {
	const related = articlesOnly(graph, ({ how }) => isRelation(how));
	const linked = articlesOnly(graph, () => true);
	const rows = byDegree(linked);
	const parts = components(related);
	return [
		"## Nodes",
		"",
		...NODE_KINDS.map((kind) => `- ${kind}: ${graph.nodes.filter((node) => node.kind === kind).length}`),
		"",
		"## Edges",
		"",
		...countBy(graph.edges.map(({ how }) => how)).map(([how, count]) => `- ${how}: ${count}`),
		"",
		"## Articles",
		"",
		`- components by relations: ${parts.length} (${sizes(parts)})`,
		`- components with links in prose: ${components(linked).length} (${sizes(components(linked))})`,
		`- without any relation: ${list(parts.filter((part) => part.length === 1).flat())}`,
		`- no article leads to them: ${list(neverReached(linked))}`,
		`- orphans of any kind: ${list(orphans(graph).map(({ id }) => id))}`,
		"",
		`Most linked: ${rows
			.slice(0, SHOWN)
			.map(([node, degree]) => `${node.key} ${node.label} (${degree})`)
			.join(" · ")}`,
		"",
		`Fewest links: ${rows
			.slice(-SHOWN)
			.reverse()
			.map(([node, degree]) => `${node.key} ${node.label} (${degree})`)
			.join(" · ")}`,
		"",
		"## Pairs without note",
		"",
		...RELATION_KINDS.map((how) => {
			const pairs = articles.flatMap((article) =>
				article.related.filter((one) => one.how === how).map((one) => ({ from: article.code, ...one })),
			);
			const bare = pairs.filter(({ note }) => note === undefined);
			const named = how === "looks-alike" ? `: ${list(bare.map(({ from, code }) => `${from}–${code}`))}` : "";
			return `- ${how}: ${bare.length} of ${pairs.length}${named}`;
		}),
	];
}

/** True for kinds of edges that stand in `related`. */
export function isRelation(how: Edge["how"]): boolean {
	return (RELATION_KINDS as readonly string[]).includes(how);
}

function articlesOnly(graph: Graph, hasEdge: (edge: Edge) => boolean): Graph {
	return restrict(graph, ({ kind }) => kind === "article", hasEdge);
}

/** Nodes with the number of their neighbours, most first, then by code. */
function byDegree(graph: Graph): [GraphNode, number][] {
	const next = neighbours(graph);
	return graph.nodes
		.map((node): [GraphNode, number] => [node, next.get(node.id)?.size ?? 0])
		.sort((a, b) => b[1] - a[1] || (a[0].key < b[0].key ? -1 : 1));
}

/** Relations show on both pages, a link in prose on one. */
function neverReached({ nodes, edges }: Graph): string[] {
	const reached = new Set(edges.flatMap(({ from, to, how }) => (isRelation(how) ? [from, to] : [to])));
	return nodes.filter(({ id }) => !reached.has(id)).map(({ id }) => id);
}

function countBy(names: readonly string[]): [string, number][] {
	const counts = new Map<string, number>();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function sizes(parts: readonly unknown[][]): string {
	return countBy(parts.map((part) => `${part.length}`))
		.sort((a, b) => Number(b[0]) - Number(a[0]))
		.map(([size, count]) => (count === 1 ? size : `${count} × ${size}`))
		.join(" + ");
}

function list(ids: readonly string[]): string {
	return ids.length === 0 ? "none" : ids.map((id) => id.replace(/^article:/, "")).join(", ");
}
