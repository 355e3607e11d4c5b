import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, sep } from "node:path";
import { describe, expect, test } from "vitest";
import { type Import, importsIn } from "./imports.ts";

/**
 * The arrows of DESIGN.md: a room and the rooms whose files it may import, itself aside.
 * The browser's side leaves out src/node, which runs where there is a file system.
 */
const SHARED = ["schemas", "lib"];
const BROWSER = [...SHARED, "share", "search/shared"];
const BUILD = [...BROWSER, "node", "markdown"];
const ARROWS: Record<string, readonly string[]> = {
	schemas: [],
	lib: ["schemas"],
	node: SHARED,
	markdown: SHARED,
	share: [...SHARED, "search/shared"],
	"search/shared": SHARED,
	"search/index": BUILD,
	"search/client": BROWSER,
	"offline/shared": SHARED,
	"offline/index": [...BUILD, "search/index", "components", "offline/shared"],
	"offline/client": [...BROWSER, "search/client", "components", "styles", "offline/shared"],
	components: [...BUILD, "search/index", "search/client", "offline/shared"],
	layouts: [...BUILD, "search/client", "components", "styles"],
	pages: [...BUILD, "search/client", "components", "layouts", "styles"],
	styles: [],
	"content.config.ts": ["schemas"],
};

interface SourceFile {
	/** Path from src/, with slashes. */
	path: string;
	room: string;
	imports: (Import & { target: string | undefined })[];
}

/** `search/client/rank.ts` → `search/client`, `lib/text/align.ts` → `lib`. */
function roomOf(path: string): string {
	const [first = "", second = ""] = path.split("/");
	return first === "search" || first === "offline" ? `${first}/${second}` : first;
}

/** All of src/, each import of our own files as a path from src/ (`../tests/x.ts` where it leads out). */
const files: SourceFile[] = readdirSync("src", { recursive: true, encoding: "utf8" })
	.map((path) => path.split(sep).join("/"))
	.filter((path) => /\.(ts|astro)$/.test(path))
	.map((path) => ({
		path,
		room: roomOf(path),
		imports: importsIn(path, readFileSync(join("src", path), "utf8")).map((one) => ({
			...one,
			target: one.specifier.startsWith(".") ? posix.join(dirname(path), one.specifier) : undefined,
		})),
	}));
const inRooms = (...rooms: string[]) => files.filter(({ room }) => rooms.includes(room));

/** Imports of some files that break a rule, as `file → import`. */
function breaches(some: readonly SourceFile[], isBreach: (one: SourceFile["imports"][0], file: SourceFile) => boolean) {
	return some.flatMap((file) =>
		file.imports.filter((one) => isBreach(one, file)).map(({ specifier }) => `src/${file.path} → ${specifier}`),
	);
}

describe("the rooms of src/", () => {
	test("are those that the design has an arrow for", () => {
		expect(files.length).toBeGreaterThan(50);
		expect([...new Set(files.map(({ room }) => room))].filter((room) => !(room in ARROWS))).toEqual([]);
	});

	test.each(Object.keys(ARROWS))("%s imports along the arrows only", (room) => {
		const allowed = [room, ...(ARROWS[room] ?? [])];
		expect(
			breaches(
				inRooms(room),
				({ target }) => target !== undefined && !target.startsWith("..") && !allowed.includes(roomOf(target)),
			),
		).toEqual([]);
	});

	test("never lead out of src/: neither scripts nor tests are imported", () => {
		expect(breaches(files, ({ target }) => target?.startsWith("..") === true)).toEqual([]);
	});

	test("search/index and search/client never import each other", () => {
		const sides = ["search/index", "search/client"];
		expect(
			breaches(inRooms(...sides), ({ target }, { room }) =>
				sides.some((side) => side !== room && target?.startsWith(`${side}/`)),
			),
		).toEqual([]);
	});
});

describe("the pure rooms", () => {
	test("lib and search/shared import no package at all: no Node, no Astro, no DOM", () => {
		expect(breaches(inRooms("lib", "search/shared"), ({ target }) => target === undefined)).toEqual([]);
	});

	test("lib takes from schemas their types only", () => {
		expect(
			breaches(inRooms("lib"), ({ target, typeOnly }) => target?.startsWith("schemas/") === true && !typeOnly),
		).toEqual([]);
	});

	test("schemas import astro/zod and nothing else", () => {
		expect(
			breaches(inRooms("schemas"), ({ target, specifier }) => target === undefined && specifier !== "astro/zod"),
		).toEqual([]);
	});

	test("what runs in the browser imports no package and nothing of Node", () => {
		expect(
			breaches(
				inRooms("search/client", "share", "offline/client", "offline/shared"),
				({ target }) => target === undefined,
			),
		).toEqual([]);
	});
});

describe("reading imports", () => {
	test("sees all kinds of them, and which are types only", () => {
		const code =
			'import a from "./a.ts";\nimport type { B } from "./b.ts";\nimport { type C } from "./c.ts";\nimport "./d.css";\nexport * from "./e.ts";\nconst f = () => import("./f.ts");\nconst g = "import \'./g.ts\'";';
		expect(importsIn("x.ts", code).map(({ specifier, typeOnly }) => `${specifier}${typeOnly ? " type" : ""}`)).toEqual([
			"./a.ts",
			"./b.ts type",
			"./c.ts",
			"./d.css",
			"./e.ts",
			"./f.ts",
		]);
	});

	test("sees those of an Astro file's front matter and scripts, not its text", () => {
		const page =
			'---\nimport A from "./a.astro";\n---\n<p>import "./b.ts"</p>\n{x > 1 && <A />}\n<script>\n\timport "./c.ts";\n</script>';
		expect(importsIn("x.astro", page).map(({ specifier }) => specifier)).toEqual(["./a.astro", "./c.ts"]);
		expect(importsIn("x.astro", "<p>文</p>")).toEqual([]);
	});
});
