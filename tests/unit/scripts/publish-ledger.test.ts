/** The program as an editor runs it, on the tiny content. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { runContentChecks } from "../../../scripts/check/index.ts";
import { rebuild, recordSite, takeOn } from "../../../scripts/ledger/record.ts";
import { formatLedger, loadLedger } from "../../../src/node/ledger.ts";
import { page } from "./check/built.ts";
import { type Changes, ERROR, swap, writeContent } from "./check/context.ts";
import { entryOf, tinyLedgerText } from "./check/ledger.ts";

const program = resolve("scripts/publish-ledger.ts");
const LEDGER = "content/published.yaml";

/** The program itself. */
function run(root: string, ...args: string[]): { status: number | null; stdout: string; stderr: string } {
	const env = { ...process.env, OUT_DIR: "dist", BASE_PATH: "/", SITE_URL: "" };
	return spawnSync(process.execPath, [program, ...args], { cwd: root, encoding: "utf8", env });
}

const record = (root: string) => recordSite({ root, dist: join(root, "dist") });

const article = (code: string, body: string) => page(`<article data-code="${code}">${body}</article>`);
const PAGES = {
	"101/index.html": article(
		"101",
		'<h2 id="symptom">现象</h2><h2 id="cause">原因</h2><h2 id="steps">解决步骤</h2><ol><li id="step-1">打开 <a class="site" href="https://a.cn">a</a>，装登录助手。</li><li id="step-2">接着看<a href="/102/">证书更新</a>。</li></ol><h2 id="unsolved">仍未解决</h2>',
	),
	"102/index.html": article(
		"102",
		'<h2 id="when">什么时候用</h2><h2 id="steps">操作步骤</h2><h3 id="case-1">情形一：未过期</h3><ol><li id="case-1-step-1">插上 UKey。</li></ol><h2 id="unsolved">仍未解决</h2>',
	),
	"901/index.html": article("901", '<h2 id="points">要点</h2>'),
	"families/unbound/index.html": page(""),
	"feed.xml": "<feed/>",
	"404.html": page(""),
	"sitemap-index.xml": "<sitemapindex/>",
	"sitemap-0.xml": "<urlset><url><loc>http://x/</loc></url><url><loc>http://x/101/</loc></url></urlset>",
	"index.html": page('<a href="/101/">1</a><a href="/901/">2</a><a href="/families/unbound/">3</a>'),
};

/** The tiny content with a site built from it. */
function project(changes: Changes = {}, pages: Record<string, string | null> = {}): string {
	const root = writeContent(changes);
	for (const [file, text] of Object.entries({ ...PAGES, ...pages })) {
		if (text === null) continue;
		mkdirSync(dirname(join(root, "dist", file)), { recursive: true });
		writeFileSync(join(root, "dist", file), text);
	}
	return root;
}

const textOf = (root: string) => readFileSync(join(root, LEDGER), "utf8");

describe("recording", () => {
	test("puts every address of the built site on record; a second time changes nothing", () => {
		const root = project();
		expect(run(root)).toMatchObject({
			status: 0,
			stdout: "content/published.yaml: 19 addresses added, of 7 pages and files\n",
		});
		const text = textOf(root);
		expect(loadLedger(root).entries?.map(({ path }) => path)).toEqual([
			"/",
			"/101/",
			"/102/",
			"/901/",
			"/families/unbound/",
			"/feed.xml",
			"/sitemap-index.xml",
		]);
		expect(text).toContain("since: 2026-01-02\n");
		expect(record(root)).toBe("content/published.yaml: nothing new in 7 pages and files");
		expect(textOf(root)).toBe(text);
	});

	test("begins a ledger where there never was one", () => {
		const root = project({ "published.yaml": null });
		record(root);
		expect(loadLedger(root).problems).toEqual([]);
	});

	const none = Object.fromEntries(Object.keys(PAGES).map((file) => [file, null]));
	const pageOf101 = PAGES["101/index.html"];
	const refusals: [string, Record<string, string | null>, string][] = [
		["without a built site", none, "there is no such folder"],
		["with half a build", { "sitemap-index.xml": null }, "it has no /sitemap-index.xml"],
		["with a page of the sitemap missing", { "101/index.html": null }, "it has no 101/index.html"],
		["with an article missing", { "102/index.html": null }, "it has no /102/"],
		[
			"with other words than the article's",
			{ "101/index.html": pageOf101.replace("接着看", "再看") },
			"/101/#step-2 is not what the article says",
		],
		["with an article that is no more", { "105/index.html": article("105", "") }, "/105/ is no article any more"],
	];
	test.each(refusals)("refuses %s, and leaves the ledger as it is", (_, pages, message) => {
		const root = project({}, pages);
		const before = textOf(root);
		expect(() => record(root)).toThrow(message);
		expect(textOf(root)).toBe(before);
	});

	test("refuses a damaged ledger, with words and not with a stack", () => {
		const root = project({ "published.yaml": "damaged\n" });
		const { status, stderr } = run(root);
		expect(status).toBe(1);
		expect(stderr).toContain("content/published.yaml:1: the file");
		expect(stderr).toContain("content/published.yaml was not changed");
		expect(stderr).not.toMatch(/^\s+at /m);
		expect(textOf(root)).toBe("damaged\n");
	});

	test("refuses a build older than the content, but not than the ledger", () => {
		const root = project();
		const later = new Date(Date.now() + 60_000);
		utimesSync(join(root, LEDGER), later, later);
		record(root);
		utimesSync(join(root, "content", ERROR), later, later);
		expect(() => record(root)).toThrow(`content/${ERROR} is newer`);
	});

	test("refuses a site that has lost something, and says what", () => {
		const root = project({ "published.yaml": formatLedger([entryOf("/tools/gone/")]) });
		expect(() => record(root)).toThrow("/tools/gone/ was published and is gone");
	});
});

