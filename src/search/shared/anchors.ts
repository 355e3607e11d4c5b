/** Anchors of headings and steps, foretold from the text, so that the pack need not ship them. */
import { HEADING_IDS } from "../../lib/skeletons.ts";
import type { BlockType } from "./records.ts";

/**
 * Follows an article block by block and says which anchor each heading or step gets: the rule of
 * src/markdown/rehype-anchors, which a test holds against the built pages.
 */
export function createAnchorRule(): (type: BlockType, text: string) => string | undefined {
	const counts = new Map<string, number>();
	let scope = "";
	let cases = 0;
	return (type, text) => {
		if (type === "H") {
			const id = HEADING_IDS[text];
			if (id) scope = "";
			else {
				cases += 1;
				scope = `case-${cases}`;
			}
			return id ?? scope;
		}
		if (type !== "S") return undefined;
		const prefix = scope === "" ? "step" : `${scope}-step`;
		const count = (counts.get(prefix) ?? 0) + 1;
		counts.set(prefix, count);
		return `${prefix}-${count}`;
	};
}
