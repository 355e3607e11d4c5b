/** Questions without an answer, on the staff board: consent, the list, export, and taking all of it back. */
import { element } from "../search/client/hit-view.ts";
import { agreeToMisses, keepsMisses } from "../search/client/memory.ts";
import { type Miss, openMissLog } from "../search/client/miss-log.ts";
import { copyText } from "./copy.ts";
import { saveFile } from "./save-file.ts";
import type { Desk } from "./staff-desk.ts";
import { cellsOf, logAsCsv, logAsText, newestFirst, type PlatformNames } from "./staff-log-export.ts";
import { STAFF_STRINGS } from "./staff-strings.ts";

/**
 * Sets up the log; see components/StaffLog.astro.
 */
export function setUpLog(root: HTMLElement, nameOf: PlatformNames, desk: Desk): void {
	const consent = root.querySelector<HTMLInputElement>("input[type=checkbox]");
	const found = root.querySelector<HTMLElement>(".staff-log-found");
	const rows = root.querySelector("tbody");
	if (!consent || !found || !rows) throw new Error("no place for the log; see components/StaffLog.astro");
	const log = openMissLog(desk.tellTrouble);
	const button = (name: string) => root.querySelector<HTMLElement>(`[data-log="${name}"]`);
	/** As it was before something was deleted. */
	let before: Miss[] | undefined;

	const draw = () => {
		const all = newestFirst(log.read());
		consent.checked = keepsMisses();
		found.hidden = all.length === 0;
		rows.textContent = "";
		for (const miss of all) rows.append(createRow(miss, nameOf));
		const undo = button("undo");
		if (undo) undo.hidden = !before;
	};
	const remove = (isGone: (miss: Miss) => boolean) => {
		before = log.read();
		const left = before.filter((miss) => !isGone(miss));
		log.write(left);
		desk.tell(STAFF_STRINGS.logDeleted(before.length - left.length));
		draw();
		button("undo")?.focus();
	};

	consent.addEventListener("change", () => {
		const agrees = consent.checked;
		if (!agreeToMisses(agrees)) {
			consent.checked = keepsMisses();
			return desk.tell(STAFF_STRINGS.logNotKept);
		}
		// From now on, on this page too.
		if (agrees) import("../search/client/miss-log-watch.ts").catch(() => undefined);
		desk.tell(agrees ? STAFF_STRINGS.logOn : STAFF_STRINGS.logOff(log.read().length));
	});
	rows.addEventListener("click", ({ target }) => {
		const key = (target as Element).closest("[data-miss]")?.getAttribute("data-miss");
		if (key) remove((miss) => keyOf(miss) === key);
	});
	button("all")?.addEventListener("click", () => remove(() => true));
	button("undo")?.addEventListener("click", () => {
		if (!before) return;
		const deleted = before;
		// What came in since then stays.
		const since = log.read().filter((miss) => !deleted.some((other) => keyOf(other) === keyOf(miss)));
		log.write([...deleted, ...since]);
		desk.tell(STAFF_STRINGS.logRestored(deleted.length));
		before = undefined;
		draw();
		consent.focus();
	});
	button("csv")?.addEventListener("click", () => {
		const all = log.read();
		saveFile("ca-help-misses.csv", "text/csv", logAsCsv(all, nameOf));
		desk.tell(STAFF_STRINGS.logSaved(all.length));
	});
	button("text")?.addEventListener("click", () => {
		const all = log.read();
		saveFile("ca-help-misses.txt", "text/plain", logAsText(all, nameOf));
		desk.tell(STAFF_STRINGS.logSaved(all.length));
	});
	button("copy")?.addEventListener("click", async () => {
		const all = log.read();
		const isDone = await copyText(logAsText(all, nameOf));
		desk.tell(isDone ? STAFF_STRINGS.logCopied(all.length) : STAFF_STRINGS.copyFailed);
	});
	// Written by the search of this page or of another tab.
	window.addEventListener("storage", draw);
	document.addEventListener("ca-help:miss", draw);
	draw();
}

function createRow(miss: Miss, nameOf: PlatformNames): HTMLElement {
	const row = element("tr", "");
	for (const cell of cellsOf(miss, nameOf)) row.append(element("td", "", cell));
	const last = element("td", "");
	const button = element("button", "", STAFF_STRINGS.delete);
	button.type = "button";
	button.setAttribute("data-miss", keyOf(miss));
	button.setAttribute("aria-label", STAFF_STRINGS.logDeleteOne(miss.query));
	last.append(button);
	row.append(last);
	return row;
}

const keyOf = ({ platform, query }: Miss) => `${platform} ${query}`;
