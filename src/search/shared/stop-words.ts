/** Words that say little about what somebody needs. From the labelled queries and the articles' `asks`. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
	"的 了 吗 呢 啊 呀 吧 嘛 么 我 你 您 他 它 我们 你们 咱 是 在 有 个 这 那 这个 那个 就 都 也 还 能 会 可以 要 想 得 地 着 过 和 与 或 及 把 被 给 让 叫 去 来 到 从 用 上 下 里 中 后 前 时 时候 怎么 怎么办 怎样 如何 什么 啥 咋 咋办 哪 哪里 哪儿 哪个 多少 几 为什么 为啥 怎 请 请问 老师 您好 你好 谢谢 一 一个 一下 不 没 没有 说 看 点 弄 搞 办 问 找 只 才 又 再 再次 先 现在 已经 然后 因为 所以 如果 但 但是 还是 是否 是不是 能不能 可不可以 行不行 对 好 行 吗 嘞 哈 之后 之前 以后 以前 其他 别的 一直 老是 总是 出现 显示 东西 事 人 自己 真 很 太 做 来着 俩 那边 这边 那种 这种 一把 一张 得了 到底 死活 绝对 结果".split(
		" ",
	),
);
