import { expect, test } from "vitest";
import { deedOf, STAFF_KEYS } from "../../../src/components/staff-keys.ts";

/** `Ctrl+Shift+Enter` → what the browser says when it is pressed. */
function press(keys: string) {
	const parts = keys.split("+");
	const key = parts[parts.length - 1] ?? "";
	const has = (name: string) => parts.slice(0, -1).includes(name);
	return {
		key: has("Alt") && key === "P" ? "π" : key,
		keyCode: key === "Enter" ? 13 : key.charCodeAt(0),
		shiftKey: has("Shift"),
		ctrlKey: has("Ctrl"),
		metaKey: has("Meta"),
		altKey: has("Alt"),
	};
}

test.each(STAFF_KEYS)("$keys does what the toolbar says: $deed", ({ deed, keys }) => {
	expect(deedOf(press(keys))).toBe(deed);
});

test("each deed has a key of its own", () => {
	expect(new Set(STAFF_KEYS.map(({ keys }) => keys)).size).toBe(STAFF_KEYS.length);
	expect(new Set(STAFF_KEYS.map(({ deed }) => deed)).size).toBe(STAFF_KEYS.length);
});

test("a Mac's Cmd counts as Ctrl", () => {
	expect(deedOf(press("Meta+Enter"))).toBe("open");
	expect(deedOf(press("Meta+Shift+Enter"))).toBe("code");
});

test.each(["P", "Ctrl+P", "Shift+P", "Ctrl+Alt+P", "Ctrl+Alt+Enter", "Alt+Shift+Enter", "a", "Escape"])(
	"%s is left to the field and the browser",
	(keys) => {
		expect(deedOf(press(keys))).toBeUndefined();
	},
);
