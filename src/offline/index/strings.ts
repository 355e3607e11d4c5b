/** What the single file says of itself. */
export const EDITION_STRINGS = {
	/** Beside the site's name, and in the title of the window. */
	edition: "离线版",
	about: (updated: string, count: number) => `离线版 ${updated}，${count} 篇，不联网也能用`,
	search: "搜索",
	contacts: "该找谁",
	all: "一页看全",
	contents: "目录",
	back: "返回搜索",
	print: "打印这一篇",
	call: "该找谁：",
	callsIn: (code: string) => `（各家电话见 ${code}）`,
	source: "出处：",
	manuals: "出处：各平台的手册",
	manualOf: (platform: string) => `${platform}手册`,
	since: (day: string) => `${day} 生效。平台界面、电话以后可能有调整。`,
	undated: "没有写版本号和生效日期。平台界面、电话可能已经调整。",
	noScript: "这里没有启用脚本，不能即时搜索：请按 Ctrl+F 查找，或从下面的平台点开。",
	version: (version: string) => `版本 ${version}`,
	age: (updated: string) => `内容截至 ${updated}。与平台最新通知不一致时，以平台和 CA 机构的通知为准。`,
	online: "网上看最新版",
	/** In place of the extra, where it did not fit. */
	withoutExtra: "这一份没有装下拼音和错字的识别：请照弹窗原文输入。",
} as const;
