/** Puts back the anchors that index/foretold.ts left out of the file. */
import { createAnchorRule } from "../../search/shared/anchors.ts";
import { articleAnchor, PLACES } from "../shared/edition.ts";

for (const article of document.querySelectorAll("article[data-code]")) {
	const rule = createAnchorRule();
	for (const place of article.querySelectorAll(PLACES)) {
		const foretold = rule(place.tagName === "LI" ? "S" : "H", place.textContent || "");
		if (foretold && !place.id) place.id = articleAnchor(article.getAttribute("data-code") as string, foretold);
	}
}
