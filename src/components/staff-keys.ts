/** Which key does what on the staff board. Pure: what an event says, the deed. */
import type { CopyKind } from "./replies.ts";

/** What can be done with the chosen article. */
export type StaffDeed = CopyKind | "open" | "pin";

export interface StaffKey {
	deed: StaffDeed;
	/** As people read it, and as assistive technology does (aria-keyshortcuts). */
	keys: string;
}

/** In the order of the toolbar. All that hands something over is Enter: one key to learn, the hand stays where it is. */
export const STAFF_KEYS: readonly StaffKey[] = [
	{ deed: "reply", keys: "Enter" },
	{ deed: "link", keys: "Shift+Enter" },
	{ deed: "short-reply", keys: "Alt+Enter" },
	{ deed: "code", keys: "Ctrl+Shift+Enter" },
	{ deed: "open", keys: "Ctrl+Enter" },
	{ deed: "pin", keys: "Alt+P" },
];

type KeyEvent = Pick<KeyboardEvent, "key" | "keyCode" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">;

/** Number of the key P: with Alt, a Mac types π by it. */
const P = 80;

/** The deed a key press asks for; undefined where it is another key's business. Cmd of a Mac counts as Ctrl. */
export function deedOf({ key, keyCode, shiftKey, ctrlKey, metaKey, altKey }: KeyEvent): StaffDeed | undefined {
	const hasControl = ctrlKey || metaKey;
	if (keyCode === P && altKey && !hasControl && !shiftKey) return "pin";
	if (key !== "Enter") return undefined;
	if (altKey) return hasControl || shiftKey ? undefined : "short-reply";
	if (hasControl) return shiftKey ? "code" : "open";
	return shiftKey ? "link" : "reply";
}
