/** `<error-filter>`: the error index, filtered as one types; what is chosen stands in the address. */
import { normalizeText } from "../lib/text/normalize.ts";
import { foldText } from "../search/shared/fold.ts";

class ErrorFilter extends HTMLElement {
	connectedCallback(): void {
		const form = this.querySelector("form") as HTMLFormElement;
		form.hidden = false;
		const parameters = new URLSearchParams(location.search);
		for (const field of fieldsOf(form)) field.value = parameters.get(field.name) ?? "";
		form.addEventListener("input", () => this.apply(form));
		form.addEventListener("submit", (event) => event.preventDefault());
		this.apply(form);
	}

	private apply(form: HTMLFormElement): void {
		const [query = "", platform = "", family = ""] = ["q", "platform", "family"].map(
			(name) => fieldsOf(form).find((field) => field.name === name)?.value ?? "",
		);
		const wanted = foldText(normalizeText(query));
		let shown = 0;
		for (const row of this.querySelectorAll<HTMLElement>("[data-error-row]")) {
			const fits =
				(platform === "" || row.dataset.platform === platform) &&
				(family === "" || (row.dataset.families ?? "").split(" ").includes(family)) &&
				foldText(normalizeText(row.textContent ?? "")).includes(wanted);
			row.hidden = !fits;
			if (fits) shown += 1;
		}
		for (const group of this.querySelectorAll<HTMLElement>(".error-group"))
			group.hidden = group.querySelector("[data-error-row]:not([hidden])") === null;
		const count = form.querySelector(".filter-count");
		if (count) count.textContent = `${shown} 条`;
		const parameters = new URLSearchParams();
		for (const field of fieldsOf(form)) if (field.value !== "") parameters.set(field.name, field.value);
		const search = parameters.toString();
		history.replaceState(history.state, "", location.pathname + (search ? `?${search}` : "") + location.hash);
	}
}

function fieldsOf(form: HTMLFormElement): (HTMLInputElement | HTMLSelectElement)[] {
	return Array.from(form.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input, select"));
}

customElements.define("error-filter", ErrorFilter);
