/**
 * Makes a fresh clone ready to run: `node scripts/setup.mjs [--browser]`.
 *
 * Plain JavaScript for Node 20, because it runs before anything is installed. It installs the locked
 * packages without their install scripts and then runs the three that matter, so that a machine without a
 * compiler still gets a working site. Done once for each state of the lockfile.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const stampFile = join(root, "node_modules", ".setup-stamp");
const npm = process.platform === "win32" ? "npm.cmd" : "npm";

const wanted = createHash("sha256")
	.update(readFileSync(join(root, "package-lock.json")))
	.digest("hex");
if (!existsSync(stampFile) || readFileSync(stampFile, "utf8") !== wanted) {
	// Not `npm ci`: it refuses a lockfile that lacks optional packages of other platforms, and a registry mirror may not
	// have those. `install --no-save` takes the locked versions just the same and leaves the lockfile alone.
	run("installing packages", [
		"install",
		"--no-save",
		"--ignore-scripts",
		"--no-audit",
		"--no-fund",
		"--loglevel=error",
	]);
	// The package `node` brings the Node that Astro needs and puts it first on the PATH of every npm script.
	run("unpacking Node", ["rebuild", "node", "esbuild"]);
	if (!tryRun("compiling nodejieba", ["run", "setup:segmenter"])) {
		console.warn(
			"setup: nodejieba could not be compiled here; the built-in segmenter with the same dictionary is used instead.",
		);
	}
	writeFileSync(stampFile, wanted);
}
if (process.argv.includes("--browser")) ensureBrowser();

/** A browser for the end-to-end tests: one that is here, else Playwright's, else the system's package. */
function ensureBrowser() {
	const { findChromium } = JSON.parse(
		execFileSync(process.execPath, [join(root, "scripts", "find-chromium.mjs"), "--json"], { encoding: "utf8" }),
	);
	if (findChromium) return;
	if (tryRun("installing Chromium by Playwright", ["exec", "--", "playwright", "install", "chromium"])) return;
	const isRoot = typeof process.getuid === "function" && process.getuid() === 0;
	if (isRoot && existsSync("/usr/bin/apt-get")) {
		console.log("setup: installing Chromium by apt-get…");
		spawnSync("apt-get", ["update"], { stdio: "ignore" });
		const { status } = spawnSync(
			"apt-get",
			["install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk"],
			{ stdio: "inherit" },
		);
		if (status === 0) return;
	}
	fail(
		"no Chromium found and none could be installed. Install one and say where it is: CHROMIUM_PATH=/path/to/chromium npm test",
	);
}

function run(what, argumentsOfNpm) {
	console.log(`setup: ${what}…`);
	const { status } = spawnSync(npm, argumentsOfNpm, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
	if (status !== 0) fail(`${what} failed: npm ${argumentsOfNpm.join(" ")} ended with ${status}`);
}

function tryRun(what, argumentsOfNpm) {
	console.log(`setup: ${what}…`);
	return spawnSync(npm, argumentsOfNpm, { cwd: root, stdio: "ignore" }).status === 0;
}

function fail(message) {
	console.error(`setup: ${message}`);
	process.exit(1);
}
