/** What shows in place of hits: nothing found, only guesses, no network. Never a dead end. */
import type { Pack } from "../shared/pack.ts";
import { element } from "./hit-view.ts";
import { STRINGS } from "./strings.ts";

/** Hits that are no more than guesses, under a line that says so; a group, because a list of options holds nothing else. */
export function createWeakGroup(hits: readonly HTMLElement[]): HTMLElement {
	const group = element("div", "hits-weak");
	group.setAttribute("role", "group");
	group.setAttribute("aria-label", STRINGS.weakDivider);
	const line = element("p", "hits-divider", STRINGS.weakDivider);
	line.setAttribute("aria-hidden", "true");
	group.append(line, ...hits);
	return group;
}

/** Below guesses: whom to call. */
export function createUnsureView(base: string): HTMLElement {
	const line = element("p", "search-unsure", `${STRINGS.unsure} `);
	line.append(link(`${base}contacts/`, STRINGS.whoToCall));
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
		link(`${base}contacts/`, STRINGS.whoToCall),
		document.createTextNode(" · "),
		link(`${base}errors/`, STRINGS.allErrors),
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
	line.append(button, document.createTextNode(" "), link(`${base}errors/`, STRINGS.allErrors));
	view.append(line);
	return view;
}

function link(href: string, text: string): HTMLAnchorElement {
	const made = element("a", "", text);
	made.href = href;
	return made;
}
