import { expect, test } from "vitest";
import type { CopyKind } from "../../../../src/components/replies.ts";
import { textWithoutAddress } from "../../../../src/offline/client/without-address.ts";

const TEXTS: Record<CopyKind, string> = {
	link: "",
	code: "103",
	reply: "【103】标题\n\n1. 打开网页：首页\n\n网页：",
	"short-reply": "103 标题。第一步：打开。 ",
};
const text = (kind: CopyKind) => textWithoutAddress(kind, (one) => TEXTS[one]);

test("a reply ends where its address would stand", () => {
	expect(text("reply")).toBe("【103】标题\n\n1. 打开网页：首页");
	expect(text("short-reply")).toBe("103 标题。第一步：打开。");
});

test("the code stands for the link", () => expect(text("link")).toBe("103"));
