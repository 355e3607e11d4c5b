/** What script adds to an article page: copying, the text for support, and marks on the text that a search led to. */

import { rememberedQuery } from "../search/client/memory.ts";
import { enableCopying } from "./article-copy.ts";
import { enableUnsolved } from "./unsolved.ts";

const article = document.querySelector<HTMLElement>("article[data-code]");
if (article) {
	for (const hidden of article.querySelectorAll<HTMLElement>("[data-needs-script]")) hidden.hidden = false;
	enableCopying(article);
	const query = rememberedQuery(article.getAttribute("data-code") as string);
	enableUnsolved(article, query);
	// Who comes from a search has the code of it already; others need none of it.
	if (query) void import("./mark-query.ts").then(({ markQuery }) => markQuery(article, query));
	// A QR code that leads to another host is worse than none, and so is its address in print.
	const address = article.querySelector<HTMLElement>(".sheet-address");
	const here = location.origin + location.pathname;
	if (address && address.textContent !== here) {
		address.textContent = here;
		article.querySelector<HTMLElement>(".qr")?.remove();
	}
	// Paper has no button to open what is folded.
	window.addEventListener("beforeprint", () => {
		for (const details of article.querySelectorAll("details")) details.open = true;
	});
}
