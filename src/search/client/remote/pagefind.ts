/**
 * Pagefind as the engine of a large site. Asked as it comes it wants every word that the browser cuts from a query;
 * here it is asked for pairs of characters, which it finds wherever they stand, and for words that our build adds.
 */

import { decodePagefindTable } from "../../shared/shards/pagefind-table.ts";
import { isHanPair, pagefindWords } from "../../shared/shards/pagefind-words.ts";
import { HOLDS, type PostingList } from "../../shared/shards/postings.ts";
import type { Site } from "../../shared/shards/site.ts";
import { type RemoteFiles, remember } from "./files.ts";
import type { ListSource } from "./recall.ts";

/** What is used of Pagefind's own script. */
export interface PagefindInstance {
	init(): Promise<void>;
	search(term: string): Promise<{ results: { id: string; words: number[] }[] } | null>;
}

/** Longer than any answer takes; where the assembly does not start, Pagefind waits for ever. */
const PATIENCE = 8000;
const ONCE = HOLDS.indexOf("text");
const SEVERAL = HOLDS.indexOf("texts");

/**
 * Starts Pagefind in the browser.
 * @param bundle address of its folder
 * @throws Error where it cannot run
 */
export async function startPagefind(bundle: string): Promise<PagefindInstance> {
	if (typeof WebAssembly === "undefined") throw new Error("Pagefind needs WebAssembly");
	const script = (await import(/* @vite-ignore */ `${bundle}pagefind.js`)) as {
		createInstance(options: { basePath: string }): PagefindInstance;
	};
	// It reads the language off the page, and for Chinese it would cut the query into words.
	const root = document.documentElement;
	const language = root.lang;
	root.lang = "und";
	try {
		return script.createInstance({ basePath: bundle });
	} finally {
		root.lang = language;
	}
}

/** Makes the lists of a site, as Pagefind finds them. They reject where Pagefind fails. */
export async function createPagefindLists(
	instance: PagefindInstance,
	files: RemoteFiles,
	{ frequencies }: Pick<Site, "frequencies">,
): Promise<ListSource> {
	const [numbers] = await Promise.all([files.bytes("pagefind.bin").then(decodePagefindTable), soon(instance.init())]);
	const find = remember(async (word: string): Promise<PostingList> => {
		// In quotation marks it is the word itself; without them Pagefind makes do with its beginning.
		const answer = await soon(instance.search(`"${word}"`));
		if (!answer) throw new Error("Pagefind gave no answer");
		const found = answer.results.map(({ id, words: places }) => {
			const article = numbers.get(id.slice(id.indexOf("_") + 1));
			if (article === undefined) throw new Error(`Pagefind found "${id}", which is no article of this build`);
			return { article, hold: places.length > 1 ? SEVERAL : ONCE };
		});
		// A part of the index that could not be fetched is not told; this is how it shows.
		if (found.length === 0 && isHanPair(word) && frequencies.get(word))
			throw new Error(`Pagefind does not find "${word}", which stands in the articles`);
		found.sort((a, b) => a.article - b.article);
		return {
			articles: Uint16Array.from(found, ({ article }) => article),
			holds: Uint8Array.from(found, ({ hold }) => hold),
		};
	});
	return {
		async listOf(token) {
			const [list, ...others] = await Promise.all(pagefindWords(token).map(find));
			return others.reduce(inBoth, list as PostingList);
		},
		isSlow: true,
	};
}

/** The articles of one list that stand in another one too. */
function inBoth(list: PostingList, other: PostingList): PostingList {
	const held = new Set(other.articles);
	const isHeld = (_: number, index: number) => held.has(list.articles[index] as number);
	return { articles: list.articles.filter(isHeld), holds: list.holds.filter(isHeld) };
}

function soon<T>(work: Promise<T>): Promise<T> {
	let timer: ReturnType<typeof setTimeout>;
	const late = new Promise<T>((_, reject) => {
		timer = setTimeout(() => reject(new Error(`Pagefind gave no answer in ${PATIENCE} ms`)), PATIENCE);
	});
	return Promise.race([work, late]).then(
		(value) => {
			clearTimeout(timer);
			return value;
		},
		(error) => {
			clearTimeout(timer);
			throw error;
		},
	);
}
