/** The pinned articles of this device: what is kept, and the list of them with a button for each deed. */
import { element } from "../search/client/hit-view.ts";
import { type Kept, openKept } from "../search/client/kept.ts";
import type { ArticleRecord } from "../search/shared/records.ts";
import { type StaffArticles, titleOf } from "./staff-articles.ts";
import type { Desk } from "./staff-desk.ts";
import type { StaffDeed } from "./staff-keys.ts";
import { checkPins, MOST_PINS, type Pin } from "./staff-pins-file.ts";
import { STAFF_STRINGS } from "./staff-strings.ts";

/** Buttons of a row, in this order; its title opens the article. */
const ROW_DEEDS = ["reply", "short-reply", "link", "code"] as const;

export interface Pins {
	all(): Pin[];
	has(code: string): boolean;
	/** Pins an article, or takes it off again; says so. */
	toggle(pin: Pin): void;
	/** Puts others in the place of all. */
	replace(pins: readonly Pin[]): void;
	/** Called after each change, also by another tab. */
	listen(listener: () => void): void;
}

/** Opens the pins of this device. */
export function openPins(desk: Desk): Pins {
	const kept: Kept<Pin[]> = openKept<Pin[]>("ca-help:pins", [], checkPins, desk.tellTrouble);
	const listeners: (() => void)[] = [];
	const write = (pins: readonly Pin[]) => {
		kept.write([...pins]);
		for (const listener of listeners) listener();
	};
	window.addEventListener("storage", ({ key }) => {
		if (key === kept.key || key === null) for (const listener of listeners) listener();
	});
	const has = (code: string) => kept.read().some((pin) => pin.code === code);
	return {
		all: () => kept.read(),
		has,
		toggle({ code, title }) {
			const pins = kept.read();
			if (has(code)) {
				write(pins.filter((pin) => pin.code !== code));
				desk.tell(STAFF_STRINGS.unpinned(code));
			} else if (pins.length >= MOST_PINS) desk.tell(STAFF_STRINGS.tooManyPins(MOST_PINS));
			else {
				write([...pins, { code, title }]);
				desk.tell(STAFF_STRINGS.pinned(code));
			}
		},
		replace: write,
		listen: (listener) => listeners.push(listener),
	};
}

/**
 * Draws the pins and keeps the drawing up to date.
 * @param act does a deed with an article
 * @returns looks the articles up (again), where the network failed before
 */
export function drawPins(
	root: HTMLElement,
	pins: Pins,
	articles: StaffArticles,
	act: (deed: StaffDeed, record: ArticleRecord, event: MouseEvent) => void,
): () => Promise<void> {
	const list = root.querySelector<HTMLElement>(".staff-pin-list");
	const none = root.querySelector<HTMLElement>(".staff-none");
	if (!list || !none) throw new Error("no list of pins; see components/StaffPins.astro");
	/** undefined: no such article any more. */
	const records = new Map<string, ArticleRecord | undefined>();

	const draw = () => {
		const all = pins.all();
		none.hidden = all.length > 0;
		const rows = Array.from(list.children);
		const at = rows.findIndex((row) => row.contains(document.activeElement));
		list.textContent = "";
		for (const pin of all) list.append(createRow(pin, records, articles));
		// Who takes one off by the keyboard goes on with the next.
		if (at >= 0) list.children[Math.min(at, all.length - 1)]?.querySelector<HTMLElement>("[data-deed=pin]")?.focus();
	};
	const lookUp = async () => {
		const unknown = pins.all().filter(({ code }) => !records.has(code));
		if (unknown.length === 0) return;
		try {
			for (const { code } of unknown) records.set(code, await articles.find(code));
		} catch {
			// No network: the board says so where the search stands, and its answer comes here again.
		}
		draw();
	};
	list.addEventListener("click", (event) => {
		const button = (event.target as Element).closest<HTMLElement>("button[data-deed]");
		const code = button?.closest("[data-pin]")?.getAttribute("data-pin");
		const pin = pins.all().find((one) => one.code === code);
		if (!button || !pin) return;
		const record = records.get(pin.code);
		const deed = button.getAttribute("data-deed") as StaffDeed;
		// What is gone can still be taken off the list.
		if (deed === "pin") pins.toggle(pin);
		else if (record) act(deed, record, event);
	});
	pins.listen(() => {
		draw();
		void lookUp();
	});
	draw();
	void lookUp();
	return lookUp;
}

function createRow(
	{ code, title }: Pin,
	records: ReadonlyMap<string, ArticleRecord | undefined>,
	articles: StaffArticles,
): HTMLElement {
	const record = records.get(code);
	const platform = record && articles.platformOf(record);
	const row = element("li", platform ? "staff-pin accent" : "staff-pin");
	row.setAttribute("data-pin", code);
	if (platform) {
		row.style.setProperty("--light", platform.accent[0]);
		row.style.setProperty("--dark", platform.accent[1]);
	}
	// The page of an article that is gone says what takes its place.
	const name = element("a", "staff-pin-name");
	name.href = articles.addressOf(code);
	name.target = "_blank";
	name.append(element("span", "code", code), element("span", "staff-pin-title", record ? titleOf(record) : title));
	if (records.has(code) && !record) name.append(element("span", "staff-gone", STAFF_STRINGS.gone));
	const buttons = element("span", "staff-pin-buttons");
	if (record) for (const deed of ROW_DEEDS) buttons.append(createButton(deed, deed, code));
	buttons.append(createButton("pin", "unpin", code));
	row.append(name, buttons);
	return row;
}

function createButton(deed: StaffDeed, name: keyof typeof STAFF_STRINGS.deedsNamed, code: string): HTMLElement {
	const button = element("button", "", STAFF_STRINGS.deeds[name]);
	button.type = "button";
	button.setAttribute("data-deed", deed);
	if (deed !== "pin") button.setAttribute("data-copy", deed);
	button.setAttribute("aria-label", STAFF_STRINGS.deedsNamed[name](code));
	return button;
}
