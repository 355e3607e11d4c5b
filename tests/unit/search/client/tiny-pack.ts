/**
 * The smallest pack in which every rule of the search shows: six articles on two platforms, how they sound,
 * and how else people ask for them.
 */
import { buildTextIndex, type TextIndex } from "../../../../src/search/client/engines/text-index.ts";
import { extendPack } from "../../../../src/search/shared/extend-pack.ts";
import type { Extra } from "../../../../src/search/shared/extra.ts";
import type { Lexicon } from "../../../../src/search/shared/lexicon.ts";
import type { Pack } from "../../../../src/search/shared/pack.ts";
import type { ArticleRecord, Block, BlockType } from "../../../../src/search/shared/records.ts";

/** `T 证书` → a block. */
function block(line: string): Block {
	return { type: line[0] as BlockType, text: line.slice(2) };
}

function article(code: string, platform: string, kind: string, ...lines: string[]): ArticleRecord {
	return { code, platform, kind, blocks: lines.map(block) };
}

const words =
	"证书 读取 错误 未 插入 退出 杀毒 软件 安装 互认 助手 更新 到期 可以 绑定 打开 页面 时钟 电脑 时间 正确 弹出 校准 平台 对照 提前 登录 账号 印章 升级";

export const PACK: Pack = {
	articles: [
		article(
			"101",
			"alpha",
			"error",
			"T 证书读取错误",
			"E CA 证书读取错误！未插入 UKey",
			"H 解决步骤",
			"S 退出杀毒软件。",
			"S 安装互认助手。",
			"A 盾插着，偏说没插",
		),
		article("102", "alpha", "task", "T 更新证书", "S 到期前六十天可以更新。", "A 锁快过期了"),
		article("103", "alpha", "error", "T 证书未绑定", "E 证书未绑定，请先绑定账号", "S 打开绑定页面。"),
		article("201", "beta", "error", "T 时钟错误", "E 电脑时间不正确", "P 有时也弹出“证书读取错误”。", "S 校准时间。"),
		article("202", "beta", "task", "T 更新证书", "S 到期前三十天可以更新。", "A 快到期了怎么续"),
		article("901", "common", "reference", "T 各平台更新对照", "P 甲平台提前六十天，乙平台提前三十天。"),
	],
	platforms: [
		{ id: "alpha", short: "甲平台", aliases: ["甲平台"], accent: ["#1a5fb4", "#8fbcf5"] },
		{ id: "beta", short: "乙平台", aliases: ["乙平台"], accent: ["#1a5fb4", "#8fbcf5"] },
		{ id: "common", short: "跨平台", aliases: ["各平台"], accent: ["#1a5fb4", "#8fbcf5"] },
	],
	vocabulary: new Map(words.split(" ").map((word) => [word, -6])),
	minWeight: -12,
	synonyms: [
		["key", "锁", "盾"],
		["更新", "续"],
	],
};

/** One reading a character: `zheng证正政` a line. */
const READINGS =
	"zheng证正政 shu书输 du读毒 qu取娶 cuo错 wu误物 geng更 xin新 bang绑帮 ding定订 wei未 mo末 cha插 ru入如 shi时 zhong钟 jian间 dian电点 nao脑 an安 zhuang装 ma码";

export const LEXICON: Lexicon = {
	readings: new Map(
		READINGS.split(" ").flatMap((line) => {
			const syllable = /^[a-z]+/.exec(line)?.[0] ?? "";
			return [...line.slice(syllable.length)].map((character): [string, string[]] => [character, [syllable]]);
		}),
	),
	simplified: new Map(
		[..."證证書书讀读錯错誤误時时鐘钟憑凭"].flatMap((c, at, all) => (at % 2 ? [] : [[c, all[at + 1] ?? ""]])),
	),
	regional: new Map([["凭证", "证书"]]),
	lookAlikes: ["未末", "0o"],
};

/** What comes only when a query asks for it; every word of the phrases but 证书 is in no article. */
export const EXTRA: Extra = {
	lexicon: LEXICON,
	phrases: [["小棍子闪红灯"], ["年审去哪儿弄", "证书年审"], [], ["表走慢啦"], ["年费怎么缴"], []],
	synonyms: [],
	vocabulary: new Map(["棍子", "红灯", "年审", "去哪儿", "年费"].map((word) => [word, -7])),
};

export const makeIndex = (): TextIndex => buildTextIndex(PACK);
/** The index of the pack with its extra. */
export const makeExtendedIndex = (): TextIndex => buildTextIndex(extendPack(PACK, EXTRA));
