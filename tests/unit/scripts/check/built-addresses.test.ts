import { describe, expect, test } from "vitest";
import { isRedirectPage, siteAddresses } from "../../../../scripts/check/built-addresses.ts";
import { type BuiltInput, builtContext, page } from "./built.ts";

const addresses = (input: BuiltInput) => siteAddresses(builtContext(input));
const placesOf = (body: string, path = "x") => [
	...(addresses({ dist: { [`${path}/index.html`]: page(body) } }).get(`/${path}/`)?.anchors ?? []),
];

describe("the addresses of a built site", () => {
	test("are its pages, and the files that others ask for", () => {
		const dist = {
			"feed.xml": "",
			"llms.txt": "",
			"sitemap-index.xml": "",
			"sitemap-0.xml": "",
			"api/articles.json": "{}",
			"search/pack.bin": "",
			"cards/103.png": "",
			"offline/index.html": page(""),
			"offline/ca-help.html": page("<h1>x</h1>"),
			"old/index.html": page("", '<meta http-equiv="refresh" content="0;url=/101/">'),
		};
		expect([...addresses({ dist }).keys()].sort()).toEqual([
			"/",
			"/101/",
			"/102/",
			"/api/articles.json",
			"/feed.xml",
			"/llms.txt",
			"/offline/",
			"/offline/ca-help.html",
			"/sitemap-index.xml",
		]);
	});

	test("have places: headings, steps and parts, but no controls", () => {
		const body = `<main id="content"><h2 id="one">一</h2><section id="two"></section><ul><li id="three"></li></ul>
			<textarea id="input"></textarea><div id="list" role="listbox"></div><form><div id="in-form"></div></form>
			<div hidden><h2 id="unseen">无</h2></div><search-box><h2 id="four">四</h2><div id="inside"></div></search-box>
			<span id="mark" class="moved-anchor"></span><svg><g id="drawn"></g></svg><label id="label"></label></main>`;
		expect(placesOf(body).map(([id]) => id)).toEqual(["one", "two", "three", "four"]);
	});

	test("say on articles what stands at the article's own places, and nowhere else", () => {
		const body =
			'<h2 id="steps">解决步骤</h2><ol><li id="step-1">打 <a class="phone" href="tel:1">1</a>、<a class="phone" href="tel:2">2</a></li></ol><h2 id="whom">该找谁</h2>';
		expect(placesOf(body, "101")).toEqual([
			["steps", "解决步骤"],
			["step-1", "打 〔电话〕"],
			["whom", undefined],
		]);
		expect(placesOf(body)).toEqual([
			["steps", undefined],
			["step-1", undefined],
			["whom", undefined],
		]);
	});

	test("do not take for words of a step what is there for its own sake", () => {
		const step =
			'<li id="step-1">点 <b>更新</b><a href="#step-1" aria-label="链接">#</a><button>复制</button><aside>提醒</aside><span data-pagefind-ignore>旁</span></li>';
		expect(placesOf(step, "101")).toEqual([["step-1", "点 更新"]]);
	});

	test("have the owners of codes by their files", () => {
		expect(addresses({}).get("/101/")?.article).toBe("alpha/not-bound");
		expect(addresses({}).get("/")?.article).toBeUndefined();
	});
});

test("a page that leads on is known by that", () => {
	const { pages } = builtContext({
		dist: { "old/index.html": page("", '<meta http-equiv="refresh" content="0;url=/101/">') },
	});
	expect(pages.filter(isRedirectPage).map(({ address }) => address)).toEqual(["/old/"]);
});
