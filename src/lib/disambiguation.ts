/** One text, several platforms: where it is seen, and which article answers there. */
import type { Article, Disambiguation, ErrorText, Platform, Tool } from "../schemas/index.ts";
import type { Catalog, WithId } from "./catalog.ts";
import { realPlatforms } from "./matrix.ts";
import { normalize } from "./text/normalize.ts";

/** One place where the text is seen. */
export interface Sighting {
	article: Article;
	/** The error as it shows there; none where the article is about a situation without popup. */
	error?: ErrorText;
	/** Software of the article. */
	tools: WithId<Tool>[];
}

export interface PlatformSightings {
	platform: WithId<Platform>;
	/** Empty where nothing of this platform is listed. */
	sightings: Sighting[];
}

/** Two of the listed articles, and the sentence that tells them apart. */
export interface Distinction {
	codes: [string, string];
	note: string;
}

/**
 * Where a text is seen, platform by platform: all of them, in the order of platforms.
 * Of an article with errors those that hold the text count; if none does, all of them.
 */
export function sightingsOf(catalog: Catalog, { patterns, articles }: Disambiguation): PlatformSightings[] {
	const listed = articles.map(catalog.article);
	return realPlatforms(catalog).map((platform) => ({
		platform,
		sightings: listed
			.filter((article) => article.platform === platform.id)
			.flatMap((article) => {
				const tools = article.tools.map(catalog.tool);
				const holding = article.errors.filter((error) => holdsAny(error, patterns));
				const errors = holding.length > 0 ? holding : article.errors;
				return errors.length > 0 ? errors.map((error) => ({ article, error, tools })) : [{ article, tools }];
			}),
	}));
}

/** The notes of look-alike relations among the listed articles, each pair once. */
export function distinctionsOf({ links }: Catalog, { articles }: Disambiguation): Distinction[] {
	const listed = [...articles].sort();
	return listed.flatMap((code) =>
		links(code)
			.filter(({ article, how }) => how === "looks-alike" && article.code > code && listed.includes(article.code))
			.map(({ article, note = "" }): Distinction => ({ codes: [code, article.code], note })),
	);
}

/** The texts on whose pages an article is listed or named as comparison. */
export function disambiguationsOf(all: readonly Disambiguation[], code: string): Disambiguation[] {
	return all.filter(({ articles, compare }) => articles.includes(code) || compare.includes(code));
}

/** Whether one of an article's error texts holds one of the patterns, whatever its width, case and spaces. */
export function showsAny({ errors }: Pick<Article, "errors">, patterns: readonly string[]): boolean {
	return errors.some((error) => holdsAny(error, patterns));
}

function holdsAny({ text, variants }: ErrorText, patterns: readonly string[]): boolean {
	return [text, ...variants].some((one) => {
		const normalized = normalize(one).text;
		return patterns.some((pattern) => normalized.includes(normalize(pattern).text));
	});
}
