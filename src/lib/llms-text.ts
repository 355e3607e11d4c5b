/** /llms.txt: the site told to language models, in the form of llmstxt.org (title, summary, sections of links). */
import type { Article } from "../schemas/index.ts";
import type { ToAddress } from "./address.ts";
import type { Catalog } from "./catalog.ts";

export interface SiteText {
	name: string;
	tagline: string;
}

/** What the site is, how it is laid out, every article by platform, and the data files. */
export function llmsText(catalog: Catalog, address: ToAddress, { name, tagline }: SiteText): string {
	const { articles, platforms, families, manuals } = catalog;
	const link = (label: string, path: string, note: string) =>
		`- [${escapeMarkdown(label)}](${address(path)}): ${escapeMarkdown(note)}`;
	const ofArticle = (article: Article) =>
		link(`${article.code} ${article.title}`, `/${article.code}/`, noteOn(article));
	const sections: [title: string, lines: string[]][] = [
		[
			"入口",
			[
				link("全部报错原文", "/errors/", "每一条报错原文和解决它的文章"),
				link("该找谁", "/contacts/", "各平台、各 CA 机构的电话、QQ、地址"),
				link("一步步找", "/triage/", "平台、在哪一步出现、看到什么"),
				link("开标前几分钟", "/triage/urgent/", "先做什么最快最安全，什么现在不要做"),
				link("什么问题找谁", "/contacts/who/", "平台和问题种类对应的联系人"),
				link("按事情", "/tasks/", "更新、补办、解锁等事情在各平台的文章"),
				link("按身份", "/roles/", "供应商、采购人、代理机构等各自的文章"),
				link("分不清的提示", "/which/", "几个平台都有的提示怎样分清"),
				link("一页看全", "/all/", "全部文章的全文在一页里"),
				...platforms.map(({ id, name: official, intro }) => link(official, `/platforms/${id}/`, intro)),
			],
		],
		...platforms.map(({ id, name: official }): [string, string[]] => [
			official,
			articles.filter(({ platform }) => platform === id).map(ofArticle),
		]),
		["同类问题", families.map((family) => link(family.name, `/families/${family.id}/`, family.cause))],
		["手册", manuals.map(({ id, title }) => link(title, `/manuals/${id}/`, "按手册顺序排列的文章"))],
		[
			"数据",
			[
				link(
					"articles.json",
					"/api/articles.json",
					"全部文章的目录：编号、标题、平台、报错原文、软件、联系方式、相关文章",
				),
				link("articles.schema.json", "/api/articles.schema.json", "上面这个文件的 JSON Schema"),
				link("errors.json", "/api/errors.json", "全部报错原文和对应的文章"),
				link("errors.schema.json", "/api/errors.schema.json", "上面这个文件的 JSON Schema"),
				link("feed.xml", "/feed.xml", "更新记录（Atom）"),
			],
		],
	];
	const parts = [
		`# ${escapeMarkdown(name)}`,
		`> ${escapeMarkdown(tagline)}。按 ${manuals.length} 本公开手册整理的 ${articles.length} 篇短文。`,
		[
			"- 一篇文章解决一个问题，有一个三位编号，地址就是编号，永不改变；首位数字表示平台。",
			"- 一样的报错，在不同平台办法可能不同：先确认是哪个平台，再给办法。",
			"- 报错原文、按钮、菜单、电话、网址都照抄手册；引用时请保持原样，并给出编号和地址。",
			"- 内容与平台最新通知不一致时，以平台和 CA 机构的通知为准。",
		].join("\n"),
		...sections
			.filter(([, lines]) => lines.length > 0)
			.flatMap(([title, lines]) => [`## ${escapeMarkdown(title)}`, lines.join("\n")]),
	];
	return `${parts.join("\n\n")}\n`;
}

/** What the link leads to: the error texts, else how people ask for it. */
function noteOn({ errors, asks, title }: Article): string {
	return errors.length > 0 ? errors.map(({ text }) => text).join("；") : (asks[0] ?? title);
}

/** Text that Markdown must not read as marks. */
function escapeMarkdown(text: string): string {
	return text.replace(/[\\`*_[\]<>&]/g, "\\$&").replace(/\s+/g, " ");
}
