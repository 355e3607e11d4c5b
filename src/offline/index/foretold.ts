/** Anchors that the script can put back, left out of the file: each is said once by rule instead of a thousand times. */
import type { Element, Root } from "hast";
import { selectAll } from "hast-util-select";
import { createAnchorRule } from "../../search/shared/anchors.ts";
import { articleAnchor, PLACES } from "../shared/edition.ts";
import { textOf } from "./hast.ts";

/**
 * Takes the anchors off headings and steps that the rule of the site foretells, as client/anchors.ts puts them back.
 * Those that a link of the file leads to stay, for readers without script.
 */
export function dropForetold(tree: Root): void {
	const linked = new Set(selectAll('a[href^="#"]', tree).map(({ properties: { href } }) => String(href).slice(1)));
	for (const article of selectAll("article[data-code]", tree)) {
		const rule = createAnchorRule();
		for (const place of selectAll(PLACES, article) as Element[]) {
			const foretold = rule(place.tagName === "li" ? "S" : "H", textOf(place));
			const { id } = place.properties;
			if (foretold === undefined || id !== articleAnchor(String(article.properties.dataCode), foretold)) continue;
			if (!linked.has(id)) delete place.properties.id;
		}
	}
}
