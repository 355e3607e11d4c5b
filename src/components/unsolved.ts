/** Opens `照着做了还没解决？` with the text for support, and copies that text. */
import { SHARE_STRINGS } from "../share/strings.ts";
import { unsolvedText } from "../share/unsolved.ts";
import { copyAndSay } from "./notice.ts";

/**
 * Brings the part of an article to life.
 * @param query the search that led here, where the device remembers one
 */
export function enableUnsolved(article: HTMLElement, query: string | undefined): void {
	const part = article.querySelector(".unsolved-help");
	const opener = part?.querySelector<HTMLElement>("[aria-expanded]");
	const body = opener?.nextElementSibling as HTMLElement | null | undefined;
	if (!part || !opener || !body) return;
	const field = document.createElement("textarea");
	field.rows = 8;
	field.spellcheck = false;
	opener.addEventListener("click", () => {
		body.hidden = !body.hidden;
		opener.setAttribute("aria-expanded", String(!body.hidden));
		// What somebody wrote is not written over.
		if (field.value !== "") return;
		field.value = unsolvedText({
			code: article.getAttribute("data-code") as string,
			title: article.querySelector("h1")?.textContent ?? "",
			...(query !== undefined && { query }),
			userAgent: navigator.userAgent,
			time: new Date(),
			address: location.origin + location.pathname,
		});
		part.querySelector("label")?.append(field);
	});
	part
		.querySelector("[data-unsolved-copy]")
		?.addEventListener("click", () => void copyAndSay(field.value, SHARE_STRINGS.unsolvedText));
}
