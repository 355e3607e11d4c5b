/** The last queries of this device, as options while the field is empty. */
import { element } from "../search/client/hit-view.ts";
import { openKept } from "../search/client/kept.ts";
import type { Desk } from "./staff-desk.ts";
import { addQuery, checkQueries } from "./staff-history.ts";
import { createOptions, type Options } from "./staff-options.ts";
import { STAFF_STRINGS } from "./staff-strings.ts";

export interface Recent {
	readonly options: Options;
	/** Query of an option. */
	queryOf(option: HTMLElement): string;
	/** Puts a query at the head. */
	add(query: string): void;
}

/**
 * Sets up the list; see components/StaffBoard.astro.
 * @param onClear called when the person has emptied it
 */
export function setUpRecent(root: HTMLElement, input: HTMLElement, desk: Desk, onClear: () => void): Recent {
	const list = root.querySelector<HTMLElement>('[role="listbox"]');
	const none = root.querySelector<HTMLElement>(".staff-none");
	const clear = root.querySelector<HTMLElement>("[data-recent-clear]");
	if (!list || !none || !clear) throw new Error("no place for recent queries; see components/StaffBoard.astro");
	const kept = openKept<string[]>("ca-help:staff-queries", [], checkQueries, desk.tellTrouble);
	const options = createOptions(input, list, () => undefined);

	const draw = () => {
		const queries = kept.read();
		none.hidden = queries.length > 0;
		clear.hidden = list.hidden = queries.length === 0;
		list.textContent = "";
		queries.forEach((query, index) => {
			const option = element("div", "staff-query", query);
			option.id = `staff-query-${index}`;
			option.setAttribute("role", "option");
			option.setAttribute("aria-selected", "false");
			list.append(option);
		});
		options.choose(undefined);
	};
	clear.addEventListener("click", () => {
		kept.write([]);
		draw();
		desk.tell(STAFF_STRINGS.queriesCleared);
		onClear();
	});
	window.addEventListener("storage", ({ key }) => {
		if (key === kept.key || key === null) draw();
	});
	draw();
	return {
		options,
		queryOf: (option) => option.textContent ?? "",
		add(query) {
			const before = kept.read();
			const next = addQuery(before, query);
			if (next.join("\n") === before.join("\n")) return;
			kept.write(next);
			draw();
		},
	};
}
