/**
 * The search of a large site: an engine recalls the articles that may answer, their records are fetched, and the same
 * searcher as everywhere reads and ranks them.
 */
import { type Analysis, analyse } from "../../shared/analyse.ts";
import type { Pack } from "../../shared/pack.ts";
import type { Recall, Recalled, Whole } from "../../shared/port.ts";
import type { Site } from "../../shared/shards/site.ts";
import { createSearcher, type Extend, type SearchAnswer } from "../engine.ts";
import type { isOdd } from "../extended.ts";
import type { AskOptions } from "../loader.ts";
import type { Library, LibraryArticle } from "./library.ts";
import { buildPartIndex, type ReadTexts } from "./part-index.ts";
import { MOST_ARTICLES_LOOKED_AT } from "./promise.ts";
import { createWhole, readLanguage } from "./whole.ts";

/** Articles that are looked at for the hits of the first page. */
const FIRST_LOOK = 24;
/** Hits of the first page, see search-box.ts. */
const FIRST_PAGE = 10;
/** How many more are fetched at a time while articles are looked for that hold the whole query. */
const NEXT_LOOK = 48;

/** What the search does only for queries that nothing answers letter for letter; code and data of their own. */
export interface OddParts {
	/** @param phrases how else people ask, for each article at hand */
	extend(phrases: string[][]): Extend;
	isOdd: typeof isOdd;
	otherTokens(analysis: Analysis, whole: Whole): Map<string, number>;
}

export interface RemoteSearcher {
	search(query: string, options?: AskOptions): Promise<SearchAnswer>;
}

/** Makes the searcher of a large site. `loadOdd` is called when a query asks for it first. */
export function createRemoteSearcher(
	site: Site,
	recall: Recall,
	library: Library,
	loadOdd: () => Promise<OddParts>,
): RemoteSearcher {
	const { platforms, vocabulary, minWeight, synonyms } = site;
	const siteLanguage = readLanguage(site);
	const memory: ReadTexts = new Map();
	const coded = (code: string | undefined): number[] => {
		const number = code === undefined ? -1 : site.codes.indexOf(code);
		return number < 0 ? [] : [number];
	};
	const packOf = (articles: readonly LibraryArticle[]): Pack => ({
		articles: articles.map(({ record }) => record),
		platforms,
		vocabulary,
		minWeight,
		synonyms,
	});

	return {
		async search(query, { platform, shown = FIRST_PAGE } = {}) {
			const analysis = analyse(query, siteLanguage.language, site);
			const look = async (meant: Analysis, others: ReadonlyMap<string, number>) => {
				const recalled = await recall.recall({ analysis: meant, others, platform });
				const numbers = [...new Set([...coded(analysis.code), ...recalled.order])];
				const articles = await fetchArticles(library, numbers, recalled, analysis.text, shown);
				const whole = createWhole(site, siteLanguage, recalled.tokens);
				const searcher = createSearcher(packOf(articles), (pack) => buildPartIndex(pack, whole, memory));
				return { whole, articles, searcher, left: recalled.holders - articles.length };
			};
			let looked = await look(analysis, new Map());
			let answer = looked.searcher.search(query, { platform });
			if (answer.wantsReader) {
				const odd = await loadOdd();
				const { whole } = looked;
				const rarity = { has: (token: string) => (whole.frequencyOf(token) ?? 0) > 0 };
				const isOdd = (answer.hits[0]?.confidence ?? "weak") === "weak" && odd.isOdd(analysis, { ...whole, rarity });
				const others = isOdd ? odd.otherTokens(analysis, whole) : undefined;
				if (others) looked = await look(analysis, others);
				const searchWidely = () => {
					const { searcher, articles } = looked;
					searcher.extend(odd.extend(articles.map(({ phrases }) => phrases)));
					return searcher.search(query, { platform });
				};
				answer = searchWidely();
				// What was typed in other characters could only be looked for by its sound; now it has words of its own.
				if (others && answer.analysis.text !== analysis.text) {
					looked = await look(answer.analysis, others);
					answer = searchWidely();
				}
			}
			return { ...answer, more: Math.max(0, looked.left) };
		},
	};
}

/**
 * Fetches the articles to look at: the most promising ones, and more of those that may hold the whole query until as
 * many are found as will be shown, so that none which does not hold it is shown before one that does.
 */
async function fetchArticles(
	library: Library,
	numbers: readonly number[],
	{ holders }: Recalled,
	text: string,
	shown: number,
): Promise<LibraryArticle[]> {
	const most = shown > FIRST_PAGE ? MOST_ARTICLES_LOOKED_AT : FIRST_LOOK;
	const articles = await library(numbers.slice(0, most));
	while (articles.length < Math.min(holders, numbers.length, MOST_ARTICLES_LOOKED_AT)) {
		const holding = articles.filter((article) => article.text.indexOf(text) >= 0).length;
		if (holding >= shown) break;
		articles.push(...(await library(numbers.slice(articles.length, articles.length + NEXT_LOOK))));
	}
	return articles;
}
