/** Which engine a site gets: its size says it before anything is built, because the pages say it to the browser. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ENGINE_NAMES, type EngineName } from "../shared/engine-names.ts";

/** Up to here the whole text is downloaded for the first answer. */
const PACK_BUDGET = 120_000;
/** Bytes of the text pack for each character of an article's file; measured on our content. */
const PACK_BYTES_PER_CHARACTER = 0.24;

export interface EngineChoice {
	/** The engine that pages use. */
	engine: EngineName;
	/** Engines whose files are written; Pagefind's bundle always is. */
	built: EngineName[];
	/** Why, for the log of the build. */
	reason: string;
}

/**
 * Chooses the engine.
 * @param characters length of all articles' files
 * @param environment SEARCH_ENGINE names the engine, SEARCH_ENGINES=all writes the files of all
 * @throws Error when it names one that does not exist
 */
export function chooseEngine(
	characters: number,
	environment: Readonly<Record<string, string | undefined>>,
): EngineChoice {
	const { SEARCH_ENGINE: wanted, SEARCH_ENGINES: others } = environment;
	const bytes = Math.round(characters * PACK_BYTES_PER_CHARACTER);
	const size = `a text pack of about ${Math.round(bytes / 1000)} KB, budget ${PACK_BUDGET / 1000} KB`;
	const engine = wanted ? named(wanted) : bytes <= PACK_BUDGET ? "pack" : "shards";
	const isAll = others === "all";
	// Pagefind finds articles; their records, and what answers where it does not run, are those of the shards.
	const built = ENGINE_NAMES.filter((name) => isAll || name === engine || (engine === "pagefind" && name === "shards"));
	return { engine, built, reason: wanted ? `SEARCH_ENGINE=${wanted}` : size };
}

function named(wanted: string): EngineName {
	const found = ENGINE_NAMES.find((name) => name === wanted);
	if (!found) throw new Error(`SEARCH_ENGINE=${wanted}: there are ${ENGINE_NAMES.join(", ")}`);
	return found;
}

let chosen: EngineChoice | undefined;

/** The choice for this build, made once. */
export function siteEngine(root: string = process.cwd()): EngineChoice {
	chosen ??= chooseEngine(countCharacters(join(root, "content", "articles")), process.env);
	return chosen;
}

function countCharacters(folder: string): number {
	return readdirSync(folder, { recursive: true, encoding: "utf8" })
		.filter((file) => file.endsWith(".mdx"))
		.reduce((sum, file) => sum + readFileSync(join(folder, file), "utf8").length, 0);
}
