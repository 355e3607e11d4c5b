import type { Problem } from "../../../src/lib/problem.ts";
import type { ContentFile } from "../../../src/node/load-yaml.ts";
import type { ContentRule } from "../types.ts";

/** Marks that drafts carry (npm run new, npm run import). Split, so that a search for them does not find this file. */
const MARKS = ["EDITOR" + "-NOTE", "GENERIC" + "-TEXT", "TO" + "DO"];

/** A draft is not an article. */
export const leftover: ContentRule = {
	name: "leftover",
	description: "No mark of a draft is left in an article or registry file.",
	scope: "content",
	check({ content }) {
		const problems: Problem[] = [];
		const report = (file: string, line: number, text: string) => {
			const mark = MARKS.find((candidate) => text.includes(candidate));
			if (!mark) return;
			problems.push({
				rule: leftover.name,
				file,
				line,
				found: `the draft mark ${mark}`,
				expected: "finished text",
				mend: "do what the mark asks for, then delete it",
			});
		};
		for (const article of content.articles) {
			article.body.split("\n").forEach((text, index) => {
				report(article.file, article.bodyLine + index, text);
			});
		}
		const { articles, platforms, tools, contacts, families, manuals, sites } = content;
		for (const file of [...articles, ...platforms, ...tools, ...contacts, ...families, ...manuals, ...sites]) {
			for (const [path, text] of textsOf(file)) report(file.file, file.lineOf(path), text);
		}
		return problems;
	},
};

/** Every text value of a file with its path. */
function textsOf(file: ContentFile<unknown>): [(string | number)[], string][] {
	const walk = (value: unknown, path: (string | number)[]): [(string | number)[], string][] => {
		if (typeof value === "string") return [[path, value]];
		if (Array.isArray(value)) return value.flatMap((item, index) => walk(item, [...path, index]));
		if (typeof value !== "object" || value === null) return [];
		return Object.entries(value).flatMap(([key, item]) => walk(item, [...path, key]));
	};
	return walk(file.data, []);
}
