/** Leaves out of a style sheet what cannot match: rules for classes and ids that neither markup nor script ever says. */

/** One rule of a minified sheet: selectors and declarations. What holds rules (@media) has braces inside and stays. */
const RULE = /([^{}]+)\{([^{}]*)\}/g;
/** Of @page, @font-face and the steps of animations nothing is known. */
const SELECTORS = /^[^@%]+$/;
/** `@media print{}`: what held nothing but rules that went. */
const EMPTY = /@media[^{}]+\{\}/g;

/**
 * Drops selectors that name a class or an id which `said` does not have as a word anywhere, and rules left without one.
 * @param style minified, without braces in texts or addresses
 * @param said markup and script of the page
 */
export function purge(style: string, said: string): string {
	const words = new Set(said.match(/[\w-]+/g));
	const canMatch = (selector: string) =>
		// Values of attributes may look like names; what stands in :not() need not be there, so it is no reason to drop.
		[...selector.replace(/\[[^\]]*\]|:not\([^)]*\)/g, "").matchAll(/[.#](-?[A-Za-z_][\w-]*)/g)].every(([, name = ""]) =>
			words.has(name),
		);
	return style
		.replace(RULE, (rule, selectors: string, declarations: string) => {
			// A comma within brackets divides nothing; such a rule is left alone.
			if (!SELECTORS.test(selectors) || /[([][^)\]]*,/.test(selectors)) return rule;
			const left = selectors.split(",").filter(canMatch);
			return left.length > 0 ? `${left.join(",")}{${declarations}}` : "";
		})
		.replace(EMPTY, "");
}
