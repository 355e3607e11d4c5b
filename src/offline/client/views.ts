/** One thing at a time: the search, an article, a part such as whom to call, or everything. The anchor says which. */
import { markQuery } from "../../components/mark-query.ts";
import { rememberedQuery } from "../../search/client/memory.ts";
import { ALL_ANCHOR, CONTENTS_ANCHOR } from "../shared/edition.ts";
import { isTyping, queryIn, writeAddress } from "./address.ts";
import { drawAsks, titleOf } from "./contents.ts";
import { addCopyRow } from "./copy-row.ts";
import { recordOf, unpacked } from "./records.ts";

type View = "search" | "article" | "part" | "all";

const root = document.documentElement;
const title = document.title;
const input = document.querySelector("[data-search-input]") as HTMLTextAreaElement;
/** A keyboard that slides over the page must not come by itself. */
const hasKeyboard = matchMedia("(hover: hover)").matches;
/** Where the search was scrolled to when it was left. */
let left = 0;

/** Shows what the anchor names; one that nothing has shows the search. */
function show(): void {
	const anchor = location.hash.slice(1);
	// A step that an article lost since is still in that article.
	const place = document.getElementById(anchor) || document.getElementById(anchor.replace(/-.*/, ""));
	const shown = place?.closest<HTMLElement>("article[data-code], .part");
	const view = viewOf(anchor, place, shown);
	const isBack = view === "search" && root.getAttribute("data-view") !== "search";
	root.setAttribute("data-view", view);
	for (const link of document.querySelectorAll("[data-view-link]")) {
		const name = link.getAttribute("data-view-link");
		if (name === view || (shown && name === shown.id)) link.setAttribute("aria-current", "page");
		else link.removeAttribute("aria-current");
	}
	for (const old of document.querySelectorAll(".is-shown")) old.classList.remove("is-shown");
	document.title = title;
	scrollTo(0, isBack ? left : 0);
	if (shown) {
		shown.classList.add("is-shown");
		(shown.parentElement as HTMLElement).classList.add("is-shown");
		// So that a screen reader reads on from here, and Tab goes on from here.
		const heading = shown.querySelector("h2, h3") as HTMLElement;
		heading.tabIndex = -1;
		heading.focus({ preventScroll: true });
	}
	if (shown && view === "article") readArticle(shown);
	if (place && place !== shown && anchor !== ALL_ANCHOR && view !== "search") place.scrollIntoView({ block: "center" });
	if (view !== "search") return;
	const query = queryIn(location.hash);
	if (query === undefined) writeAddress(input.value);
	// The way back, after the page was loaded anew on an article; or an address with another query.
	else if (query !== input.value) {
		input.value = query;
		input.dispatchEvent(new Event("input", { bubbles: true }));
	}
	if (hasKeyboard) input.focus({ preventScroll: true });
}

function viewOf(anchor: string, place: Element | null, shown: Element | null | undefined): View {
	if (shown) return shown.hasAttribute("data-code") ? "article" : "part";
	return anchor === ALL_ANCHOR || place?.closest(".platform") ? "all" : "search";
}

/** What an article gets when it is opened: buttons, questions, marks on what led to it. */
function readArticle(article: HTMLElement): void {
	const code = article.getAttribute("data-code") as string;
	document.title = titleOf(article);
	addCopyRow(article);
	unpacked.then((here) => drawAsks(article, recordOf(here, code))).catch(() => undefined);
	// A wide table scrolls in its box, by the keyboard too.
	for (const box of article.querySelectorAll<HTMLElement>(".table-scroll")) box.tabIndex = 0;
	for (const mark of article.querySelectorAll("mark")) mark.replaceWith(...Array.from(mark.childNodes));
	article.normalize();
	const query = rememberedQuery(code);
	if (query) markQuery(article, query);
}

function toSearch(): void {
	if (root.getAttribute("data-view") !== "search") location.hash = CONTENTS_ANCHOR;
}

document.addEventListener("click", ({ target }) => {
	const element = target as Element;
	// Before the anchor changes: afterwards the page is another.
	if (root.getAttribute("data-view") === "search" && element.closest("a[href^='#'], [data-hit]")) left = scrollY;
	if (element.closest("[data-print]")) print();
});
// Who types while an article shows wants the search; who leaves it by a key too.
input.addEventListener("input", toSearch);
document.addEventListener("keydown", ({ key, target }) => {
	if (key === "Escape" && !isTyping(target)) toSearch();
});
// Paper has no button to open what is folded.
addEventListener("beforeprint", () => {
	for (const details of document.querySelectorAll("details")) details.open = true;
});
addEventListener("hashchange", show);
for (const hidden of document.querySelectorAll<HTMLElement>("[data-needs-script]")) hidden.hidden = false;
show();
