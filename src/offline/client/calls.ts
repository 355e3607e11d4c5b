/** Puts the numbers of a contact's card beside its name on an article: they stand in the file once. */
import { contactAnchor } from "../shared/edition.ts";

const prefix = `#${contactAnchor("")}`;

for (const name of document.querySelectorAll<HTMLAnchorElement>(".calls a")) {
	const href = name.getAttribute("href") as string;
	const card = href.slice(0, prefix.length) === prefix && document.getElementById(href.slice(1));
	if (!card) continue;
	const numbers: Node[] = [];
	card.querySelectorAll("a[href^='tel:'], .qq").forEach((number) => {
		const shown = number.cloneNode(true) as HTMLElement;
		if (shown.tagName !== "A") shown.textContent = `QQ ${shown.textContent}`;
		numbers.push(document.createTextNode(" "), shown);
	});
	name.after(...numbers);
}
