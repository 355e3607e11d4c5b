import { describe, expect, test } from "vitest";
import { contentAddresses } from "../../../scripts/check/content-addresses.ts";
import { likenessOf, SAME, saysStill, standsClearlyAt, wordingOf } from "../../../src/lib/ledger-wording.ts";
import { normalizeText } from "../../../src/lib/text/normalize.ts";
import { loadContent } from "../../../src/node/load-content.ts";

/** Steps and cases of every article, each article's own together. */
const articles = [...contentAddresses(loadContent()).values()].map(({ anchors }) =>
	[...anchors].filter(([id]) => /-\d+$/.test(id)).map(([, wording]) => wording as string),
);

describe("what is remembered of a text", () => {
	test("is one line, its first characters", () => {
		expect(wordingOf("  打开\n 助手  ")).toBe("打开 助手");
		expect(Array.from(wordingOf("字".repeat(100)))).toHaveLength(48);
		expect(wordingOf(`${"字".repeat(47)} 尾`)).toBe("字".repeat(47));
	});

	test("never cuts a character in half", () => {
		expect(wordingOf("𠮷".repeat(60))).toBe("𠮷".repeat(48));
	});

	test("has one mark for several numbers of one contact", () => {
		expect(wordingOf("打 〔电话〕、〔电话〕，或加 〔QQ〕")).toBe("打 〔电话〕，或加 〔QQ〕");
	});
});

describe("a text says what it said", () => {
	test.each([
		["退出电脑杀毒软件、安全软件。", "先退出电脑上的杀毒软件和安全软件。"],
		["插入证书 U-key，在 互认助手 里进行 环境检测。", "插入证书UKey，在互认助手里进行环境检测，再等十秒。"],
		["点“注册”。", "点击“注册”。"],
		["打平台电话 〔电话〕。", "打平台客服电话〔电话〕，说清是哪个省。"],
		["情形二：用户未授权", "情形一：用户没有授权"],
	])("in better words: %s → %s", (old, now) => {
		expect(saysStill([old], now)).toBe(true);
	});

	test.each([
		["退出电脑杀毒软件、安全软件。", "重启电脑，换一个 USB 口再试。"],
		["插入证书 U-key，在 互认助手 里进行 环境检测。", "打开证书助手，点“更新证书”。"],
		["情形一：未绑定证书", "情形一：登录入口错误"],
		["操作延期。", "进入 系统管理 > CA管理 > CA续费与延期。"],
		["插上 UKey，打开助手，点更新，等两分钟。", "插上 UKey。"],
		["点“注册”。", ""],
	])("but not when it is another: %s → %s", (old, now) => {
		expect(saysStill([old], now)).toBe(false);
	});

	test("with any of the wordings that were taken on, and always where none was recorded", () => {
		expect(saysStill(["退出杀毒软件", "重启电脑"], "退出杀毒软件")).toBe(true);
		expect(saysStill([], "随便什么")).toBe(true);
	});

	test("after any slip of one character, in every step of four characters or more", () => {
		const failed: string[] = [];
		for (const wording of articles.flat()) {
			const characters = Array.from(wording);
			if (normalizeText(wording.replace(/^情形.：/, "")).length < 4) continue;
			for (let at = 0; at < characters.length; at++) {
				const slips = [
					[...characters.slice(0, at), "囗", ...characters.slice(at + 1)],
					[...characters.slice(0, at), ...characters.slice(at + 1)],
					[...characters.slice(0, at), "囗", ...characters.slice(at)],
				];
				for (const slip of slips)
					if (!saysStill([wording], slip.join(""))) failed.push(`${wording} → ${slip.join("")}`);
			}
		}
		expect(failed).toEqual([]);
	});

	test("and when a sentence follows it", () => {
		for (const wording of articles.flat()) {
			if (Array.from(wording).length < 48)
				expect(saysStill([wording], `${wording}做完以后等一分钟再试一次。`)).toBe(true);
		}
	});

	test("while of the other steps of its article hardly any pass for it", () => {
		let pairs = 0;
		let alike = 0;
		for (const own of articles) {
			for (const one of own) {
				for (const other of own) {
					if (one === other) continue;
					pairs += 1;
					if (likenessOf(one, other).held >= SAME) alike += 1;
				}
			}
		}
		expect(pairs).toBeGreaterThan(1000);
		expect(alike / pairs).toBeLessThan(0.015);
	});
});

describe("a text stands clearly elsewhere", () => {
	test("when it is there in its old words, and its own place says less of them", () => {
		expect(standsClearlyAt(["点“注册”。"], "点“注册”。", "确认“我已阅读并同意《服务条款》”，点 注册。")).toBe(true);
		expect(standsClearlyAt(["点“注册”。"], "点“登录”。", "点“注册”。")).toBe(false);
		expect(standsClearlyAt([], "点“登录”。", "点“注册”。")).toBe(false);
	});
});
