/** Ready replies for QQ, WeChat and SMS: plain text, laid out by line breaks alone. Pure: blocks in, text out. */
import type { Block } from "../search/shared/records.ts";

/** Stands for the article's address, which only the browser knows. */
export const LINK = "{link}";

/** Characters of a short reply without its link: with a link of 60 they make two SMS segments (140). */
const SHORT_LENGTH = 80;

/** How the risk note of an article begins, on the page and in the reply. */
export const RISK = "有风险：";

export interface ReplyContact {
	name: string;
	phones: string[];
	qq: string[];
}

export interface ReplySource {
	code: string;
	title: string;
	/** Short name of the platform. */
	platform: string;
	/** The article's text without its title, in the order of the page. */
	blocks: Block[];
	contacts: ReplyContact[];
}

/**
 * The whole article as a message: every step, case, remark and number, in the order of the page.
 * @returns lines without Markdown marks; LINK stands where the address belongs
 */
export function buildReply({ code, title, platform, blocks, contacts }: ReplySource): string {
	const lines = [`【${code}】${title}（${platform}）`];
	let lastStep: string | undefined;
	let isHead = true;
	for (const { type, text, id } of blocks) {
		if (type === "E") lines.push(`报错：${text}`);
		else if (type === "V" || type === "A") continue;
		else if (type === "H") {
			isHead = false;
			lines.push("", id?.startsWith("case-") ? `◆ ${text}` : `■ ${text}`);
		} else if (type === "S") lines.push(id === lastStep ? `   - ${text}` : `${stepNumber(id)}. ${text}`);
		// Above the first heading stand the frames of the popups and the risk note, which alone is text to hand on.
		else if (!isHead || text.startsWith(RISK)) lines.push(text);
		if (type === "S") lastStep = id;
		else if (type === "H") lastStep = undefined;
	}
	const calls = contacts.map(describeContact).filter((line) => line !== "");
	if (calls.length > 0) lines.push("", ...calls.map((line) => `☎ ${line}`));
	lines.push("", `网页：${LINK}`);
	return lines.join("\n").replace(/\n{3,}/g, "\n\n");
}

/**
 * Title, first step and number in one line, for an SMS.
 * @returns at most SHORT_LENGTH characters and LINK
 */
export function buildShortReply({ code, title, blocks, contacts }: ReplySource): string {
	const step = blocks.find(({ type }) => type === "S")?.text;
	const call = contacts
		.map(({ name, phones }) => (phones[0] ? `电话${name}${phones[0]}` : ""))
		.find((text) => text !== "");
	const end = call ? `。${call}` : "";
	const start = `${code} ${title}${step ? `：先${step.replace(/[。；]$/, "")}` : ""}`;
	const room = SHORT_LENGTH - end.length;
	return `${clip(start, room)}${end} ${LINK}`;
}

/** Cuts a text to a length; an address is kept whole or left out. */
function clip(text: string, length: number): string {
	if (text.length <= length) return text;
	return `${text.slice(0, length - 1).replace(/\s*https?:\/\/\S*$/, "")}…`;
}

function describeContact({ name, phones, qq }: ReplyContact): string {
	const ways = [...phones.map((phone) => `电话 ${phone}`), ...qq.map((number) => `QQ ${number}`)];
	return ways.length > 0 ? `${name}：${ways.join("，")}` : "";
}

/** `case-2-step-3` → 3. */
function stepNumber(id: string | undefined): number {
	return Number(id?.slice(id.lastIndexOf("-") + 1) ?? 1);
}
