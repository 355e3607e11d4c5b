import { showsAny } from "../../../src/lib/disambiguation.ts";
import { COMMON } from "../../../src/lib/matrix.ts";
import type { Problem } from "../../../src/lib/problem.ts";
import type { ContentFile } from "../../../src/node/load-yaml.ts";
import type { Disambiguation } from "../../../src/schemas/index.ts";
import type { ContentContext, ContentRule } from "../types.ts";

/** Who is asked "where did you see it?" must find every place where it is seen. */
export const disambiguation: ContentRule = {
	name: "disambiguation",
	description:
		"An ambiguous text lists every article whose error texts hold it, under an id of its own, comparison pages apart.",
	scope: "content",
	check({ content }) {
		const file = content.disambiguations;
		if (!file) return [];
		return file.data.flatMap((_, index) => [
			...sameId(file, index),
			...uselessPatterns(file, index, content),
			...unlisted(file, index, content),
			...wrongList(file, index, content),
		]);
	},
};

type File = ContentFile<Disambiguation[]>;
type Content = ContentContext["content"];

function problem(file: File, path: (string | number)[], found: string, expected: string, mend: string): Problem {
	return { rule: disambiguation.name, file: file.file, line: file.lineOf(path), found, expected, mend };
}

function at(file: File, index: number): Disambiguation {
	return file.data[index] as Disambiguation;
}

function sameId(file: File, index: number): Problem[] {
	const { id } = at(file, index);
	if (file.data.findIndex((other) => other.id === id) === index) return [];
	return [problem(file, [index, "id"], `id "${id}" stands twice`, "one page an id", "give one of them another id")];
}

function uselessPatterns(file: File, index: number, { articles }: Content): Problem[] {
	return at(file, index).patterns.flatMap((pattern, place) =>
		articles.some(({ data }) => showsAny(data, [pattern]))
			? []
			: [
					problem(
						file,
						[index, "patterns", place],
						`no error text holds "${pattern}"`,
						"a piece of an error text of content/articles",
						"copy it from the article's `errors`, or delete it",
					),
				],
	);
}

function unlisted(file: File, index: number, { articles }: Content): Problem[] {
	const { patterns, articles: listed } = at(file, index);
	return articles
		.filter(({ data }) => !data.retired && !listed.includes(data.code) && showsAny(data, patterns))
		.map((article) =>
			problem(
				file,
				[index, "articles"],
				`article ${article.data.code} (${article.file}) shows one of these texts and is not listed`,
				"every article whose error texts hold a pattern",
				`add "${article.data.code}" to \`articles\``,
			),
		);
}

function wrongList(file: File, index: number, { articles }: Content): Problem[] {
	const { articles: listed, compare } = at(file, index);
	const platformOf = (code: string) => articles.find(({ data }) => data.code === code)?.data.platform;
	const wrong = (list: "articles" | "compare", codes: readonly string[], isWrong: (platform: string) => boolean) =>
		codes.flatMap((code, place) => {
			const platform = platformOf(code);
			if (platform === undefined || !isWrong(platform)) return [];
			const other = list === "articles" ? "compare" : "articles";
			return [
				problem(
					file,
					[index, list, place],
					`article ${code} of platform ${platform} in \`${list}\``,
					`articles of a platform in \`articles\`, comparison pages in \`compare\``,
					`move it to \`${other}\``,
				),
			];
		});
	return [
		...wrong("articles", listed, (platform) => platform === COMMON),
		...wrong("compare", compare, (platform) => platform !== COMMON),
	];
}
