import { describe, expect, test } from "vitest";
import { markOldPlaces, nginxMap, oldPlaces } from "../../../src/lib/redirect-files.ts";

const REDIRECTS = [
	{ from: "/105/", to: "/106/" },
	{ from: "/106/", to: "/107/" },
	{ from: "/tools/old/", to: "/tools/new/" },
	{ from: "/109/", to: "/103/#step-2" },
	{ from: "/103/#step-5", to: "/103/#step-4" },
	{ from: "/110/", to: "/103/" },
	{ from: "/110/#step-1", to: "/103/#step-3" },
];

describe("the map for nginx", () => {
	test("has each old page once, with where it leads in the end", () => {
		const map = nginxMap(REDIRECTS, "/help/");
		expect(map).toContain('\t"/help/105/" "/help/107/$is_args$args#";\n');
		expect(map).toContain('\t"/help/tools/old/" "/help/tools/new/$is_args$args";\n');
		expect(map).toContain('\t"/help/109/" "/help/103/$is_args$args#step-2";\n');
		expect(map).not.toContain("/help/103/#step-5");
	});

	test("leaves a page whose places went to different ones to its plain file", () => {
		expect(nginxMap(REDIRECTS, "/")).toMatch(/\t# \/110\/: by its plain file\n/);
	});

	test("of no redirects is one that nginx reads", () => {
		expect(nginxMap([], "/")).toMatch(/\nmap \$uri \$ca_help_redirect \{\n\tdefault "";\n\}\n$/);
	});
});

describe("old places on pages", () => {
	const page = '<title>x</title><h1>题</h1><ol><li id="step-3">三</li><li class="s" id="step-4">四</li></ol>';
	const mark = (places: Parameters<typeof markOldPlaces>[1]) =>
		markOldPlaces(
			page,
			places,
			(path) => `页 ${path} & "`,
			(address) => `/help${address}`,
		);

	test("are those of redirects of anchors whose page is there", () => {
		expect(oldPlaces(REDIRECTS)).toEqual([{ path: "/103/", anchor: "step-5", to: "/103/#step-4" }]);
	});

	test("are kept on /all/ as well, where articles stand again", () => {
		expect(oldPlaces(REDIRECTS, ["a105", "a105-step-1", "a103-step-5", "a103", "zcy"]).slice(1)).toEqual([
			{ path: "/all/", anchor: "a105", to: "/all/#a107" },
			{ path: "/all/", anchor: "a105-step-1", to: "/all/#a107" },
			{ path: "/all/", anchor: "a103-step-5", to: "/all/#a103-step-4" },
		]);
	});

	test("are marked inside of where they are now, on the same page", () => {
		expect(mark([{ path: "/103/", anchor: "step-5", to: "/103/#step-4" }])).toBe(
			page.replace("四", '<span id="step-5" class="moved-anchor"></span>四'),
		);
	});

	test("say below the title where they are, on another page", () => {
		const marked = mark([{ path: "/103/", anchor: "case-2", to: "/104/#case-1" }]);
		expect(marked).toContain('</h1><p id="case-2" class="note moved-anchor" data-pagefind-ignore>');
		expect(marked).toContain('<a href="/help/104/#case-1">页 /104/ &amp; &quot;</a></p>');
	});

	test("are not marked where the anchor is there", () => {
		expect(mark([{ path: "/103/", anchor: "step-3", to: "/103/#step-4" }])).toBe(page);
	});
});
