/** How all parts of the staff board say something. */
import type { KeptTrouble } from "../search/client/kept.ts";
import { STAFF_STRINGS } from "./staff-strings.ts";

export interface Desk {
	/** Says what was done, seen and heard; it stays until the next word. */
	tell(text: string): void;
	/** Says what storage cannot do; each thing once, and it stays. */
	tellTrouble(trouble: KeptTrouble): void;
}

/** Long enough for a screen reader to notice that the region was empty. */
const BREATH = 50;

/**
 * Makes the desk of a board.
 * @param notice live region for what was done
 * @param trouble live region for what storage cannot do
 */
export function createDesk(notice: HTMLElement, trouble: HTMLElement): Desk {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const said = new Set<string>();
	return {
		tell(text) {
			clearTimeout(timer);
			// The same words again would not be read aloud again.
			if (text === "" || notice.textContent !== text) notice.textContent = text;
			else {
				notice.textContent = "";
				timer = setTimeout(() => {
					notice.textContent = text;
				}, BREATH);
			}
		},
		tellTrouble(one) {
			const text = one.kind === "not-kept" ? STAFF_STRINGS.notKept : STAFF_STRINGS.setAside(one.key);
			if (said.has(text)) return;
			said.add(text);
			const line = document.createElement("p");
			line.className = "note note-caution";
			line.textContent = text;
			trouble.append(line);
		},
	};
}
