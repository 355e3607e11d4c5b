/** What shows beside hits or in their place: how to go on, only guesses, nothing found, no network. Never a dead end. */
import type { Pack } from "../shared/pack.ts";
import { listAddress } from "./address.ts";
import { createHitView, element, type HitViewOptions, marked } from "./hit-view.ts";
import type { RankedHit } from "./rank.ts";
import { STRINGS } from "./strings.ts";
import type { Suggestion } from "./suggest.ts";

/** The first hits; those that are no more than guesses in a group of their own, because a list of options holds nothing else. */
export function createHitViews(hits: readonly RankedHit[], shown: number, options: HitViewOptions): DocumentFragment {
	const fragment = document.createDocumentFragment();
	let parent: ParentNode = fragment;
	for (const hit of hits.slice(0, shown)) {
		if (hit.confidence === "weak" && parent === fragment) {
			const group = element("div", "hits-weak");
			group.setAttribute("role", "group");
			group.setAttribute("aria-label", STRINGS.weakDivider);
			const line = element("p", "hits-divider", STRINGS.weakDivider);
			line.setAttribute("aria-hidden", "true");
			group.append(line);
			fragment.append(group);
			parent = group;
		}
		parent.append(createHitView(hit, options));
	}
	return fragment;
}

/**
 * What was found, and how the query was read where it was not taken as typed.
 * @param more number of articles that hold the query too and were not looked at
 */
export function describeHits([best, ...others]: readonly RankedHit[], more = 0): string {
	if (!best) return STRINGS.none;
	const count = others.length + 1;
	const found = more > 0 ? STRINGS.foundAtLeast(count) : STRINGS.found(count);
	const said = best.confidence === "weak" ? STRINGS.foundWeak : found;
	return best.understood ? `${said}（${STRINGS.foundReading(best.understood)}）` : said;
}

/** Whether a hit is the very text that was typed, whole: then nothing is left to suggest. */
export function isWhole({ confidence, candidate: { literal, aligned } }: RankedHit): boolean {
	return confidence === "exact" && (literal?.share === 1 || aligned?.whole === true);
}

/**
 * Puts suggestions into their row, as buttons with the typed part marked. Once there were any, the row keeps its
 * height until it is hidden, so that the hits below keep their place.
 */
export function fillChips(row: HTMLElement, suggestions: readonly Suggestion[]): void {
	while (row.children[1]) row.removeChild(row.lastChild as ChildNode);
	for (const { text, mark, query } of suggestions) {
		const chip = marked("button", "", text, [mark]);
		chip.type = "button";
		chip.setAttribute("data-suggestion", query);
		row.append(chip);
		row.hidden = false;
	}
	// What does not fit the lines that the row may have.
	while (row.children[1] && row.scrollHeight > row.clientHeight) row.removeChild(row.lastChild as ChildNode);
	row.style.minHeight = `${row.clientHeight}px`;
}

/** Below guesses: whom to call. */
export function createUnsureView(base: string): HTMLElement {
	const line = element("p", "search-unsure", `${STRINGS.unsure} `);
	line.append(link(listAddress(base, "contacts"), STRINGS.whoToCall));
	return line;
}

/** Nothing found: how to try again, and the numbers to call (of the chosen platform first). */
export function createEmptyView(base: string, pack: Pack, platform: string): HTMLElement {
	const view = element("div", "search-empty");
	view.append(element("p", "", STRINGS.noneAdvice));
	const list = element("ul", "");
	const records = platform ? pack.articles.filter((record) => record.platform === platform) : pack.articles;
	const seen = new Set<string>();
	for (const { phone } of records) {
		if (!phone || seen.has(phone[1])) continue;
		seen.add(phone[1]);
		const item = element("li", "", `${phone[0]} `);
		const number = element("a", "phone", phone[1]);
		number.href = `tel:${phone[2]}`;
		item.append(number);
		list.append(item);
	}
	const links = element("p", "");
	links.append(
		link(listAddress(base, "contacts"), STRINGS.whoToCall),
		document.createTextNode(" · "),
		link(listAddress(base, "errors"), STRINGS.allErrors),
	);
	view.append(list, links);
	return view;
}

/** The pack did not load: say so, offer to try again and the lists that need no script. */
export function createErrorView(base: string, retry: () => void): HTMLElement {
	const view = element("div", "search-empty");
	const button = element("button", "", STRINGS.retry);
	button.type = "button";
	button.addEventListener("click", retry);
	const line = element("p", "", `${STRINGS.error} `);
	line.append(button, document.createTextNode(" "), link(listAddress(base, "errors"), STRINGS.allErrors));
	view.append(line);
	return view;
}

function link(href: string, text: string): HTMLAnchorElement {
	const made = element("a", "", text);
	made.href = href;
	return made;
}
