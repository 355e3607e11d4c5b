/** What script adds to /offline/: addresses with the host that the page was opened on, and copying them. */
import { bookmarkletFor } from "./bookmarklet.ts";
import { copyAndSay, notify } from "./notice.ts";
import { OFFLINE_STRINGS } from "./offline-strings.ts";

const page = document.querySelector<HTMLElement>("[data-offline-page]");
if (page) {
	const search = new URL(page.getAttribute("data-search") as string, location.href).href;
	const bookmark = page.querySelector("[data-bookmarklet]") as HTMLAnchorElement;
	bookmark.href = bookmarkletFor(search);
	// Here it would only search for itself.
	bookmark.addEventListener("click", (event) => {
		event.preventDefault();
		notify(OFFLINE_STRINGS.dragIt);
	});
	for (const place of page.querySelectorAll("[data-search-template]")) place.textContent = `${search}?q=%s`;
	for (const hidden of page.querySelectorAll<HTMLElement>("[data-needs-script]")) hidden.hidden = false;
	page.addEventListener("click", ({ target }) => {
		const button = (target as Element).closest("[data-copy-from]");
		if (!button) return;
		const source = page.querySelector(button.getAttribute("data-copy-from") as string) as HTMLElement;
		const text = source instanceof HTMLAnchorElement ? source.href : source.textContent || "";
		button.setAttribute("data-copied", text);
		void copyAndSay(text, button.getAttribute("data-what") || "");
	});
}
