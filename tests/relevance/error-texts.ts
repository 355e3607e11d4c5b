/** Every error text of the content, and every wording of it, once. */
import { normalizeText } from "../../src/lib/text/normalize.ts";
import { loadCatalog } from "../../src/node/load-content.ts";

export interface ErrorText {
	/** As the article writes it. */
	text: string;
	/** Articles that claim it. */
	codes: string[];
}

/** All error texts and wordings, in the order of the articles. */
export function loadErrorTexts(): ErrorText[] {
	const claims = new Map<string, ErrorText>();
	for (const { code, errors } of loadCatalog().articles) {
		for (const text of errors.flatMap(({ text, variants }) => [text, ...variants])) {
			const claim = claims.get(normalizeText(text));
			if (claim) claim.codes.push(code);
			else claims.set(normalizeText(text), { text, codes: [code] });
		}
	}
	return [...claims.values()];
}
