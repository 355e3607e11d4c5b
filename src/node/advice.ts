/** What editors add to the catalog for the index pages: read once in a build, each time in the dev server. */
import type { CallAdvice, Disambiguation } from "../schemas/index.ts";
import { loadCallAdvice, loadDisambiguations } from "./load-content.ts";

/**
 * Texts that several platforms show, in the order of the file.
 * @throws Error naming file and line when the file breaks its schema
 */
export const disambiguations: () => Disambiguation[] = once(loadDisambiguations);

/**
 * Why a problem goes to whom, and where a popup says otherwise.
 * @throws Error naming file and line when the file breaks its schema
 */
export const callAdvice: () => CallAdvice = once(loadCallAdvice);

function once<T>(load: () => T): () => T {
	let loaded: T | undefined;
	return () => {
		if (loaded === undefined || import.meta.env?.DEV === true) loaded = load();
		return loaded;
	};
}
