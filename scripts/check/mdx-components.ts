/** The components an article may use, and reading their attributes. */
import type { Root } from "mdast";
import { visit } from "unist-util-visit";

/** What an attribute refers to. */
export type Refers =
	| "contact"
	| "contact with a phone"
	| "contact with a QQ number"
	| "contact with an address"
	| "site"
	| "manual";

export interface ComponentSpec {
	/** The one attribute it takes, if any. */
	attribute?: { name: "id" | "ids" | "manual"; refers: Refers };
	/** True when it wraps text. */
	wraps: boolean;
	/** How it is written, for messages. */
	example: string;
}

export const COMPONENTS: Readonly<Record<string, ComponentSpec>> = {
	Phone: { attribute: { name: "id", refers: "contact with a phone" }, wraps: false, example: '<Phone id="scca" />' },
	QQ: { attribute: { name: "id", refers: "contact with a QQ number" }, wraps: false, example: '<QQ id="scca" />' },
	Site: { attribute: { name: "id", refers: "site" }, wraps: false, example: '<Site id="scca-wt" />' },
	Place: {
		attribute: { name: "id", refers: "contact with an address" },
		wraps: false,
		example: '<Place id="hr-hall" />',
	},
	ContactList: {
		attribute: { name: "ids", refers: "contact" },
		wraps: false,
		example: '<ContactList ids={["scca", "bosi"]} />',
	},
	Versions: { attribute: { name: "manual", refers: "manual" }, wraps: false, example: '<Versions manual="zcy" />' },
	Outline: { attribute: { name: "manual", refers: "manual" }, wraps: false, example: '<Outline manual="zcy" />' },
	Caution: { wraps: true, example: "<Caution>…</Caution>" },
	Remark: { wraps: true, example: "<Remark>…</Remark>" },
	Conflict: { wraps: true, example: "<Conflict>…</Conflict>" },
	br: { wraps: false, example: "<br />" },
};

type MdxElement = Extract<Root["children"][number], { type: "mdxJsxFlowElement" }>;
export type MdxAttribute = MdxElement["attributes"][number];

/** A component tag in an article, whether it stands in a line or on lines of its own. */
export interface MdxTag {
	name: string | null;
	attributes: MdxAttribute[];
	children: unknown[];
	position?: MdxElement["position"];
}

/** Every component tag of an article, in order. */
export function tagsOf(tree: Root): MdxTag[] {
	const tags: MdxTag[] = [];
	visit(tree, (node) => {
		if (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement") tags.push(node as MdxTag);
	});
	return tags;
}

/**
 * Ids in an attribute: `id="scca"` or `ids={["scca", "bosi"]}`.
 * @returns undefined when it is neither a text nor a list of texts
 */
export function idsIn(attribute: MdxAttribute): string[] | undefined {
	const { value } = attribute;
	if (typeof value === "string") return [value];
	if (!value || typeof value !== "object") return undefined;
	const statement = value.data?.estree?.body[0];
	if (statement?.type !== "ExpressionStatement" || statement.expression.type !== "ArrayExpression") return undefined;
	const ids = statement.expression.elements.map((element) => (element?.type === "Literal" ? element.value : undefined));
	return ids.every((id) => typeof id === "string") ? ids : undefined;
}

/** Ids that the article's tags refer to, with the tag's name; unknown tags and broken attributes are left out. */
export function referencesIn(tree: Root): { component: string; id: string; tag: MdxTag }[] {
	return tagsOf(tree).flatMap((tag) => {
		const wanted = COMPONENTS[tag.name ?? ""]?.attribute;
		const attribute =
			wanted && tag.attributes.find((candidate) => "name" in candidate && candidate.name === wanted.name);
		const ids = (attribute && idsIn(attribute)) ?? [];
		return ids.map((id) => ({ component: tag.name ?? "", id, tag }));
	});
}
