/** The reply for an SMS: title, first step, whom to call, link, fitted to two segments. Pure: parts in, text out. */
import type { ReplyContact, ReplySource } from "./reply.ts";

/**
 * Characters of a short reply, its link included. An SMS in Chinese (UCS-2) has 70; of two that a phone joins each
 * has 67, because three go to what joins them.
 */
export const SHORT_LENGTH = 134;

/** The least of a text that says anything when cut. */
const LEAST = 6;

/** What a short reply is made of; what cannot stay whole is cut or left out from the first to the last. */
export interface ShortParts {
	code: string;
	title: string;
	/** The first step. */
	step?: string;
	/** Ways to call, each as it stands in the text; the first is never lost. */
	calls: string[];
}

/** The parts of an article's short reply. */
export function shortParts({ code, title, blocks, contacts }: ReplySource): ShortParts {
	const step = blocks.filter(({ type }) => type === "S")[0]?.text.replace(/[。；：]$/, "");
	const calls = contacts.map(describeCall).filter((call) => call !== "");
	return { code, title, ...(step !== undefined && { step }), calls };
}

/**
 * A short reply, at most SHORT_LENGTH long. Addresses are whole or left out, the first way to call is always there.
 * @param link the article's address; one so long that nothing else fits stands after code and call all the same
 */
export function buildShortReply({ code, title, step, calls }: ShortParts, link: string): string {
	const head = step ? `${title}。第一步：${step}` : title;
	const endOf = (shown: readonly string[]) => `${shown.length > 0 ? `。${shown.join("，")}` : ""} ${link}`;
	// Every number where all fits; else the first, because the first step helps more than a second number.
	for (const shown of [calls, calls.slice(0, 1)]) {
		const text = `${code} ${head}${endOf(shown)}`;
		if (text.length <= SHORT_LENGTH) return text;
	}
	const end = endOf(calls.slice(0, 1));
	const room = SHORT_LENGTH - end.length - code.length - 1;
	return room < LEAST ? `${code}${end}` : `${code} ${clip(head, room)}${end}`;
}

/** Cuts a text to a length, at the end of a clause where one is near; an address is kept whole or left out. */
function clip(text: string, length: number): string {
	const cut = text.slice(0, length - 1).replace(/\s*(?:https?:\/\/|www\.)[\w./:?=#&%-]*$/, "");
	const clause = Math.max(...["，", "。", "；", "、"].map((sign) => cut.lastIndexOf(sign)));
	return `${clause > cut.length * 0.7 ? cut.slice(0, clause) : cut}…`;
}

function describeCall({ name, phones, qq }: ReplyContact): string {
	const number = phones[0] ? `电话 ${phones[0].number}` : qq[0] ? `QQ ${qq[0]}` : "";
	// 博思平台（四川政采）: which one it is, the title says.
	if (number === "") return "";
	const text = `${name.replace(/（[^（）]*）$/, "")}${number}`;
	return text.replace(/([A-Za-z0-9])(?=电话)|([^A-Za-z0-9 ])(?=QQ)/, "$& ");
}
