/** Figures of the finished file → the built page that offers it, which was built before. Pure. */

/**
 * Fills the places that a page keeps for figures: elements with `data-edition="name"`.
 * @throws Error where the page has no such place, or a place that nothing fills
 */
export function fillPage(html: string, figures: Readonly<Record<string, string>>): string {
	let filled = html;
	for (const [name, text] of Object.entries(figures)) {
		const place = RegExp(`(<[a-z]+\\b[^>]*\\bdata-edition="${name}"[^>]*>)[^<]*(?=<)`, "g");
		if (!place.test(filled)) throw new Error(`the page of the single file has no place for its ${name}`);
		filled = filled.replace(place, (_, tag: string) => tag + text);
	}
	for (const [, name = ""] of filled.matchAll(/\bdata-edition="([^"]*)"/g))
		if (!(name in figures)) throw new Error(`nothing fills the place for "${name}" on the page of the single file`);
	return filled;
}
