/** `<error-filter>`: the error index, filtered as one types and by facets; what is chosen stands in the address. */
import { type Chosen, countOptions, type Faceted, fits } from "../lib/facets.ts";
import { normalizeText } from "../lib/text/normalize.ts";
import { foldText } from "../search/shared/fold.ts";

interface Row {
	element: HTMLElement;
	/** What the row says, folded as the query is. */
	text: string;
	facets: Faceted;
}

class ErrorFilter extends HTMLElement {
	private rows: Row[] = [];
	private form!: HTMLFormElement;
	private query!: HTMLInputElement;
	private selects: HTMLSelectElement[] = [];

	connectedCallback(): void {
		this.form = this.querySelector("form") as HTMLFormElement;
		this.query = this.form.querySelector("input") as HTMLInputElement;
		this.selects = Array.from(this.form.querySelectorAll("select"));
		this.rows = Array.from(this.querySelectorAll<HTMLElement>("[data-error-row]"), (element) => ({
			element,
			text: fold(element.textContent ?? ""),
			facets: facetsOf(element, this.selects),
		}));
		this.form.hidden = false;
		this.readAddress();
		this.form.addEventListener("input", () => this.apply());
		this.form.addEventListener("submit", (event) => event.preventDefault());
		this.form.addEventListener("reset", (event) => {
			// By hand: the browser would reset to what it restored from an earlier visit.
			event.preventDefault();
			for (const field of [this.query, ...this.selects]) field.value = "";
			this.apply();
			this.query.focus();
		});
		this.apply();
	}

	private readAddress(): void {
		const parameters = new URLSearchParams(location.search);
		for (const field of [this.query, ...this.selects]) {
			field.value = parameters.get(field.name) ?? "";
			// An address may name what does not exist (any more).
			if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = "";
		}
	}

	private apply(): void {
		const wanted = fold(this.query.value);
		const chosen: Record<string, string> = {};
		for (const { name, value } of this.selects) chosen[name] = value;
		const matching = this.rows.filter((row) => row.text.includes(wanted));
		const shown = new Set(matching.filter((row) => fits(row.facets, chosen)));
		for (const row of this.rows) row.element.hidden = !shown.has(row);
		for (const group of this.querySelectorAll<HTMLElement>(".error-group"))
			group.hidden = group.querySelector("[data-error-row]:not([hidden])") === null;
		this.showCounts(
			matching.map((row) => row.facets),
			chosen,
		);
		this.tell(shown.size);
		this.writeAddress();
	}

	/** Beside each option the rows that choosing it would leave. */
	private showCounts(rows: readonly Faceted[], chosen: Chosen): void {
		for (const select of this.selects) {
			const counts = countOptions(rows, select.name, chosen);
			for (const option of Array.from(select.options))
				option.text = `${option.dataset.label ?? ""}（${counts.get(option.value) || 0}）`;
		}
	}

	private tell(count: number): void {
		const status = this.form.querySelector(".filter-count");
		if (status) status.textContent = `${count} 条`;
		const clear = this.form.querySelector<HTMLElement>("[type=reset]");
		if (clear) clear.hidden = [this.query, ...this.selects].every((field) => field.value === "");
		const none = this.querySelector<HTMLElement>(".filter-none");
		if (none) none.hidden = count > 0;
	}

	private writeAddress(): void {
		const parameters = new URLSearchParams();
		for (const { name, value } of [this.query, ...this.selects]) if (value !== "") parameters.set(name, value);
		const search = parameters.toString();
		history.replaceState(history.state, "", location.pathname + (search ? `?${search}` : "") + location.hash);
	}
}

/** What a row is, from `data-<facet>="value value"`. */
function facetsOf(row: HTMLElement, selects: readonly HTMLSelectElement[]): Faceted {
	const facets: Record<string, readonly string[]> = {};
	for (const { name } of selects) facets[name] = (row.dataset[name] ?? "").split(" ").filter((value) => value !== "");
	return facets;
}

function fold(text: string): string {
	return foldText(normalizeText(text));
}

customElements.define("error-filter", ErrorFilter);
