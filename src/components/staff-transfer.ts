/** Pins from one computer to another: export as a file, import with a look at it first. Nothing is lost by a bad file. */

import { saveFile } from "./save-file.ts";
import type { Desk } from "./staff-desk.ts";
import type { Pins } from "./staff-pins.ts";
import { LARGEST_FILE, MOST_PINS, mergePins, type Pin, readPinsFile, writePinsFile } from "./staff-pins-file.ts";
import type { PlatformChoice } from "./staff-platform.ts";
import { STAFF_STRINGS } from "./staff-strings.ts";

const FILE_NAME = "ca-help-pins.json";

/**
 * Sets up export and import; see components/StaffPins.astro.
 * @param isKnown whether there is an article of a code; rejects when the network does
 */
export function setUpTransfer(
	root: HTMLElement,
	pins: Pins,
	platform: PlatformChoice,
	isKnown: (code: string) => Promise<boolean>,
	desk: Desk,
): void {
	const input = root.querySelector<HTMLInputElement>("input[type=file]");
	const panel = root.querySelector<HTMLElement>(".staff-import");
	const said = panel?.querySelector("p");
	if (!input || !panel || !said) throw new Error("no place to import; see components/StaffPins.astro");
	const button = (name: string) => root.querySelector<HTMLElement>(`[data-transfer="${name}"]`);
	/** What a press on a button of the panel puts in place. */
	let offered: { pins: Pin[]; platform: string; note: string } | undefined;

	const close = () => {
		panel.hidden = true;
		offered = undefined;
		button("import")?.focus();
	};
	const put = (next: readonly Pin[], chosen: string, note: string) => {
		pins.replace(next);
		const isOdd = chosen !== "" && !platform.choose(chosen);
		desk.tell(STAFF_STRINGS.imported(next.length) + note + (isOdd ? STAFF_STRINGS.unknownPlatform(chosen) : ""));
		close();
	};
	const offer = async (text: string) => {
		const found = readPinsFile(text);
		if ("fault" in found) return desk.tell(STAFF_STRINGS.fileFault(found));
		const known: Pin[] = [];
		const unknown: string[] = [];
		for (const pin of found.pins) {
			if (await isKnown(pin.code)) known.push(pin);
			else unknown.push(pin.code);
		}
		const note = STAFF_STRINGS.unknownCodes(unknown);
		const own = pins.all().length;
		if (known.length === 0 && found.pins.length > 0) return desk.tell(STAFF_STRINGS.nothingToImport(note));
		if (own === 0) return put(known, found.platform, note);
		offered = { pins: known, platform: found.platform, note };
		said.textContent = STAFF_STRINGS.askImport(known.length, own) + note;
		panel.hidden = false;
		button("merge")?.focus();
	};

	button("export")?.addEventListener("click", () => {
		const all = pins.all();
		saveFile(FILE_NAME, "application/json", writePinsFile(all, platform.chosen()));
		desk.tell(STAFF_STRINGS.exported(all.length));
	});
	button("import")?.addEventListener("click", () => input.click());
	input.addEventListener("change", () => {
		const file = input.files?.[0];
		if (!file) return;
		// Chromium 69 has no Blob.text(). What is too large is not read at all.
		const reader = new FileReader();
		reader.addEventListener("error", () => desk.tell(STAFF_STRINGS.fileUnreadable));
		reader.addEventListener("load", () => {
			offer(String(reader.result)).catch(() => desk.tell(STAFF_STRINGS.loadFailed + STAFF_STRINGS.importDropped));
		});
		if (file.size > LARGEST_FILE) desk.tell(STAFF_STRINGS.fileFault({ fault: "too-large", limit: LARGEST_FILE }));
		else reader.readAsText(file);
		// The same file may be chosen again.
		input.value = "";
	});
	button("merge")?.addEventListener("click", () => {
		if (!offered) return;
		const merged = mergePins(pins.all(), offered.pins);
		if (merged.length > MOST_PINS) {
			desk.tell(STAFF_STRINGS.mergedTooMany(merged.length, MOST_PINS));
			close();
		} else put(merged, platform.chosen() || offered.platform, offered.note);
	});
	button("replace")?.addEventListener("click", () => {
		if (offered) put(offered.pins, offered.platform, offered.note);
	});
	button("drop")?.addEventListener("click", () => {
		desk.tell(STAFF_STRINGS.importDropped);
		close();
	});
	panel.addEventListener("keydown", (event) => {
		if (event.key !== "Escape") return;
		event.stopPropagation();
		button("drop")?.click();
	});
}
