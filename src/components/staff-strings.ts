/** Every word that the script of the staff board says, in one place. */
import type { CopyKind } from "./replies.ts";
import type { PinsFileFault } from "./staff-pins-file.ts";

const COPIED: Record<CopyKind, string> = { reply: "回复", link: "链接", "short-reply": "短回复", code: "编号" };

export const STAFF_STRINGS = {
	/** On the buttons. */
	deeds: {
		reply: "回复",
		link: "链接",
		"short-reply": "短回复",
		code: "编号",
		open: "打开",
		pin: "固定",
		unpin: "取消固定",
	},
	/** For those who hear the button and do not see beside what it stands. */
	deedsNamed: {
		reply: (code: string) => `复制 ${code} 的回复`,
		link: (code: string) => `复制 ${code} 的链接`,
		"short-reply": (code: string) => `复制 ${code} 的短回复`,
		code: (code: string) => `复制编号 ${code}`,
		open: (code: string) => `打开 ${code}（新标签页）`,
		pin: (code: string) => `固定 ${code}`,
		unpin: (code: string) => `取消固定 ${code}`,
	},
	copied: (code: string, kind: CopyKind) =>
		kind === "code" ? `已复制编号 ${code}` : `已复制 ${code} 的${COPIED[kind]}`,
	copyFailed: "没能自动复制，请按 Ctrl+C 复制选中的文字",
	opened: (code: string) => `已在新标签页打开 ${code}`,
	pinned: (code: string) => `已固定 ${code}`,
	unpinned: (code: string) => `已取消固定 ${code}`,
	tooManyPins: (most: number) => `最多固定 ${most} 篇，请先取消几篇`,
	chooseFirst: "没有把握是哪一篇：按 ↓ 选一篇，再按 Enter",
	nothingFound: "没有找到，换几个字再试",
	chosen: (code: string) => `选中 ${code}`,
	reused: (query: string) => `再查：${query}`,
	queriesCleared: "已清空最近查过的",
	platformKept: (name: string) => `默认平台：${name}`,
	loadFailed: "没有载入成功，可能是网络断了。",
	gone: "这篇文章已经没有了",
	notKept: "浏览器不让保存（存储已满或被禁止）：固定、最近查过和记录只在关掉本页之前有效，其他都能照常用。",
	setAside: (key: string) => `本机保存的内容读不出来，已原样另存为“${key}”，没有删除。`,

	exported: (count: number) => `已导出 ${count} 篇`,
	fileUnreadable: "这个文件打不开，请重新选。现有的固定没有变。",
	fileFault(fault: PinsFileFault): string {
		const keep = "现有的固定没有变。";
		switch (fault.fault) {
			case "too-large":
				return `文件太大：这里导出的文件不超过 ${fault.limit / 1024} KB。${keep}`;
			case "no-json":
				return `读不懂这个文件：要的是在这里点“导出”得到的 .json 文件。${keep}`;
			case "other-kind":
				return `这个文件不是固定文章的清单：要的是在这里点“导出”得到的 .json 文件。${keep}`;
			case "other-version":
				return `文件的版本是 ${fault.version}，这里认的是版本 ${fault.expected}。请在导出的那台电脑上刷新网页再导出一次。${keep}`;
			case "bad-pin":
				return `文件里第 ${fault.number} 篇写得不对：要有编号（三位或四位数字）和标题。${keep}`;
			case "bad-platform":
				return `文件里的默认平台写得不对：要的是平台的代号。${keep}`;
			case "too-many":
				return `文件里有 ${fault.count} 篇，最多固定 ${fault.limit} 篇。${keep}`;
		}
	},
	nothingToImport: (unknown: string) => `文件里没有能用的文章。${unknown}现有的固定没有变。`,
	unknownCodes: (codes: readonly string[]) => (codes.length > 0 ? `没有这些编号，已略去：${codes.join("、")}。` : ""),
	unknownPlatform: (id: string) => `没有平台“${id}”，已略去。`,
	askImport: (count: number, own: number) => `文件里有 ${count} 篇，现在固定着 ${own} 篇。`,
	mergedTooMany: (count: number, most: number) => `合起来有 ${count} 篇，最多 ${most} 篇。现有的固定没有变。`,
	imported: (count: number) => `已导入，现在固定着 ${count} 篇。`,
	importDropped: "没有导入，现有的固定没有变。",

	logOn: "已开始记录",
	logOff: (count: number) => (count > 0 ? `已停止记录。之前的 ${count} 条还在，可以导出或删除` : "已停止记录"),
	logNotKept: "浏览器不让保存，没能打开记录",
	logFound: { nothing: "没有找到", guess: "没有把握" },
	logCopied: (count: number) => `已复制 ${count} 条`,
	logSaved: (count: number) => `已导出 ${count} 条`,
	logDeleted: (count: number) => `已删除 ${count} 条`,
	logRestored: (count: number) => `已恢复 ${count} 条`,
	delete: "删除",
	logDeleteOne: (query: string) => `删除“${query}”`,
	logHeads: ["时间", "输入", "平台", "结果", "最接近的编号", "次数"],
	logTitle: (count: number) => `没查到的记录，共 ${count} 条`,
	anyPlatform: "不确定",
} as const;
