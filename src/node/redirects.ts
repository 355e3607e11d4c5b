/** Reads content/redirects.yaml: addresses that people still have, and where they lead now. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../lib/problem.ts";
import type { Redirect } from "../lib/redirects.ts";
import { redirectsSchema } from "../schemas/index.ts";
import { loadYaml } from "./load-yaml.ts";

/** Path from the top of the repository. */
export const REDIRECTS_FILE = "content/redirects.yaml";

/** A redirect and the line of the file that it stands on. */
export interface RedirectLine extends Redirect {
	line: number;
}

export interface LoadedRedirects {
	redirects: RedirectLine[];
	/** Why there are none, where the file cannot be read. */
	problems: Problem[];
}

/** Reads the redirects; a site without any needs no file. */
export function loadRedirects(root: string = process.cwd()): LoadedRedirects {
	const path = join(root, REDIRECTS_FILE);
	if (!existsSync(path)) return { redirects: [], problems: [] };
	const text = readFileSync(path, "utf8")
		.replace(/^\uFEFF/, "")
		.replace(/\r\n/g, "\n");
	const problems: Problem[] = [];
	const loaded = loadYaml(root, path, text, 1, redirectsSchema, problems);
	if (!loaded) return { redirects: [], problems };
	const redirects = loaded.data.map((redirect, index) => ({ ...redirect, line: loaded.lineOf([index]) }));
	return { redirects, problems };
}
