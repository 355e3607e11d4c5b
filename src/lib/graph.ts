/**
 * The content as a graph: what refers to what, by which kind of edge.
 * For the checks and for the figures editors look at; pages use the catalog.
 */
import type { RelationKind } from "../schemas/index.ts";
import type { ContentData } from "./catalog.ts";

export const NODE_KINDS = ["article", "family", "tool", "platform", "contact"] as const;
export type NodeKind = (typeof NODE_KINDS)[number];
/** `article:103`, `tool:ixin`. */
export type NodeId = `${NodeKind}:${string}`;

export interface GraphNode {
	id: NodeId;
	kind: NodeKind;
	/** Code of an article, id of anything else. */
	key: string;
	/** Its name or title. */
	label: string;
}

/** Relations as stored; the others are the fields they come from. `link` is a link or reference in prose. */
export type EdgeKind = RelationKind | "platform" | "family" | "tool" | "contact" | "link";

export interface Edge {
	from: NodeId;
	to: NodeId;
	how: EdgeKind;
}

export interface Graph {
	nodes: GraphNode[];
	edges: Edge[];
}

export type GraphData = Pick<ContentData, "articles" | "families" | "tools" | "platforms" | "contacts">;

/**
 * Builds the graph, each edge once. What leads to something that does not exist is left out: other checks tell it.
 * @param links what articles link to in their prose
 */
export function buildGraph(data: GraphData, links: readonly Omit<Edge, "how">[] = []): Graph {
	const named = (kind: NodeKind, entries: readonly { id: string; name: string }[]): GraphNode[] =>
		entries.map(({ id, name }) => ({ id: `${kind}:${id}`, kind, key: id, label: name }));
	const nodes: GraphNode[] = [
		...data.articles.map(
			({ code, title }): GraphNode => ({ id: `article:${code}`, kind: "article", key: code, label: title }),
		),
		...named("family", data.families),
		...named("tool", data.tools),
		...named("platform", data.platforms),
		...named("contact", data.contacts),
	];
	const ids = new Set(nodes.map(({ id }) => id));
	const edges = new Map<string, Edge>();
	const add = (from: NodeId, how: EdgeKind, to: NodeId) => {
		if (ids.has(from) && ids.has(to) && from !== to) edges.set(`${from} ${how} ${to}`, { from, to, how });
	};
	const addAll = (from: NodeId, how: EdgeKind & NodeKind, keys: readonly string[]) => {
		for (const key of keys) add(from, how, `${how}:${key}`);
	};
	for (const article of data.articles) {
		const from: NodeId = `article:${article.code}`;
		addAll(from, "platform", [article.platform]);
		addAll(from, "family", article.families);
		addAll(from, "tool", article.tools);
		addAll(from, "contact", article.contacts);
		for (const { code, how } of article.related) add(from, how, `article:${code}`);
	}
	for (const tool of data.tools) {
		addAll(`tool:${tool.id}`, "platform", tool.platforms);
		addAll(`tool:${tool.id}`, "tool", [...(tool.part_of === undefined ? [] : [tool.part_of]), ...tool.not_same_as]);
	}
	for (const platform of data.platforms) addAll(`platform:${platform.id}`, "contact", platform.contacts);
	for (const contact of data.contacts) {
		addAll(`contact:${contact.id}`, "platform", contact.platforms);
		addAll(`contact:${contact.id}`, "contact", contact.members);
	}
	for (const { from, to } of links) add(from, "link", to);
	return { nodes, edges: [...edges.values()] };
}

/** The nodes that pass, and the edges between them that pass. */
export function restrict(
	{ nodes, edges }: Graph,
	hasNode: (node: GraphNode) => boolean,
	hasEdge: (edge: Edge) => boolean = () => true,
): Graph {
	const kept = nodes.filter(hasNode);
	const ids = new Set(kept.map(({ id }) => id));
	return { nodes: kept, edges: edges.filter((edge) => ids.has(edge.from) && ids.has(edge.to) && hasEdge(edge)) };
}

/** The nodes next to each node, whichever way the edge goes; every node has an entry. */
export function neighbours({ nodes, edges }: Graph): Map<NodeId, Set<NodeId>> {
	const next = new Map(nodes.map(({ id }) => [id, new Set<NodeId>()]));
	for (const { from, to } of edges) {
		next.get(from)?.add(to);
		next.get(to)?.add(from);
	}
	return next;
}

/** Sets of nodes that hang together, the largest first. */
export function components(graph: Graph): NodeId[][] {
	const next = neighbours(graph);
	const seen = new Set<NodeId>();
	const found: NodeId[][] = [];
	for (const { id } of graph.nodes) {
		if (seen.has(id)) continue;
		seen.add(id);
		const row = [id];
		// The row grows while it is read.
		for (const one of row)
			for (const other of next.get(one) ?? [])
				if (!seen.has(other)) {
					seen.add(other);
					row.push(other);
				}
		found.push(row);
	}
	return found.sort((a, b) => b.length - a.length);
}

/** Nodes that nothing ties to the rest: standing on a platform ties none, being where something stands does. */
export function orphans({ nodes, edges }: Graph): GraphNode[] {
	const tied = new Set(edges.flatMap(({ from, to, how }) => (how === "platform" ? [to] : [from, to])));
	return nodes.filter(({ id }) => !tied.has(id));
}

/**
 * How many steps each place is from a start, along directed links; places out of reach are missing.
 * @param next where one step from a place can lead
 */
export function distances(start: string, next: (place: string) => Iterable<string>): Map<string, number> {
	const steps = new Map([[start, 0]]);
	for (const [place, count] of steps)
		for (const other of next(place)) if (!steps.has(other)) steps.set(other, count + 1);
	return steps;
}
