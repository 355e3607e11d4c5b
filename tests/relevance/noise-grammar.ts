/**
 * What surrounds an error when people paste it: frames of popups, chats, mails, and one inside the other.
 * Written from what those programs show and copy, not from the lists in search/shared/noise.ts, which it is to test.
 */
import fc from "fast-check";

/** Text to the left and right of what matters. */
export interface Wrap {
	before: string;
	after: string;
}

export const wrapIn = ({ before, after }: Wrap, text: string): string => before + text + after;

const pick = fc.constantFrom<string[]>;
/** Now and then nothing. */
const maybe = (part: fc.Arbitrary<string>) => fc.oneof(fc.constant(""), part);
const join = (...parts: (string | fc.Arbitrary<string>)[]): fc.Arbitrary<string> =>
	fc.tuple(...parts.map((part) => (typeof part === "string" ? fc.constant(part) : part))).map((all) => all.join(""));
const lines = (line: fc.Arbitrary<string>, most: number) =>
	fc.array(line, { maxLength: most }).map((all) => all.map((one) => `${one}\n`).join(""));
const number = (min: number, max: number, width = 1) =>
	fc.integer({ min, max }).map((value) => String(value).padStart(width, "0"));
const wrap = (before: fc.Arbitrary<string>, after: fc.Arbitrary<string>): fc.Arbitrary<Wrap> =>
	fc.record({ before, after });

const letters = fc.string({ unit: pick(..."abcdefghijklmnopqrstuvwxyz"), minLength: 3, maxLength: 8 });
const port = maybe(join(":", number(1024, 65_535)));
const host = fc.oneof(
	join(pick("", "www.", "login.", "http://", "https://www."), letters, pick(".gov.cn", ".com.cn", ".com", ".cn"), port),
	join("localhost", port),
	join("192.168.", number(0, 255), ".", number(1, 254), port),
);

const button = pick("确定", "取消", "关闭", "重试", "是", "否", "确认", "知道了", "OK");
const buttons = fc
	.tuple(fc.array(button, { maxLength: 2 }), pick("\n", " ", "　　"), fc.boolean())
	.map(([all, between, bracketed]) => all.map((one) => (bracketed ? `[${one}]` : one)).join(between));
const newline = pick("\n", "\n\n", "\r\n", " ");
const popupEnd = join(newline, buttons);

/** `www.example.gov.cn 显示`, the frame of Chrome's own popups. */
export const chromePopup = wrap(
	join(
		fc.oneof(host, pick("此网页", "该网页"), join(host, " 上的嵌入式页面")),
		pick(" 显示", " 显示：", "显示"),
		newline,
	),
	popupEnd,
);

/** Title bar and button of Internet Explorer's popups. */
export const explorerPopup = wrap(
	join(
		pick("来自网页的消息", "Microsoft Internet Explorer", "Windows Internet Explorer"),
		maybe(pick("\n×", " ×", " X")),
		newline,
	),
	popupEnd,
);

const label = maybe(
	pick("错误：", "提示：", "错误信息：", "提示信息：", "报错：", "警告！", "错误提示:", "(!) ", "× "),
);
const technical = maybe(
	join(
		" ",
		fc.oneof(
			join("errcode:-", number(1, 9999)),
			join("(code: ", number(1, 999), ")"),
			join("错误代码：", number(1, 99_999)),
		),
	),
);

/** A dialog of a program: title, label, technical tail, buttons. */
export const clientPopup = wrap(
	join(
		pick("提示", "系统提示", "温馨提示", "警告", "错误", "信息", "出错了", "【提示】"),
		maybe(pick(" ×", "\n×")),
		newline,
		label,
	),
	join(technical, popupEnd),
);

const surname = pick("王", "李", "张", "刘", "陈", "杨", "赵", "周", "何", "罗");
const name = fc.oneof(
	join(pick("供应商-", "代理公司小", "财务-", "采购部", "技术支持-", "小", "老", "A"), surname),
	join(surname, pick("姐", "工", "会计", "老师", "总", "经理", "主任")),
);
const clock = join(
	maybe(pick("上午", "下午", "晚上")),
	number(0, 23),
	":",
	number(0, 59, 2),
	maybe(join(":", number(0, 59, 2))),
);
const day = fc
	.tuple(number(2023, 2026), number(1, 12), number(1, 28), pick("-", "/", "年", "."))
	.map(([year, month, date, sign]) =>
		sign === "年"
			? `${year}年${month}月${date}日`
			: `${year}${sign}${month.padStart(2, "0")}${sign}${date.padStart(2, "0")}`,
	);
