/** Finds phone numbers, QQ numbers and web addresses in running text. */
import { GAP } from "./prose.ts";

export interface Stray {
	kind: "phone" | "qq" | "url";
	/** As typed. */
	text: string;
	/** Where it begins. */
	index: number;
}

const URL_TAIL = `[!#$%&*+,./0-9:;=?@A-Z_a-z~-]*`;
const TOP_DOMAINS = "com|cn|org|net|gov|edu|info|top|xyz|cc|io|vip|xn--[a-z0-9-]+";
// The space after a dot: manuals print "www. scca. com. cn".
const URLS = [
	new RegExp(`[a-z][a-z0-9+.-]*://${URL_TAIL}`, "gi"),
	new RegExp(`mailto:${URL_TAIL}`, "gi"),
	new RegExp(`(?<![a-z0-9-])www\\. ?[a-z0-9-]+(?:\\. ?[a-z0-9-]+)*(?::\\d+)?(?:/${URL_TAIL})?`, "gi"),
	new RegExp(
		`(?<![a-z0-9._-])(?:[a-z0-9._-]+@)?(?:[a-z0-9-]+\\. ?)+(?:${TOP_DOMAINS})(?![a-z0-9-])(?::\\d+)?(?:/${URL_TAIL})?`,
		"gi",
	),
	new RegExp(`(?<![\\d.])\\d{1,3}(?:\\.\\d{1,3}){3}(?::\\d+|/)${URL_TAIL}`, "gi"),
];

// Shapes that are a phone number wherever they stand. Strongest (longest) first, so that a part is not taken for the whole.
const PHONES = [
	/(?<!\d)(?:\+?86[- ]?)?\(?0(?:10|2\d|[3-9]\d\d)\)?[- ]{0,2}\d{3,4}[- ]?\d{4}(?:-\d{1,6})?(?!\d)/g,
	/(?<!\d)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/g,
	/(?<!\d)[48]00(?:[-. ]?\d){7}(?!\d)/g,
	/(?<![\d.])12333(?!\d|\.\d)/g,
];

// Shapes that are a number to call only beside such a word and in the same clause; a password may look the same.
const CLAUSE = `[^\\d,.;!?。；、\\n${GAP}]`;
const CALL_WORDS = "电话|热线|手机|座机|传真|致电|拨打|拨|客服|联系|tel|phone";
const CHAT_WORDS = "QQ|微信";
const NEAR: { kind: Stray["kind"]; pattern: RegExp }[] = [
	{ kind: "qq", pattern: new RegExp(`(?:${CHAT_WORDS})(${CLAUSE}{0,8})(\\d{6,11})(?!\\d)`, "gi") },
	{
		kind: "phone",
		pattern: new RegExp(
			`(?:${CALL_WORDS})(${CLAUSE}{0,8})(\\d{3,4}[- ]?\\d{4}(?:-\\d{1,6})?|12\\d{3}|9[56]\\d{3}|100\\d\\d)(?!\\d)`,
			"gi",
		),
	},
	{ kind: "qq", pattern: new RegExp(`(${CLAUSE}{0,8})(?<!\\d)(\\d{6,11})(?=${CLAUSE}{0,4}(?:${CHAT_WORDS}))`, "gi") },
	{
		kind: "phone",
		pattern: new RegExp(`(${CLAUSE}{0,8})(?<!\\d)(\\d{7,8})(?=${CLAUSE}{0,4}(?:电话|热线|手机|座机|传真))`, "gi"),
	},
];
const NOT_TO_CALL = /密码|口令|PIN|账号|帐号|编号|编码|代码/i;

/**
 * Every phone, QQ number and address in a text, in order, none twice.
 * @param text running text; parts that may hold numbers must be blanked before
 * @param registered numbers (digits only) that are somebody's, however short
 */
export function findStrays(text: string, registered: readonly string[]): Stray[] {
	let rest = foldWidth(text);
	const found: Stray[] = [];
	const take = (kind: Stray["kind"], index: number, length: number) => {
		found.push({ kind, text: text.slice(index, index + length), index });
		rest = rest.slice(0, index) + GAP.repeat(length) + rest.slice(index + length);
	};
	const takeAll = (kind: Stray["kind"], pattern: RegExp) => {
		for (const match of [...rest.matchAll(pattern)]) take(kind, match.index, match[0].replace(/[.,:;!?]+$/, "").length);
	};
	for (const pattern of URLS) takeAll("url", pattern);
	// Only now: in "www.a.cn—下载" the dash is not part of the address.
	rest = foldDashes(rest);
	for (const pattern of PHONES) takeAll("phone", pattern);
	// Longest first: a number with its extension before the same number without.
	for (const digits of [...registered].sort((a, b) => b.length - a.length)) takeAll("phone", numberPattern(digits));
	for (const { kind, pattern } of NEAR) {
		for (const match of [...rest.matchAll(pattern)]) {
			const [whole, between = "", number = ""] = match;
			if (NOT_TO_CALL.test(between)) continue;
			take(kind, match.index + whole.length - number.length, number.length);
		}
	}
	return found.sort((a, b) => a.index - b.index);
}

/** True when the words just before a number say that it is for chatting, not for calling. */
export function standsBesideChatWord(text: string, index: number): boolean {
	return /(?:QQ|微信)[^\d，。；、]{0,8}$/i.test(text.slice(0, index));
}

/** Digits, letters and signs in their plain width, one character for one, so that indexes stay right. */
export function fold(text: string): string {
	return foldDashes(foldWidth(text));
}

function foldWidth(text: string): string {
	return text
		.replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
		.replace(/[\u00A0\u3000\u200B\u2002-\u200A]/g, " ");
}

function foldDashes(text: string): string {
	return text.replace(/[\u2010-\u2015\u2212]/g, "-");
}

function numberPattern(digits: string): RegExp {
	// A short number is written in one piece; with signs allowed in between, 12333 would be found in "12.333".
	const body = digits.length < 7 ? digits : [...digits].join("[-. ]?");
	return new RegExp(`(?<!\\d|\\d\\.)${body}(?!\\d|\\.\\d)`, "g");
}
