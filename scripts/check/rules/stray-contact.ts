import type { Problem } from "../../../src/lib/problem.ts";
import { normalize } from "../../../src/lib/text/normalize.ts";
import type { ArticleFile } from "../../../src/node/load-content.ts";
import type { ContentFile } from "../../../src/node/load-yaml.ts";
import { findStrays, type Stray, standsBesideChatWord } from "../contact-patterns.ts";
import { type Holders, holdersOf } from "../holders.ts";
import { parsedArticles } from "../parse-mdx.ts";
import { GAP, type ProseBlock, proseBlocks } from "../prose.ts";
import type { ContentContext, ContentRule } from "../types.ts";

const NAMES = { phone: "phone number", qq: "QQ number", url: "web address" } as const;
const COMPONENTS = { phone: "Phone", qq: "QQ", url: "Site" } as const;

/** A fact stands once: numbers and addresses live in content/contacts and content/sites, prose names their id. */
export const strayContact: ContentRule = {
	name: "stray-contact",
	description: "No phone, QQ number or web address is typed in an article, in a title or in another registry file.",
	scope: "content",
	check(context) {
		const holders = holdersOf(context.content);
		return [...inProse(context, holders), ...inFrontMatter(context, holders), ...inRegistry(context, holders)];
	},
};

function inProse({ content }: ContentContext, holders: Holders): Problem[] {
	return parsedArticles(content).flatMap((parsed) =>
		proseBlocks(parsed).flatMap((block) => {
			const { file } = parsed.article;
			const text = blank(block.text, ownErrorTexts(parsed.article));
			const strays = findStrays(text, holders.numbers).map((stray) =>
				describeProblem(file, block.lineAt(stray.index), text, stray, holders, "in prose"),
			);
			return [...strays, ...placesIn(file, block, holders)];
		}),
	);
}

/** Street addresses that are registered; others cannot be told from prose. */
function placesIn(file: string, block: ProseBlock, holders: Holders): Problem[] {
	const { text, offsets } = normalize(block.text);
	return holders.places.flatMap(({ id, address, key }) => {
		const index = text.indexOf(key);
		if (index < 0) return [];
		return {
			rule: strayContact.name,
			file,
			line: block.lineAt(offsets[index] ?? 0),
			found: `street address "${address}" typed in prose`,
			expected: `<Place id="${id}" />`,
			mend: `write <Place id="${id}" /> instead (content/contacts/${id}.yaml holds it)`,
		};
	});
}

function inFrontMatter({ content }: ContentContext, holders: Holders): Problem[] {
	const names = serviceNumbers(content);
	return content.articles.flatMap((article) => {
		const { title, asks, errors, related, risk } = article.data;
		const fields: [(string | number)[], string | undefined][] = [
			[["title"], title],
			...asks.map((ask, index): [(string | number)[], string] => [["asks", index], ask]),
			...errors.map((error, index): [(string | number)[], string] => [["errors", index, "where"], error.where]),
			...related.map((entry, index): [(string | number)[], string | undefined] => [
				["related", index, "note"],
				entry.note,
			]),
			[["risk"], risk],
		];
		return inFields(article, fields, [...ownErrorTexts(article), ...names], holders);
	});
}

/** Numbers that are what a service is called (“12333 热线”): people search for them by name, so titles and asks may say them. */
function serviceNumbers({ contacts }: ContentContext["content"]): string[] {
	return contacts.flatMap(({ data }) =>
		data.phones.map(({ number }) => number).filter((number) => data.name.includes(number)),
	);
}

function inRegistry({ content }: ContentContext, holders: Holders): Problem[] {
	return [
		...content.platforms.flatMap((file) => inFields(file, [[["intro"], file.data.intro]], [], holders)),
		...content.families.flatMap((file) => inFields(file, [[["cause"], file.data.cause]], [], holders)),
		...content.tools.flatMap((file) =>
			inFields(
				file,
				[
					[["note"], file.data.note],
					[["path"], file.data.path],
				],
				[],
				holders,
			),
		),
	];
}

function inFields(
	file: ContentFile<unknown>,
	fields: [(string | number)[], string | undefined][],
	allowed: string[],
	holders: Holders,
): Problem[] {
	return fields.flatMap(([path, value]) => {
		const text = blank(value ?? "", allowed);
		return findStrays(text, holders.numbers).map((stray) =>
			describeProblem(file.file, file.lineOf(path), text, stray, holders, `in \`${path[0]}\``),
		);
	});
}

function describeProblem(
	file: string,
	line: number,
	text: string,
	stray: Stray,
	holders: Holders,
	where: string,
): Problem {
	const read = stray.kind === "phone" && standsBesideChatWord(text, stray.index) ? "qq" : stray.kind;
	const holder = holders.find(read, stray.text);
	const kind = holder?.kind ?? read;
	const folder = kind === "url" ? "content/sites" : "content/contacts";
	const tagOf = (id: string) => `<${COMPONENTS[kind]} id="${id}" />`;
	const tag = tagOf(holder?.exact ? holder.id : "…");
	const source = holder?.exact
		? `${folder}/${holder.id}.yaml holds it`
		: `no file holds it: add it to ${folder}${holder ? `, or write ${tagOf(holder.id)} if that page is meant` : ""}`;
	const prose = where === "in prose";
	return {
		rule: strayContact.name,
		file,
		line,
		found: `${NAMES[kind]} "${stray.text}" typed ${where}`,
		expected: prose ? tag : "words without numbers to call and web addresses",
		mend: prose ? `write ${tag} instead (${source})` : `leave it out; articles show it by ${tag} (${source})`,
	};
}

function ownErrorTexts(article: ArticleFile): string[] {
	return article.data.errors.flatMap((error) => [error.text, ...error.variants]);
}

/** Hides texts that are quoted to the letter; the length stays, so that places stay right. */
function blank(text: string, quotes: string[]): string {
	// Longest first: a short variant inside a longer text would leave the rest of it in sight.
	return [...quotes]
		.sort((a, b) => b.length - a.length)
		.reduce((rest, quote) => rest.split(quote).join(GAP.repeat(quote.length)), text);
}
