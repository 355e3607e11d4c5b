/**
 * Runs a real Chromium 69 (mid 2018), to check that the site works in browsers as old as that.
 *
 * Playwright cannot drive a browser this old, so the small part of it the tests need is
 * done here and in `old-page.ts` over the plain DevTools protocol. The binary comes from
 * the npm package chrome-aws-lambda, for Linux on x64. It brings no shared libraries: it
 * uses the system's libnss3, libnspr4, libexpat1 and fonts, which the Debian package
 * `chromium` pulls in (fonts-noto-cjk is needed for Chinese).
 */
import { type ChildProcess, spawn } from "node:child_process";
import { createReadStream, createWriteStream, rmSync } from "node:fs";
import { access, chmod, mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { Connection } from "./devtools.ts";
import { OldPage } from "./old-page.ts";

const START_TIMEOUT_MS = 20_000;

const FLAGS = [
	"--headless",
	"--no-sandbox",
	"--single-process",
	"--no-zygote",
	"--disable-gpu",
	// Containers often give /dev/shm only 64 MB, too little for a screenshot of a long page.
	"--disable-dev-shm-usage",
	"--hide-scrollbars",
	"--lang=zh-CN",
	"--remote-debugging-port=0",
];

/**
 * Starts Chromium 69 with a fresh profile; the first call ever unpacks it (about a second).
 *
 * @throws Error when the npm package is missing, or the browser ends or stays silent
 *   instead of starting; the message carries what the browser printed.
 */
export async function launchOldChromium(): Promise<OldBrowser> {
	const binary = await unpackOldChromium();
	const profile = await mkdtemp(join(tmpdir(), "old-chromium-"));
	const child = spawn(binary, [...FLAGS, `--user-data-dir=${profile}`, "about:blank"], {
		// --lang sets navigator.language only; dates and numbers follow the environment.
		env: { ...process.env, LC_ALL: "zh_CN.UTF-8" },
		stdio: ["ignore", "ignore", "pipe"],
	});
	// When the test program ends without close(), nothing asynchronous can run any more.
	const onExit = (): void => {
		child.kill("SIGKILL");
		rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
	};
	process.once("exit", onExit);
	const stopped = new Promise<void>((resolve) => {
		child.once("close", () => resolve());
		child.once("error", () => resolve());
	}).then(async () => {
		process.off("exit", onExit);
		await rm(profile, { recursive: true, force: true, maxRetries: 3 });
	});
	try {
		const endpoint = await readEndpoint(child);
		return new OldBrowser(await Connection.open(endpoint), endpoint, async () => {
			child.kill("SIGKILL");
			await stopped;
		});
	} catch (error) {
		child.kill("SIGKILL");
		await stopped;
		throw error;
	}
}

/** A running Chromium 69. Get one from {@link launchOldChromium}. */
export class OldBrowser {
	private readonly connection: Connection;
	private readonly endpoint: string;
	private readonly stop: () => Promise<void>;

	constructor(connection: Connection, endpoint: string, stop: () => Promise<void>) {
		this.connection = connection;
		this.endpoint = endpoint;
		this.stop = stop;
	}

	/** Product and version, e.g. `HeadlessChrome/69.0.3494.0`. */
	async version(): Promise<string> {
		return String((await this.connection.send("Browser.getVersion")).product);
	}

	/** Opens an empty page. All pages of one browser share cookies, storage and the process. */
	async newPage(): Promise<OldPage> {
		const { targetId } = await this.connection.send("Target.createTarget", { url: "about:blank" });
		const url = new URL(`/devtools/page/${targetId}`, this.endpoint).href;
		return OldPage.open(await Connection.open(url), async () => {
			await this.connection.send("Target.closeTarget", { targetId });
		});
	}

	/** Ends the browser and deletes its profile. Safe to call twice. */
	async close(): Promise<void> {
		this.connection.close();
		await this.stop();
	}
}

/**
 * Makes sure the browser is unpacked below `node_modules/.cache/`.
 *
 * @returns the path of the executable.
 * @throws Error when chrome-aws-lambda is not installed or its archive is not Chromium 69.
 */
async function unpackOldChromium(): Promise<string> {
	const packageFolder = dirname(createRequire(import.meta.url).resolve("chrome-aws-lambda/package.json"));
	const parent = join(dirname(packageFolder), ".cache", "old-chromium");
	const folder = join(parent, "69");
	const binary = join(folder, "chromium");
	if (await exists(binary)) return binary;

	const archives = await readdir(join(packageFolder, "bin"));
	const archive = archives.find((name) => /^chromium-69\..*\.br$/.test(name));
	if (!archive) throw new Error(`chrome-aws-lambda has no Chromium 69 in bin/ (found: ${archives.join(", ")})`);
	await mkdir(parent, { recursive: true });
	// Unpacked aside and renamed, so an interrupted or parallel run never leaves half a browser.
	const aside = await mkdtemp(join(parent, "unpacking-"));
	try {
		const unpacked = join(aside, "chromium");
		const source = createReadStream(join(packageFolder, "bin", archive));
		await pipeline(source, createBrotliDecompress(), createWriteStream(unpacked));
		await chmod(unpacked, 0o755);
		await chmod(aside, 0o755); // mkdtemp makes it private, but another user may run the tests
		await rename(aside, folder);
	} catch (error) {
		await rm(aside, { recursive: true, force: true });
		// A parallel run may have been faster; its copy is as good.
		if (!(await exists(binary))) throw error;
	}
	return binary;
}

function exists(path: string): Promise<boolean> {
	return access(path).then(
		() => true,
		() => false,
	);
}

/** The DevTools address that the browser prints once it is ready. */
function readEndpoint(child: ChildProcess): Promise<string> {
	return new Promise((resolve, reject) => {
		let printed = "";
		const fail = (what: string): void => {
			clearTimeout(timer);
			const hint = printed.includes("shared libraries") ? " (apt-get install chromium brings the libraries)" : "";
			reject(new Error(`Chromium 69 ${what}${hint}\n${printed.slice(-2000)}`.trim()));
		};
		const timer = setTimeout(() => fail(`did not start within ${START_TIMEOUT_MS} ms`), START_TIMEOUT_MS);
		child.once("error", (error) => fail(`cannot be run: ${error.message}`));
		child.once("close", (code, signal) => fail(`ended while starting: ${signal ?? `exit code ${code}`}`));
		// Stays attached afterwards: a full pipe would block the browser.
		child.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
			printed = (printed + chunk).slice(-10_000);
			const endpoint = /DevTools listening on (ws:\S+)\s/.exec(printed)?.[1];
			if (!endpoint) return;
			clearTimeout(timer);
			resolve(endpoint);
		});
	});
}