const moment = fc.oneof(clock, join(day, " ", clock));
const speaker = fc.oneof(
	join(name, " ", moment, "\n"),
	join(name, pick("：", ": ", ":\n")),
	join("[", moment, "] ", name, pick("\n", "：")),
	join(name, "(", number(10_000, 999_999_999), ") ", moment, "\n"),
);

const greeting = pick(
	"老师您好",
	"您好",
	"你好",
	"在吗",
	"老师在不在",
	"各位老师好",
	"下午好",
	"打扰一下",
	"请问一下",
	"麻烦问一下",
	"不好意思打扰了",
	"有人吗",
);
const plea = pick(
	"怎么办呀",
	"怎么办",
	"怎么解决",
	"这是怎么回事",
	"是什么原因",
	"有没有人遇到过",
	"急急急",
	"在线等，挺急的",
	"谢谢",
	"谢谢老师",
	"帮忙看一下",
	"麻烦您帮我看看",
	"昨天还好好的",
	"点了好几次都这样",
	"我同事的就没有",
	"求助",
	"@技术支持 ",
	"[图片]",
	'[语音 6"]',
);
const stop = pick("", "，", "。", "！", "？", "~", "...");
const politeLine = join(fc.oneof(greeting, plea), stop);
const told = pick("弹出", "一直提示", "报", "显示", "弹窗说", "提示：", "报错：", "老是弹", "");
const quotes = fc.constantFrom(["", ""], ["“", "”"], ["「", "」"], ['"', '"'], ["【", "】"], ["：", ""]);

/** An error told in one sentence: `老师您好，一直提示“…”怎么办呀，谢谢`. */
export const sentence: fc.Arbitrary<Wrap> = fc
	.record({
		opening: maybe(join(greeting, pick("，", " ", "！"))),
		told,
		quotes,
		ending: maybe(join(plea, stop)),
		space: pick("", "，", " "),
	})
	.map(({ opening, told: verb, quotes: [left, right], ending, space }) => ({
		before: `${opening}${verb}${left}`,
		after: `${right}${ending === "" ? "" : space}${ending}`,
	}));

/** Messages of a chat with names and times, one of them the error. */
export const chat: fc.Arbitrary<Wrap> = fc
	.record({
		before: lines(join(speaker, politeLine), 2),
		who: speaker,
		said: sentence,
		after: lines(join(speaker, politeLine), 2),
	})
	.map(({ before, who, said, after }) => ({ before: before + who + said.before, after: `${said.after}\n${after}` }));

/** Lines of a chat without names. */
export const talk = wrap(lines(politeLine, 3), join("\n", lines(politeLine, 3)));

const header = fc
	.tuple(name, name, pick("求助", "咨询", "请协助", "转发: 求助", "Re: 问题"), moment, pick("：", ": "))
	.map(([from, to, subject, at, colon]) => [
		`发件人${colon}${from}`,
		`收件人${colon}${to}`,
		`日期${colon}${at}`,
		`主题${colon}${subject}`,
	]);

/** A mail, forwarded perhaps, with salutation and signature. */
export const mail: fc.Arbitrary<Wrap> = fc
	.record({
		forwarded: maybe(pick("-----原始邮件-----\n", "---------- 转发的邮件 ----------\n")),
		header,
		salutation: maybe(join(fc.oneof(greeting, join(name, pick("您好", "好"))), pick("：", "，", "！"), "\n")),
		said: sentence,
		signature: lines(fc.oneof(plea, name, day, pick("盼复", "此致\n敬礼", "发自我的iPhone", "以上，请协助")), 3),
	})
	.map(({ forwarded, header: head, salutation, said, signature }) => ({
		before: `${forwarded}${head.join("\n")}\n\n${salutation}${said.before}`,
		after: `${said.after}\n${signature}`,
	}));

export const popup = fc.oneof(chromePopup, explorerPopup, clientPopup);

/** A popup that was pasted into a chat, a mail or some lines of talk. */
export const stacked: fc.Arbitrary<Wrap> = fc.tuple(fc.oneof(chat, talk, mail), popup).map(([outer, inner]) => ({
	before: `${outer.before}\n${inner.before}`,
	after: `${inner.after}\n${outer.after}`,
}));
