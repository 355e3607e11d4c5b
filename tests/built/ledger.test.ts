/** The committed site against its ledger: whatever an editor takes away, the check names it and how to mend it. */
import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { siteAddresses } from "../../scripts/check/built-addresses.ts";
import { readBuilt } from "../../scripts/check/built-pages.ts";
import { articleEntries, contentAddresses } from "../../scripts/check/content-addresses.ts";
import { checkBuilt, contentContext, runContentChecks } from "../../scripts/check/index.ts";
import { addToLedger, newAddresses } from "../../src/lib/ledger.ts";
import { findLosses } from "../../src/lib/ledger-compare.ts";
import { formatProblem } from "../../src/lib/problem.ts";
import { formatLedger, loadLedger } from "../../src/node/ledger.ts";
import { runBuild } from "./run-build.ts";

const DIST = process.env.DIST ?? "dist";
const ERROR = "content/articles/sichuan-procurement/103-cert-read-error.mdx";
const CASES = "content/articles/sichuan-procurement/104-unbound-or-wrong-entry.mdx";
const LEDGER = "content/published.yaml";
const REDIRECTS = "content/redirects.yaml";

const folders: string[] = [];
afterAll(() => {
	for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A repository of content only. */
function copyContent(): string {
	const folder = mkdtempSync(join(tmpdir(), "ca-help-ledger-"));
	folders.push(folder);
	cpSync("content", join(folder, "content"), { recursive: true });
	return folder;
}

function edit(folder: string, file: string, change: (text: string) => string): void {
	const path = join(folder, file);
	const before = readFileSync(path, "utf8");
	const after = change(before);
	if (after === before) throw new Error(`${file}: the test changed nothing`);
	writeFileSync(path, after);
}

/** The lines of the numbered steps of an article, from the first list on. */
function steps(text: string): string[] {
	return text.split("\n").filter((line) => /^1\. |^\d+\. /.test(line));
}

/** What the check of content/ says, with all its problems. */
function check(folder: string): string {
	return runContentChecks(folder).map(formatProblem).join("\n");
}

interface Fault {
	name: string;
	break: (folder: string) => void;
	/** What must be named: place, loss and mend. */
	says: (string | RegExp)[];
}

const FAULTS: Fault[] = [
	{
		name: "an article that is deleted",
		break: (folder) => rmSync(join(folder, ERROR)),
		says: [
			/content\/published\.yaml:\d+: article 103 \(sichuan-procurement\/cert-read-error\) was published at \/103\/ and is gone/,
			`git checkout HEAD -- ${ERROR}`,
			"retired: {",
			'from: "/103/"',
		],
	},
	{
		name: "an article whose file is renamed",
		break: (folder) => renameSync(join(folder, ERROR), join(folder, ERROR.replace("cert-read-error", "read-error"))),
		says: [
			`${ERROR.replace("cert-read-error", "read-error")}:2: code 103, which was published as sichuan-procurement/cert-read-error`,
			`rename the file back to ${ERROR}`,
			"117 is free",
		],
	},
	{
		name: "an article that gets another code",
		break: (folder) => {
			edit(folder, ERROR, (text) => text.replace('code: "103"', 'code: "118"'));
			renameSync(join(folder, ERROR), join(folder, ERROR.replace("103-", "118-")));
		},
		says: ["was published at /103/ and is now at /118/", "give it its code 103 back"],
	},
	{
		name: "another article with a code that was published",
		break: (folder) => {
			rmSync(join(folder, ERROR));
			const other = readFileSync(join(folder, CASES), "utf8").replace('code: "104"', 'code: "103"');
			writeFileSync(join(folder, ERROR.replace("cert-read-error", "something-else")), other);
		},
		says: [/103-something-else\.mdx:2: code 103, which was published as sichuan-procurement\/cert-read-error/],
	},
	{
		name: "a heading of a case that is renamed",
		break: (folder) => edit(folder, CASES, (text) => text.replace(/^### .*$/m, "### 情形一：电脑没有联网")),
		says: [
			new RegExp(`${CASES}:\\d+: /104/#case-1 was “[^”]+” and is now “情形一：电脑没有联网”`),
			"npm run publish:ledger -- --reworded 104#case-1",
		],
	},
	{
		name: "a heading of a case that is removed",
		break: (folder) => edit(folder, CASES, (text) => text.replace(/^### (?=情形三).*\n/m, "")),
		says: ["/104/#case-3 was published", "and is gone", 'from: "/104/#case-3"'],
	},
	{
		name: "a heading of the skeleton that is renamed",
		break: (folder) => edit(folder, ERROR, (text) => text.replace("## 解决步骤", "## 怎么解决")),
		says: [new RegExp(`${ERROR}:\\d+: heading "## 怎么解决"`), "mend: "],
	},
	{
		name: "the last step, removed",
		break: (folder) => edit(folder, ERROR, (text) => text.replace(`${steps(text)[3]}\n`, "")),
		says: [
			new RegExp(`${ERROR}:\\d+: /103/#step-4 was published \\(“检测提示异常`),
			"restore it",
			'from: "/103/#step-4"',
		],
	},
	{
		name: "a step from the middle, removed",
		break: (folder) => edit(folder, ERROR, (text) => text.replace(`${steps(text)[1]}\n`, "")),
		says: [
			"the step “打开四川政府采购网",
			"(/103/#step-2) is gone, and the next ones moved up",
			"#step-3 “插入证书",
			"is now #step-2",
			"#step-4 “检测提示异常",
			'npm run publish:ledger -- --moved 103` "why"',
		],
	},
	{
		name: "a step put before the others",
		break: (folder) =>
			edit(folder, ERROR, (text) =>
				text.replace(steps(text)[0] as string, (first) => `1. 先看右下角的时间对不对。\n${first}`),
			),
		says: [
			"published steps or cases stand under other numbers",
			"#step-1 “退出电脑杀毒软件、安全软件。” is now #step-2",
			"keep the old order",
		],
	},
	{
		name: "two steps exchanged",
		break: (folder) =>
			edit(folder, ERROR, (text) => {
				const [first = "", second = ""] = steps(text);
				return text.replace(`${first}\n${second}`, `${second}\n${first}`);
			}),
		says: ["#step-1 “退出", "is now #step-2", "#step-2 “打开四川", "is now #step-1"],
	},
	{
		name: "a step replaced by another",
		break: (folder) =>
			edit(folder, ERROR, (text) => text.replace(steps(text)[2] as string, "3. 重启电脑，换一个 USB 口再试。")),
		says: [
			new RegExp(`${ERROR}:\\d+: /103/#step-3 was “插入证书[^”]*” and is now “重启电脑`),
			"npm run publish:ledger -- --reworded 103#step-3",
		],
	},
	{
		name: "a ledger with a line changed by hand",
		break: (folder) =>
			edit(folder, LEDGER, (text) => text.replace('step-1: "退出电脑杀毒软件', 'step-1: "关闭电脑杀毒软件')),
		says: [
			/content\/published\.yaml:\d+: the entry of \/103\/ is not what its check digits say/,
			"git checkout -- content/published.yaml",
			"--rebuild",
		],
	},
	{
		name: "a ledger cut off in the middle",
		break: (folder) => edit(folder, LEDGER, (text) => text.slice(0, text.length / 2)),
		says: [/content\/published\.yaml:\d+: /, "git checkout -- content/published.yaml"],
	},
	{
		name: "a ledger with an entry taken out",
		break: (folder) => edit(folder, LEDGER, (text) => text.replace(/^- path: \/105\/\n( .*\n)+/m, "")),
		says: [/content\/published\.yaml:5: \d+ entries where \d+ were written/],
	},
	{
		name: "a ledger with marks of a merge conflict",
		break: (folder) => edit(folder, LEDGER, (text) => text.replace("- path: /105/\n", "<<<<<<< HEAD\n- path: /105/\n")),
		says: [/content\/published\.yaml:\d+: marks of a merge conflict/],
	},
	{
		name: "a ledger that is missing",
		break: (folder) => rmSync(join(folder, LEDGER)),
		says: ["content/published.yaml:1: no such file"],
	},
	{
		name: "redirects in a circle",
		break: (folder) =>
			writeFileSync(
				join(folder, REDIRECTS),
				"- { from: /old/, to: /older/, since: 2026-11-20, reason: 试验 }\n- { from: /older/, to: /oldest/, since: 2026-11-20, reason: 试验 }\n- { from: /oldest/, to: /old/, since: 2026-11-20, reason: 试验 }\n",
			),
		says: [
			"content/redirects.yaml:1: redirects in a circle: /old/ (content/redirects.yaml:1) → /older/ (content/redirects.yaml:2) → /oldest/ (content/redirects.yaml:3) → /old/",
		],
	},
];

describe("the check of content/", () => {
	it("finds nothing in what is committed", () => {
		expect(check(copyContent())).toBe("");
	});

	for (const { name, break: breakIt, says } of FAULTS) {
		it(`refuses ${name}`, () => {
			const folder = copyContent();
			breakIt(folder);
			const told = check(folder);
			for (const text of says) {
				if (typeof text === "string") expect(told).toContain(text);
				else expect(told).toMatch(text);
			}
		});
	}

	it("says nothing of a slip of the pen that is mended, and of a sentence added", () => {
		const folder = copyContent();
		edit(folder, ERROR, (text) =>
			text.replace("退出电脑杀毒软件、安全软件。", "先退出电脑上的杀毒软件、安全软件。").replace("里进行", "里做一次"),
		);
		expect(check(folder)).toBe("");
	});

	it("says nothing of a step at the end: nobody has a link to it", () => {
		const folder = copyContent();
		edit(folder, ERROR, (text) => text.replace(steps(text)[3] as string, (last) => `${last}\n5. 还不行就换一台电脑。`));
		expect(check(folder)).toBe("");
	});
});

describe("the committed ledger", () => {
	const context = contentContext(process.cwd());
	const entries = context.ledger.entries ?? [];

	it("knows every article with its headings, cases and steps", () => {
		const added = newAddresses(entries, contentAddresses(context.content));
		expect(added, "run `npm run build`, then `npm run publish:ledger`, and commit content/published.yaml").toEqual([]);
	});

	it("is what the tool writes: sorted, and the same when everything is added again", () => {
		const again = addToLedger(entries, contentAddresses(context.content), "2999-01-01");
		expect(formatLedger(again)).toBe(readFileSync(LEDGER, "utf8"));
	});

	it("gives each article one code, and each code one article", () => {
		const owners = entries.flatMap(({ article }) => article ?? []);
		expect(new Set(owners).size).toBe(owners.length);
		expect(owners.length).toBeGreaterThanOrEqual(context.content.articles.length);
	});
});

describe("any single heading, case or step, anywhere,", () => {
	const context = contentContext(process.cwd());
	const pages = contentAddresses(context.content);
	const entries = articleEntries(context.ledger.entries ?? [], pages, context);

	/** Addresses whose change the comparison does not see; `change` works on the anchors of a page. */
	function unseen(change: (anchors: Map<string, string | undefined>, anchor: string) => void): string[] {
		return entries.flatMap((entry) => {
			const own = pages.get(entry.path)?.anchors ?? new Map<string, string | undefined>();
			return [...own.keys()].flatMap((anchor) => {
				const anchors = new Map(own);
				change(anchors, anchor);
				const losses = findLosses([entry], new Map([[entry.path, { anchors }]]));
				return losses.length > 0 ? [] : `${entry.path}#${anchor}`;
			});
		});
	}

	it("that is taken out is missed, though the ones behind it move up", () => {
		const takeOut = (anchors: Map<string, string | undefined>, anchor: string) => {
			const [, prefix = "", number = ""] = /^(.*-)(\d+)$/.exec(anchor) ?? [];
			let last = Number(number);
			if (number === "") anchors.delete(anchor);
			for (; anchors.has(`${prefix}${last + 1}`); last++)
				anchors.set(`${prefix}${last}`, anchors.get(`${prefix}${last + 1}`));
			anchors.delete(`${prefix}${last}`);
		};
		expect(unseen(takeOut)).toEqual([]);
	});

	it("that is replaced by something else is missed", () => {
		expect(unseen((anchors, anchor) => anchors.set(anchor, "另写的一句，跟原来毫不相干"))).toEqual([]);
	});

	it("that is left alone is not", () => {
		expect(unseen(() => {})).toHaveLength(entries.reduce((sum, { anchors }) => sum + anchors.size, 0));
	});
});

describe("the built site", () => {
	let built: ReturnType<typeof readBuilt>;
	beforeAll(() => {
		built = readBuilt({ root: process.cwd(), dist: DIST, base: process.env.BASE_PATH ?? "/" });
	});

	it("has every address of the ledger", () => {
		const losses = findLosses(loadLedger().entries ?? [], siteAddresses(built), built.redirects.redirects);
		expect(losses).toEqual([]);
	});

	it("without a page, a file or a place on a page is refused, and the address named", () => {
		const less = {
			...built,
			pages: built.pages
				.filter(({ address }) => address !== "/tools/ixin/")
				.map((page) => (page.address === "/which/unbound/" ? { ...page, tree: { ...page.tree, children: [] } } : page)),
			files: new Set([...built.files].filter((file) => file !== "/feed.xml")),
		};
		const told = checkBuilt(less)
			.filter(({ rule }) => rule === "lost-built-address")
			.map(formatProblem)
			.join("\n");
		expect(told).toMatch(/content\/published\.yaml:\d+: \/tools\/ixin\/ was published and is gone/);
		expect(told).toMatch(/content\/published\.yaml:\d+: \/which\/unbound\/#compare was published and is gone/);
		expect(told).toMatch(/content\/published\.yaml:\d+: \/feed\.xml was published and is gone/);
	});
});

describe("a build", { timeout: 240_000 }, () => {
	// Astro takes pages behind a link for others than those it compiled: the code is copied, too.
	const CODE = ["src", "scripts", "public", "astro.config.mjs", "package.json", "tsconfig.json"];

	function copyProject(): string {
		const folder = copyContent();
		for (const name of CODE) cpSync(name, join(folder, name), { recursive: true });
		// A folder of its own for the caches of Vite and Astro: other builds run at the same time.
		mkdirSync(join(folder, "node_modules"));
		for (const name of readdirSync("node_modules").filter(
			(name) => [".bin", ".cache"].includes(name) || !name.startsWith("."),
		))
			symlinkSync(resolve("node_modules", name), join(folder, "node_modules", name));
		return folder;
	}

	it("that would lose an index page's address stops after Astro and leaves the site of before as it was", async () => {
		const folder = copyProject();
		mkdirSync(join(folder, "dist"));
		writeFileSync(join(folder, "dist/index.html"), "the site of before");
		// Nothing in content/ alone tells that this page was ever there.
		const { entries } = loadLedger();
		const promised = { path: "/which/long-ago/", since: "2026-11-20", anchors: new Map(), accepted: [] };
		writeFileSync(join(folder, LEDGER), formatLedger([...(entries ?? []), promised]));
		const { code, output } = await runBuild(folder);
		expect(code, output).toBe(1);
		expect(output).toMatch(/content\/published\.yaml:\d+: \/which\/long-ago\/ was published and is gone/);
		expect(output).toContain("dist/ is as it was");
		expect(readFileSync(join(folder, "dist/index.html"), "utf8")).toBe("the site of before");
	});

	it("with redirects writes plain files, a map for nginx, and marks where places were", async () => {
		const folder = copyProject();
		const since = "since: 2026-11-20, reason: 试验";
		writeFileSync(
			join(folder, REDIRECTS),
			`- { from: /old/, to: /older/, ${since} }\n- { from: /older/, to: /103/, ${since} }\n- { from: "/old/#step-2", to: "/103/#step-3", ${since} }\n` +
				`- { from: "/103/#step-9", to: "/103/#step-4", ${since} }\n- { from: "/103/#case-7", to: /104/, ${since} }\n- { from: /gone/, to: "/104/#steps", ${since} }\n`,
		);
		const { code, output } = await runBuild(folder, { BASE_PATH: "/help/", SITE_URL: "https://ca.example.cn" });
		expect(code, output).toBe(0);
		const read = (file: string) => readFileSync(join(folder, "dist", file), "utf8");
		const old = read("old/index.html");
		expect(old).toContain('<meta http-equiv="refresh" content="0;url=/help/103/">');
		expect(old).toContain('<link rel="canonical" href="https://ca.example.cn/help/103/">');
		expect(old).toContain('<meta name="robots" content="noindex">');
		expect(old).toMatch(/<a href="\/help\/103\/"[^>]*>103 /);
		expect(old).toContain("/help/103/#step-3");
		expect(read("redirects.nginx.conf")).toContain('"/help/gone/" "/help/104/$is_args$args#steps";');
		expect(read("103/index.html")).toMatch(/id="step-4"[^>]*><span id="step-9" class="moved-anchor"><\/span>/);
		expect(read("103/index.html")).toMatch(
			/<p id="case-7" class="note moved-anchor"[^>]*>[^<]*<a href="\/help\/104\/">/,
		);
		expect(read("sitemap-0.xml")).not.toContain("/old/");
	});
});
