import type { Problem } from "../../../src/lib/problem.ts";
import { normalize } from "../../../src/lib/text/normalize.ts";
import { isOfKind } from "../../../src/lib/who-to-call.ts";
import type { ContentFile } from "../../../src/node/load-yaml.ts";
import type { CallAdvice, SourceRef } from "../../../src/schemas/index.ts";
import type { ContentContext, ContentRule } from "../types.ts";

/** What stands beside a phone number is the manual's word: an article of that kind and platform cites the section. */
export const callAdvice: ContentRule = {
	name: "call-advice",
	description:
		"Every reason and every misleading popup of who-to-call.yaml is borne out by an article and its sources.",
	scope: "content",
	check({ content }) {
		const file = content.callAdvice;
		if (!file) return [];
		return [...reasonsWithoutGround(file, content), ...popupsWithoutGround(file, content)];
	},
};

type File = ContentFile<CallAdvice>;
type Content = ContentContext["content"];

function problem(file: File, path: (string | number)[], found: string, expected: string, mend: string): Problem {
	return { rule: callAdvice.name, file: file.file, line: file.lineOf(path), found, expected, mend };
}

function reasonsWithoutGround(file: File, { articles, families, taxonomy }: Content): Problem[] {
	const familyIds = new Set(families.map(({ data }) => data.id));
	const tasks = new Set(taxonomy?.data.tasks.map(({ id }) => id));
	return file.data.reasons.flatMap(({ kind, platform, source }, index) => {
		const type = familyIds.has(kind) ? "family" : tasks.has(kind) ? "task" : undefined;
		if (type === undefined) {
			const expected = "the id of a file in content/families or a task of content/taxonomy.yaml";
			return [problem(file, ["reasons", index, "kind"], `unknown kind "${kind}"`, expected, "write one that exists")];
		}
		const members = articles
			.map(({ data }) => data)
			.filter((article) => article.platform === platform && isOfKind(article, { id: kind, type }));
		if (members.length === 0) {
			const found = `no article of ${platform} is about "${kind}"`;
			const expected = "a kind and platform that articles are about";
			return [problem(file, ["reasons", index], found, expected, "put it where it belongs, or delete it")];
		}
		return source
			.filter((one) => !members.some((article) => cites(article, one)))
			.map((one) =>
				problem(
					file,
					["reasons", index, "source"],
					`no article of ${platform} about "${kind}" cites section ${one.section} of ${one.manual}`,
					`a section that one of ${members.map(({ code }) => code).join(", ")} cites`,
					"cite the section that says so",
				),
			);
	});
}

function popupsWithoutGround(file: File, { articles }: Content): Problem[] {
	return file.data.popups.flatMap(({ code, popup, contacts, source }, index) => {
		const article = articles.find(({ data }) => data.code === code)?.data;
		if (!article) return []; // told as an unknown code
		const texts = article.errors.flatMap(({ text, variants }) => [text, ...variants]);
		const isQuoted = texts.some((text) => normalize(text).text.includes(normalize(popup).text));
		const strangers = contacts.filter((id) => !article.contacts.includes(id));
		return [
			...(isQuoted
				? []
				: [
						problem(
							file,
							["popups", index, "popup"],
							`no error text of ${code} holds "${popup}"`,
							"a piece of the popup, verbatim",
							`copy it from the \`errors\` of article ${code}`,
						),
					]),
			...strangers.map((id) =>
				problem(
					file,
					["popups", index, "contacts"],
					`article ${code} does not name the contact "${id}"`,
					"contacts of that article",
					`name it in \`contacts\` of article ${code} too, or delete it here`,
				),
			),
			...source
				.filter((one) => !cites(article, one))
				.map((one) =>
					problem(
						file,
						["popups", index, "source"],
						`article ${code} does not cite section ${one.section} of ${one.manual}`,
						"a section that the article cites",
						"cite the section that says so",
					),
				),
		];
	});
}

function cites({ source }: { source: readonly SourceRef[] }, { manual, section }: SourceRef): boolean {
	return source.some((one) => one.manual === manual && one.section === section);
}
