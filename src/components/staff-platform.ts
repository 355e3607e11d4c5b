/** The default platform of this device, shared with the search pages. */
import { rememberedPlatform, rememberPlatform } from "../search/client/memory.ts";
import type { Desk } from "./staff-desk.ts";
import { STAFF_STRINGS } from "./staff-strings.ts";

export interface PlatformChoice {
	/** Id, "" where none is chosen. */
	chosen(): string;
	/** Makes one the default. @returns whether there is such a platform */
	choose(id: string): boolean;
	/** Short name, "" where there is no such platform. */
	nameOf(id: string): string;
}

/**
 * Sets up the choice.
 * @param onChange called when another one is the default
 */
export function setUpPlatform(select: HTMLSelectElement, onChange: () => void, desk: Desk): PlatformChoice {
	const optionOf = (id: string) => Array.from(select.options).find(({ value }) => value === id);
	const keep = () => {
		rememberPlatform(select.value);
		if (rememberedPlatform() !== select.value) desk.tellTrouble({ kind: "not-kept" });
		onChange();
	};
	const remembered = rememberedPlatform();
	if (optionOf(remembered)) select.value = remembered;
	select.addEventListener("change", () => {
		keep();
		desk.tell(STAFF_STRINGS.platformKept(select.selectedOptions[0]?.text ?? ""));
	});
	return {
		chosen: () => select.value,
		choose(id) {
			if (!optionOf(id)) return false;
			select.value = id;
			keep();
			return true;
		},
		nameOf: (id) => (id === "" ? "" : (optionOf(id)?.text ?? "")),
	};
}
