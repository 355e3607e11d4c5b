/** Ready replies for QQ and WeChat: plain text, laid out by line breaks alone. Pure: blocks in, text out. */
import type { Block } from "../search/shared/records.ts";
import { LINK } from "./link.ts";

/** How the risk note of an article begins, on the page and in the reply. */
export const RISK = "有风险：";

/** What stands above a note on the page (components/mdx); in a reply it begins the note's first line. */
const NOTE_LABELS = ["本站提醒", "手册说明", "两处说法不一"];

export interface ReplyContact {
	name: string;
	phones: { number: string; note?: string }[];
	qq: string[];
	/** Where to go or write, with its hours. */
	place?: string;
	/** Code of the article that has the numbers of all who stand behind the name. */
	article?: string;
}

/** What a page shows that its blocks do not say. */
export interface ReplyShape {
	/** Lines that are no sentence: index of the block, then the length of each cell of a row; no cell, it is a bullet. */
	lines: number[][];
	/** Articles that the text links to in words that do not say their code. */
	links: string[];
}

export interface ReplySource {
	code: string;
	title: string;
	/** Short name of the platform. */
	platform: string;
	/** The article's text without its title, in the order of the page. */
	blocks: Block[];
	contacts: ReplyContact[];
	shape?: ReplyShape;
	/** Articles that the shape links to, with their titles. */
	links?: [code: string, title: string][];
	/** Day since which the error does not occur any more, and the article that takes its place. */
	retired?: { since: string; replacedBy?: string | undefined };
}

/**
 * The whole article as a message: every step, case, remark and number, in the order of the page.
 * @returns lines without Markdown marks; LINK stands where the address belongs
 */
export function buildReply({ code, title, platform, blocks, contacts, shape, links, retired }: ReplySource): string {
	const lines = [`【${code}】${title}（${platform}）`];
	if (retired) lines.push(`※ ${retired.since} 起不再出现${retired.replacedBy ? `，请看 ${retired.replacedBy}` : ""}。`);
	const shapes = new Map((shape?.lines ?? []).map(([index, ...cells]) => [index, cells]));
	let lastStep: string | undefined;
	let isHead = true;
	let label = "";
	blocks.forEach(({ type, text, id }, index) => {
		if (type === "E") {
			if (!title.includes(text)) lines.push(`报错：${text}`);
		} else if (type === "H") {
			isHead = false;
			lines.push("", `${id?.startsWith("case-") ? "◆" : "■"} ${text}`);
		} else if (type === "S") lines.push(id === lastStep ? `   · ${text}` : `${stepNumber(id)}. ${text}`);
		else if (type === "P") {
			// Above the first heading stand the frames of the popups and the risk note, which alone is text to hand on.
			if (isHead && !text.startsWith(RISK)) return;
			if (NOTE_LABELS.includes(text)) {
				label = `※ ${text}：`;
				return;
			}
			const mark = text.startsWith(RISK) ? "※ " : label;
			label = "";
			lines.push(mark + shaped(text, shapes.get(index)));
		}
		if (type === "S") lastStep = id;
		else if (type === "H") lastStep = undefined;
	});
	const calls = contacts.map((contact) => describeContact(contact, code)).filter((line) => line !== "");
	if (calls.length > 0) lines.push("", ...calls);
	if (links && links.length > 0)
		lines.push("", "文中提到的文章，在网站上输入编号就能打开：", ...links.map((link) => link.join(" ")));
	lines.push("", `网页：${LINK}`);
	// A case right below its section needs no empty line between.
	return lines.join("\n").replace(/(\n■ [^\n]*)\n+(?=\n◆ )/g, "$1");
}

/** A row with its cells apart, a bullet with its mark, a sentence as it is. */
function shaped(text: string, cells: readonly number[] | undefined): string {
	if (!cells) return text;
	if (cells.length === 0) return `· ${text}`;
	let at = 0;
	return cells
		.map((length) => {
			const cell = text.slice(at, at + length);
			// An empty cell leaves no space behind.
			at += length > 0 ? length + 1 : 0;
			return cell || "—";
		})
		.join(" ｜ ");
}

/** One line; empty for those who are named on the article's page alone. */
function describeContact({ name, phones, qq, place, article }: ReplyContact, code: string): string {
	const numbers = phones.map(({ number, note }) => (note ? `${number}（${note}）` : number));
	const ways = [
		...(numbers.length > 0 ? [`电话 ${numbers.join("、")}`] : []),
		...(qq.length > 0 ? [`QQ ${qq.join("、")}`] : []),
		...(place ? [place] : []),
		...(article && article !== code ? [`各家电话见 ${article}`] : []),
	];
	return ways.length > 0 ? `${phones.length + qq.length > 0 ? "☎" : "※"} ${name}：${ways.join("，")}` : "";
}

/** `case-2-step-3` → 3. */
function stepNumber(id: string | undefined): number {
	return Number(id?.slice(id.lastIndexOf("-") + 1) ?? 1);
}
