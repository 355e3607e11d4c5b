import { describe, expect, test } from "vitest";
import { describeBrowser, describeTime, unsolvedText } from "../../../src/share/unsolved.ts";

const OLD =
	"Mozilla/5.0 (Windows NT 6.1; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/69.0.3497.100 Safari/537.36";
const CASE = {
	code: "103",
	title: "CA 证书读取错误",
	userAgent: OLD,
	time: new Date(2026, 10, 2, 9, 5),
	address: "https://help.example/103/",
};

test("the text for support has what it asks for, and room for the reader's words", () => {
	expect(unsolvedText({ ...CASE, query: "CA证书\n读取错误 " })).toBe(`【没解决】103 CA 证书读取错误
搜的是：CA证书 读取错误
浏览器：Chrome 69，Windows 7
时间：2026-11-02 09:05
网页：https://help.example/103/
做到哪一步、屏幕上显示什么：`);
});

test("no search led here: nothing is said of one", () => {
	expect(unsolvedText(CASE)).not.toContain("搜的是");
});

test("the time is the reader's, with two digits each", () => {
	expect(describeTime(new Date(2027, 0, 31, 23, 59))).toBe("2027-01-31 23:59");
});

describe("a browser", () => {
	const like = (rest: string, system = "Windows NT 10.0; Win64; x64") =>
		`Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) ${rest}`;
	test.each([
		[like("Chrome/130.0.0.0 Safari/537.36"), "Chrome 130，Windows 10 或 11"],
		[like("Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0"), "Edge 130，Windows 10 或 11"],
		[like("Chrome/69.0.3497.100 Safari/537.36 360SE", "Windows NT 6.1"), "360 浏览器，内核 Chrome 69，Windows 7"],
		[
			like("Version/4.0 Chrome/86.0.4240.99 Mobile Safari/537.36 MicroMessenger/8.0.49", "Linux; Android 12; M2012"),
			"微信 8，内核 Chrome 86，Android 12",
		],
		[like("Version/17.5 Mobile/15E148 Safari/604.1", "iPhone; CPU iPhone OS 17_5 like Mac OS X"), "Safari 17，iOS 17"],
		["Mozilla/5.0 (X11; Linux x86_64; rv:131.0) Gecko/20100101 Firefox/131.0", "Firefox 131，Linux"],
		["something else", "something else"],
	])("%s", (userAgent, name) => {
		expect(describeBrowser(userAgent)).toBe(name);
	});
});