describe("accepting", () => {
	const reworded = swap("2. 接着看[证书更新](/102/)。", "2. 重启电脑。");
	const pushed = swap("1. 打开 <Site", "1. 先看时间。\n2. 打开 <Site");
	const changed = (change: (text: string) => string) =>
		writeContent({ "published.yaml": tinyLedgerText(), [ERROR]: change });

	test("takes on other words, needing no build; the check is content then", () => {
		const root = changed(reworded);
		expect(runContentChecks(root)).toHaveLength(1);
		expect(run(root, "--reworded", "101#step-2")).toMatchObject({ status: 0, stdout: "/101/#step-2: reworded\n" });
		expect(textOf(root)).toContain('    step-2: ["接着看证书更新。", "重启电脑。"]\n');
		expect(textOf(root)).toContain("    - { anchor: step-2, as: reworded, since: 2026-01-02 }\n");
		expect(runContentChecks(root)).toEqual([]);
	});

	test("takes on moved steps, all of an article or one, with a reason", () => {
		const root = changed(pushed);
		expect(run(root, "--moved", "/101/", "先看时间最要紧")).toMatchObject({
			status: 0,
			stdout: "/101/#step-1: moved\n/101/#step-2: moved\n",
		});
		expect(textOf(root)).toContain('as: moved, since: 2026-01-02, reason: "先看时间最要紧" }');
		expect(runContentChecks(root)).toEqual([]);
	});

	test("takes on what stands where steps were taken out, once the last one has a redirect", () => {
		const root = changed(swap('1. 打开 <Site id="portal" />，装登录助手。\n', ""));
		expect(takeOn(root, [{ as: "moved", address: "101", reason: "不用装了" }])).toEqual(["/101/#step-1: moved"]);
		expect(runContentChecks(root).map(({ found }) => found)).toEqual([
			"/101/#step-2 was published (“接着看证书更新。”) and is gone",
		]);
		const line = '- { from: "/101/#step-2", to: "/101/#step-1", since: 2026-01-02, reason: 前一步不用了 }\n';
		writeFileSync(join(root, "content/redirects.yaml"), line);
		expect(runContentChecks(root)).toEqual([]);
	});

	test.each([
		["moved", "101", undefined, 'say why an old link may show something else: --moved 101 "why"'],
		["reworded", "101#step-1", undefined, "/101/#step-1 is not in other words: what it was stands at #step-2 now"],
		["reworded", "101", undefined, "say which step: --reworded 101#step-3"],
		["moved", "102", "因为", "nothing to accept at 102"],
	] as const)("refuses --%s %s %s", (as, address, reason, message) => {
		const root = changed(pushed);
		const before = textOf(root);
		expect(() => takeOn(root, [{ as, address, ...(reason !== undefined && { reason }) }])).toThrow(message);
		expect(textOf(root)).toBe(before);
	});

	test.each([
		[["--moved", "101", "因", "为"], "one reason, in quotes"],
		[["--delete", "101"], "--delete"],
	])("refuses what it does not understand: %j", (args, message) => {
		const { status, stderr } = run(writeContent(), ...args);
		expect(status).toBe(1);
		expect(stderr).toContain(message);
	});

	test("refuses to take on anything in a damaged ledger", () => {
		const damaged = tinyLedgerText().replace("装登录", "装登陆");
		const root = writeContent({ "published.yaml": damaged, [ERROR]: reworded });
		expect(() => takeOn(root, [{ as: "reworded", address: "101#step-2" }])).toThrow("check digits");
	});
});

test("rebuilding without git says that there is nothing to rebuild from", () => {
	const root = writeContent({ "published.yaml": "damaged\n" });
	expect(() => rebuild(root)).toThrow("no good version");
	expect(textOf(root)).toBe("damaged\n");
});
