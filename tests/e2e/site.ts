/** What every end-to-end test starts from: the built site on a server of its own, and a page that reports faults. */
import { test as base, expect, type Page } from "@playwright/test";
import { type LogEntry, type RunningServer, startServer } from "../../scripts/serve.ts";
import { DIST } from "./built-site.ts";

export interface Site {
	/** Address of the home page, with a slash at the end. */
	url: string;
	/** Requests that the server answered since this test began. */
	log: LogEntry[];
}

interface Options {
	/** Faults that the test itself brings about, such as a failed download. */
	expectedFaults: RegExp;
}

interface WorkerOptions {
	/** Folder of the built site. */
	root: string;
	/** Path the site lives under. */
	basePath: string;
	server: RunningServer;
}

export const test = base.extend<Options & { site: Site }, WorkerOptions>({
	root: [DIST, { option: true, scope: "worker" }],
	basePath: ["/", { option: true, scope: "worker" }],
	server: [
		async ({ root, basePath }, use) => {
			const server = await startServer({ root, port: 0, base: basePath });
			await use(server);
			await server.close();
		},
		{ scope: "worker" },
	],
	site: async ({ server }, use) => {
		server.log.length = 0;
		await use({ url: server.url, log: server.log });
	},
	baseURL: async ({ server }, use) => use(server.url),
	expectedFaults: [/^$/, { option: true }],
	// Whatever a test is about: a script error, a failed request or a request to somebody else fails it.
	page: async ({ page, site, expectedFaults }, use) => {
		const faults = watchFaults(page, site.url);
		await use(page);
		expect(
			faults.filter((fault) => !expectedFaults.test(fault)),
			"faults while the page was used",
		).toEqual([]);
	},
});

export { expect };

/** Collects script errors, failed requests, and requests that leave the site. */
function watchFaults(page: Page, home: string): string[] {
	const faults: string[] = [];
	page.on("pageerror", (error) => faults.push(`script error: ${error.message}`));
	page.on("console", (message) => {
		if (message.type() === "error") faults.push(`console: ${message.text()} ${message.location().url}`);
	});
	page.on("request", (request) => {
		if (!isInside(request.url(), home)) faults.push(`outside: ${request.url()}`);
	});
	page.on("requestfailed", (request) => {
		const reason = request.failure()?.errorText ?? "";
		// A download that a click on a link cut short is no fault.
		if (reason !== "net::ERR_ABORTED") faults.push(`failed: ${request.url()} ${reason}`);
	});
	page.on("response", (response) => {
		if (response.status() >= 400) faults.push(`status ${response.status()}: ${response.url()}`);
	});
	return faults;
}

function isInside(url: string, home: string): boolean {
	return url.startsWith(home) || /^(data|blob|about):/.test(url);
}
