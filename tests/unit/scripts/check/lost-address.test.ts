import { beforeEach, describe, expect, test } from "vitest";
import { lostAddress } from "../../../../scripts/check/rules/lost-address.ts";
import type { Problem } from "../../../../src/lib/problem.ts";
import { type Changes, ERROR, HUB, lineIn, makeContext, swap, TASK } from "./context.ts";
import { entryOf, tinyLedgerText } from "./ledger.ts";

let LEDGER = "";
beforeEach(() => {
	LEDGER = tinyLedgerText();
});
const problems = (changes: Changes): Problem[] =>
	lostAddress.check(makeContext({ "published.yaml": LEDGER, ...changes }));
const redirects = (...lines: string[]) =>
	lines.map((line) => `- { ${line}, since: 2026-01-02, reason: 并入 }\n`).join("");

describe("lost-address", () => {
	test("is content when all is there, and when there is more", () => {
		expect(problems({})).toEqual([]);
		expect(
			problems({ [ERROR]: swap("2. 接着看[证书更新](/102/)。", "2. 接着看[证书更新](/102/)。\n3. 再试一次。") }),
		).toEqual([]);
	});

	test("says which article is gone, and the three ways to mend it", () => {
		expect(problems({ [HUB]: null })).toEqual([
			{
				rule: "lost-address",
				file: "content/published.yaml",
				line: LEDGER.split("\n").indexOf("- path: /901/") + 1,
				found: "article 901 (common/overview) was published at /901/ and is gone",
				expected: "every published address to answer",
				mend:
					"restore it: `git checkout HEAD -- content/articles/common/901-overview.mdx`; if it no longer holds, keep it and retire it " +
					'in its front matter: `retired: { since: YYYY-MM-DD, replacedBy: "code" }`; or add `- { from: "/901/", to: "/code/", ' +
					"since: YYYY-MM-DD, reason: … }` to content/redirects.yaml",
			},
		]);
		expect(problems({ [HUB]: null, "redirects.yaml": redirects("from: /901/, to: /101/") })).toEqual([]);
	});

	test("takes a retired article for there", () => {
		expect(problems({ [HUB]: swap("kind: reference\n", "kind: reference\nretired: { since: 2026-01-01 }\n") })).toEqual(
			[],
		);
	});

	test("does not call lost what cannot be read", () => {
		expect(problems({ [HUB]: swap("kind: reference", "kind: mistake") })).toEqual([]);
		expect(problems({ [HUB]: swap("## 要点", "## 要点\n\n{坏 了") })).toEqual([]);
		expect(problems({ [HUB]: swap("## 要点", "## 重点") })).toEqual([]);
	});

	test("names the line of a step that is another now", () => {
		const [problem, ...others] = problems({ [ERROR]: swap("2. 接着看[证书更新](/102/)。", "2. 重启电脑。") });
		expect(others).toEqual([]);
		expect(problem).toMatchObject({
			file: `content/${ERROR}`,
			line: lineIn(ERROR, "2. 接着看"),
			found: "/101/#step-2 was “接着看证书更新。” and is now “重启电脑。”",
			mend: expect.stringContaining("`npm run publish:ledger -- --reworded 101#step-2`"),
		});
	});

	test("names the line before a step that is gone", () => {
		expect(problems({ [ERROR]: swap("2. 接着看[证书更新](/102/)。\n", "") })).toMatchObject([
			{
				file: `content/${ERROR}`,
				line: lineIn(ERROR, "1. 打开"),
				found: "/101/#step-2 was published (“接着看证书更新。”) and is gone",
				mend: expect.stringContaining('`- { from: "/101/#step-2", to: "/101/#…", since: YYYY-MM-DD, reason: … }`'),
			},
		]);
	});

	test("knows steps that were pushed on, and what the last one needs when it is gone", () => {
		const pushed = problems({ [ERROR]: swap("1. 打开 <Site", "1. 先看时间。\n2. 打开 <Site") });
		expect(pushed).toHaveLength(1);
		expect(pushed[0]?.found).toContain(
			"#step-1 “打开 〔网址〕，装登录助手。” is now #step-2, #step-2 “接着看证书更新。” is now #step-3",
		);
		const up = problems({ [ERROR]: swap('1. 打开 <Site id="portal" />，装登录助手。\n', "") });
		expect(up.map(({ found }) => found)).toEqual([
			"the step “打开 〔网址〕，装登录助手。” (/101/#step-1) is gone, and the next ones moved up: #step-1 is now “接着看证书更新。”",
			"/101/: published steps or cases stand under other numbers: #step-2 “接着看证书更新。” is now #step-1",
		]);
		expect(up[1]?.mend).toContain(
			'and for #step-2, which is no more, add `- { from: "/101/#step-2", to: "/101/#step-1"',
		);
	});

	test("knows a case with another heading", () => {
		expect(problems({ [TASK]: swap("### 情形一：未过期", "### 情形一：换了公司名称") })).toMatchObject([
			{
				found: "/102/#case-1 was “情形一：未过期” and is now “情形一：换了公司名称”",
				mend: expect.stringContaining("take the old heading back"),
			},
		]);
	});

	test("does not mind a number or address of the registry that changes", () => {
		const site = swap('www.alpha-site.cn/down"\nkind', 'www.beta-site.cn/down"\nkind');
		expect(problems({ "sites/portal.yaml": site })).toEqual([]);
	});

	test("leaves a code in other hands, a damaged ledger and index pages to others", () => {
		expect(problems({ "published.yaml": tinyLedgerText([entryOf("/tools/gone/")]) })).toEqual([]);
		expect(problems({ "published.yaml": "damaged", [HUB]: null })).toEqual([]);
	});
});
