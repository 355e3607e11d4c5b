/**
 * Noise around an error: what a browser, a chat or politeness adds to the words that matter.
 * The data first (each list with where it comes from), then the one function that takes it off.
 */

/** Buttons, icons and title bars of popups; a line of nothing else says nothing. Seen in browser, IE and client dialogs. */
const POPUP_PIECES =
	"确定 取消 关闭 重试 是 否 好 知道了 我知道了 返回 重新提交 下一步 上一步 完成 复制 × x ok cancel close 提示 温馨提示 系统提示 警告 错误 出错了 信息 消息 来自网页的消息 网页消息 此网页显示 该网页显示 microsoftinternetexplorer windowsinternetexplorer".split(
		" ",
	);

/** Openings of a message that name what follows. */
const LABELS = /(?:错误信息|错误提示|报错信息|提示信息|报错内容|驳回原因|错误代码|错误码|错误|提示|报错|警告)\s*[:：]/g;

/*
 * Every repetition below is bounded or begins where no other can: a paste of thousands of letters, digits or spaces
 * in a row must not be gone through once for each of them.
 */

/** `www.schrss.org.cn 显示` (Chrome), `此网页显示`, `招采子系统 显示` at the end of a title line. */
const SHOWS =
	/(?:https?:\/\/)?[\w.-]{1,60}\.[a-z]{2,20}(?::\d{1,5})?\s*(?:上的嵌入式页面)?\s*(?:显示|说)\s*[:：]?|(?:此|该)网页\s*显示\s*[:：]?/gi;

/** Days and times as chats and log windows write them. */
const TIMES =
	/\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?|(?:(?:上午|下午|凌晨|晚上|中午)\s*)?\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]m)?|时间\s*[:：]/gi;

/** Technical tails of popups. */
const TECHNICAL = /\b(?:errcode|errorcode|error code|code|err)\s*[:：=]?\s*-?\d+\b/gi;

/** `@技术支持`, `[图片]`, `【取消】`: chat marks and buttons in brackets. */
const CHAT_MARKS = /@\S{1,12}\s|\[(?:图片|表情|截图|文件|语音|确定|取消|关闭)\]|【(?:图片|确定|取消|关闭)】/g;

/** `供应商-王：`, `代理公司小刘:`, `李姐 ` before what they say; only at the start of a line and only short. */
const SPEAKER = /^\s*(?:[\u4e00-\u9fff\w-]{1,8})\s*[:：]\s*/;
const SPEAKER_LINE = /^\s*[\u4e00-\u9fff\w-]{1,8}\s*$/;
/** What people are called in chats: `何会计`, `小李`. */
const CALLED = /^\s*[小老阿][\u4e00-\u9fff]\s*$|(?:会计|出纳|经理|主任|老师|先生|女士|客服|[姐哥总工])\s*$/;
/** A short line with one of these is an error, not somebody's name. */
const ERROR_WORDS = /错误|失败|异常|过期|锁定|升级|绑定|授权|检测|插入|无效|不一致|卡住|乱码/;
/** Headers of a forwarded mail. */
const MAIL_HEADER = /^\s*(?:发件人|收件人|抄送|主题|日期)\s*[:：].*$/;

/** Politeness and helplessness, in any place. Longest first: an alternation takes the first that fits. */
const POLITENESS =
	/老师您好|老师你好|您好老师|你好老师|各位老师|老师好|老师|您好|你好|请问一下|请问|麻烦问一下|麻烦您|麻烦|帮我看一下|帮我看看|帮忙看一下|帮忙看看|帮忙|求助|急急急|着急|在线等|谢谢|感谢|在吗|怎么办[呀啊呢]?|咋办[呀啊呢]?|怎么处理|如何处理|怎么解决|如何解决|是怎么回事|怎么回事|是什么意思|什么原因|为什么会|一直提示|一直报|老是提示|总是提示|弹出来|弹出|弹窗/g;

/** `显示【登录失败】`, `报：未绑定`: a verb that leads to what was said, before a colon or an opening quote, where a line or what is left of it begins. */
const LEADS_TO_QUOTE = /^[\s，。,;；、]*(?:提示|显示|弹出?|报|说)[了着]?\s*(?:[:：]|(?=[「『“"'【《]))/gm;
/** `报` alone at the beginning of what is left: `报未绑定`, but not 报名, 报价. */
const LEADS = /^报(?![名价表送销到告修批关账警错])\s*(?=\S{3})/;
/** A space between Han says nothing; some programs put one between all characters. */
const LOOSE = /([\u4e00-\u9fff])[^\S\n\r]+(?=[\u4e00-\u9fff:：])/g;

/** `供应商-王：` in a chat: a name of two parts before a colon. */
const CHATTING = /^\s*[\u4e00-\u9fff]{2,6}-[\u4e00-\u9fff\w]{1,6}\s*[:：]\s*/;

const BREAK = /[\n\r]+/;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;

/**
 * Takes the noise off a query.
 * @param raw as typed or pasted
 * @returns what is left, parts divided by line breaks; the query itself where nothing would be left
 */
export function stripNoise(raw: string): string {
	const lines = raw
		.split(BREAK)
		.filter((line) => !MAIL_HEADER.test(line))
		.map((line, _, all) => {
			const hadTime = hasTime(line);
			let rest = line.replace(CHAT_MARKS, " ").replace(LOOSE, "$1");
			rest = rest.replace(SHOWS, " ").replace(TIMES, " ").replace(TECHNICAL, " ");
			// A short word before a colon is a speaker only where a chat is plain to see; else it may be a field's name.
			// `李姐 09:15:02`: the name stands before the time. After a time comes what was said, an error, or a plain name.
			const bare = rest.replace(/^[\s[\]()（）【】]+/, "");
			const isAfterTime = /^[\s[\](（【]*(?:上午|下午|晚上|凌晨|中午)?\d/.test(line);
			const isSpeaker =
				hadTime && SPEAKER_LINE.test(bare) && !ERROR_WORDS.test(bare) && (!isAfterTime || CALLED.test(bare));
			if (isSpeaker) rest = "";
			else if (hadTime) rest = bare.replace(SPEAKER, "");
			// Others of the same chat may have answered without a time.
			else if (CHATTING.test(rest) && all.some(hasTime)) rest = rest.replace(CHATTING, "");
			return rest.replace(LABELS, "\n").replace(POLITENESS, "\n").replace(LEADS_TO_QUOTE, "\n");
		})
		.join("\n")
		.split(BREAK)
		.map((part) => part.trim().replace(LEADS, ""))
		.filter((part) => part !== "" && !isPopupPiece(part));
	const rest = lines.join("\n");
	return rest.replace(NOT_WORD, "") === "" ? raw : rest;
}

function hasTime(line: string): boolean {
	TIMES.lastIndex = 0;
	const found = TIMES.test(line);
	TIMES.lastIndex = 0;
	return found;
}

function isPopupPiece(part: string): boolean {
	const bare = part.replace(NOT_WORD, "").toLowerCase();
	return bare === "" || POPUP_PIECES.indexOf(bare) >= 0;
}
