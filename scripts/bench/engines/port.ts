/** What an engine of the bench offers: a build side that runs in Node, and a module for the browser. */
import type { Catalog } from "../../../src/lib/catalog.ts";
import type { ArticleRecord } from "../../../src/search/shared/records.ts";

export interface BuildInput {
	records: readonly ArticleRecord[];
	/** Folder with the articles as pages, `<code>/index.html`. */
	pages: string;
	/** Catalog of exactly these articles. */
	catalog: Catalog;
}

export interface BuildOutcome {
	/** Peak memory, in bytes, of processes that the build started itself. */
	helpersPeak?: number;
}

export interface BenchEngine {
	/** Name on the command line, the one it has in index.ts. */
	id: string;
	/** Name in tables and charts. */
	title: string;
	/** How it is set up, one line for the report. */
	setup: string;
	/** File under engines/browser that exports `open: Open`. */
	opener: string;
	/** Number of articles up to which it is meant to be used; above it is measured only when asked. */
	most?: number;
	/** True for what this project makes itself. */
	isOurs?: boolean;
	/** Writes everything a browser would download, apart from the script, into a folder. */
	build(input: BuildInput, folder: string): Promise<BuildOutcome>;
}

/** An answer, as far as the bench looks at it. */
export interface Answer {
	/** Codes of the articles, best first, at most ten. */
	codes: string[];
	/** False where the engine itself says that what it found may be no answer at all, or found nothing. */
	isSure: boolean;
}

export interface OpenedEngine {
	/** Answers with everything that is needed to show title and link of the first hits. */
	search(query: string, platform?: string): Promise<Answer>;
}

/**
 * Opens the engine in the browser.
 * @param base address of the folder that `build` wrote, with a slash at the end
 */
export type Open = (base: string) => Promise<OpenedEngine>;
