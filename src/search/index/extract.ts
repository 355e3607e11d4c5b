/** Built article page → record. The index holds what people see, so it is read off the page they get. */
import type { Element, ElementContent, Root, RootContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import { select } from "hast-util-select";
import { type ArticleRecord, type Block, type BlockType, RETIRED } from "../shared/records.ts";

/** Elements that end a line of text; everything else runs on. */
const BLOCK_ELEMENTS = new Set(
	"address article aside blockquote br caption dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 hr li main nav ol p pre section summary table tbody thead tr ul".split(
		" ",
	),
);
const CELLS = new Set(["td", "th"]);
const SKIPPED_ELEMENTS = new Set(["script", "style", "template", "noscript", "svg"]);

/**
 * Reads the record off a built page.
 * @param html the whole page
 * @returns undefined for a page that is no article; `phone` is left to the caller, who has the catalog
 */
export function extractRecord(html: string): ArticleRecord | undefined {
	const article = select("article[data-code]", fromHtml(html) as Root);
	if (!article) return undefined;
	const { dataCode, dataPlatform, dataKind, dataRetired } = article.properties;
	const kind = dataRetired === undefined ? String(dataKind) : RETIRED;
	const blocks = readBlocks(article.children);
	return { code: String(dataCode), platform: String(dataPlatform), kind, blocks };
}

/** Cuts a piece of a page into blocks, in its order; what is marked `data-pagefind-ignore` is left out. */
export function readBlocks(content: (ElementContent | RootContent)[]): Block[] {
	const blocks: Block[] = [];
	let open: Block | undefined;
	const flush = () => {
		if (open) {
			open.text = open.text.replace(/\s+/g, " ").trim();
			if (open.text !== "") blocks.push(open);
		}
		open = undefined;
	};
	const walk = (nodes: (ElementContent | RootContent)[], type: BlockType, id: string | undefined, inRow = false) => {
		for (const node of nodes) {
			if (node.type === "text") {
				open ??= { type, text: "", ...(id !== undefined && { id }) };
				open.text += node.value;
			} else if (node.type === "element" && !isSkipped(node)) {
				// A row of a table is one block: its cells only make sense together.
				if (open && (CELLS.has(node.tagName) || (inRow && BLOCK_ELEMENTS.has(node.tagName)))) open.text += " ";
				const isBlock = !inRow && BLOCK_ELEMENTS.has(node.tagName);
				const own = typeOf(node);
				if (isBlock || own) flush();
				const ownId = own && typeof node.properties.id === "string" ? node.properties.id : undefined;
				walk(node.children, own ?? type, ownId ?? (own ? undefined : id), inRow || node.tagName === "tr");
				if (isBlock || own) flush();
			}
		}
	};
	walk(content, "P", undefined);
	flush();
	return blocks;
}

function isSkipped(element: Element): boolean {
	return SKIPPED_ELEMENTS.has(element.tagName) || element.properties.dataPagefindIgnore !== undefined;
}

/** The type an element gives to its text, undefined where it takes its parent's. */
function typeOf(element: Element): BlockType | undefined {
	const { properties, tagName } = element;
	if (properties.dataErrorText !== undefined) return "E";
	if (properties.dataErrorVariant !== undefined) return "V";
	if (properties.dataAsk !== undefined) return "A";
	if (tagName === "h1") return "T";
	if (tagName === "h2" || tagName === "h3") return "H";
	if (tagName === "li" && typeof properties.id === "string") return "S";
	return undefined;
}
