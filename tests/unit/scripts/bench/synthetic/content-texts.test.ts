import { expect, test } from "vitest";
import { collectTexts } from "../../../../../scripts/bench/synthetic/content-texts.ts";

test("sentences come out by what they do, without marks and without code", () => {
	const texts = collectTexts([
		{
			data: {
				title: "证书读取失败怎么处理",
				errors: [{ text: "CA证书读取错误！请重试", variants: ["读取证书时出错了吧"], where: "弹窗" }],
				asks: ["插上没反应怎么办"],
			},
			body: `## 解决步骤

1. 打开 **互认助手** <Site id="x" />，见[装驱动](/216/)。
2. 短

没有装驱动的时候会这样。装了也可能这样，要看环境。

| 表格 | 不是句子不是句子 |

<Caution>

import x from "y"; {code} 不是句子

- 列表也不算句子吧不算`,
		} as unknown as Parameters<typeof collectTexts>[0][number],
	]);
	expect(texts).toEqual({
		title: ["证书读取失败怎么处理"],
		error: ["CA证书读取错误！请重试", "读取证书时出错了吧"],
		ask: ["插上没反应怎么办"],
		step: ["打开 互认助手 ，见装驱动。"],
		sentence: ["没有装驱动的时候会这样。", "装了也可能这样，要看环境。"],
	});
});
