/** What script adds to an article page: the copy buttons, and marks on the text that a search led to. */

import { normalizeText } from "../lib/text/normalize.ts";
import { findMarks } from "../search/client/marks.ts";
import { rememberedQuery } from "../search/client/memory.ts";
import { STRINGS } from "../search/client/strings.ts";
import { foldText } from "../search/shared/fold.ts";
import { stripNoise } from "../search/shared/noise.ts";
import { LINK } from "../share/reply.ts";
import { copyText } from "./copy.ts";
import { markInside } from "./mark-inside.ts";

const article = document.querySelector<HTMLElement>("article[data-code]");
if (article) {
	for (const hidden of article.querySelectorAll<HTMLElement>("[data-needs-script]")) hidden.hidden = false;
	article.addEventListener("click", (event) => void onClick(event));
	const query = rememberedQuery(article.getAttribute("data-code") as string);
	if (query) markQuery(article, query);
	// Paper has no button to open what is folded.
	window.addEventListener("beforeprint", () => {
		for (const details of article.querySelectorAll("details")) details.open = true;
	});
}

/** Milliseconds for which "copied" stays on the screen. */
const NOTICE_TIME = 3000;

async function onClick(event: Event): Promise<void> {
	const button = (event.target as Element).closest<HTMLButtonElement>("[data-copy]");
	if (!button) return;
	const link = location.origin + location.pathname;
	const text =
		button.getAttribute("data-copy") === "link" ? link : (button.getAttribute("data-text") ?? "").replace(LINK, link);
	const status = button.parentElement?.querySelector(".copy-status");
	const done = await copyText(text);
	button.setAttribute("data-copied", text);
	if (!status) return;
	const notice = done ? STRINGS.copied : STRINGS.copyFailed;
	status.textContent = notice;
	setTimeout(() => {
		if (status.textContent === notice) status.textContent = "";
	}, NOTICE_TIME);
}

function markQuery(root: HTMLElement, query: string): void {
	const parts = stripNoise(query)
		.split("\n")
		.map((part) => foldText(normalizeText(part)))
		.filter((part) => part.length >= 2);
	const pieces = [foldText(normalizeText(query)), ...parts];
	const marks = markInside(root, (text) => findMarks(text, pieces, ""));
	const first = marks[0];
	if (!first) return;
	const { top, bottom } = first.getBoundingClientRect();
	if (top < 0 || bottom > window.innerHeight) first.scrollIntoView({ block: "center" });
}
