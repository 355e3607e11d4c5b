import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type RunningServer, startServer } from "../../../scripts/serve.ts";

const ARTICLE = `<h1>证书助手</h1>${"<p>重复的正文</p>".repeat(200)}`;

interface Answer {
	status: number;
	headers: Record<string, string | string[] | undefined>;
	body: Buffer;
}

/** A raw request: fetch would resolve `..`, follow redirects and unpack gzip, which are the things tested. */
function ask(server: RunningServer, path: string, headers = {}, method = "GET"): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const options = { host: "localhost", port: server.port, path, headers, method, agent: false };
		request(options, async (response) => {
			const body = Buffer.concat(await response.toArray());
			resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
		})
			.on("error", reject)
			.end();
	});
}

let folder: string;
let root: string;
let server: RunningServer;
let based: RunningServer;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "serve-test-"));
	root = join(folder, "dist");
	await mkdir(join(root, "安装"), { recursive: true });
	await mkdir(join(root, "empty"));
	await writeFile(join(folder, "secret.txt"), "secret");
	await symlink(join(folder, "secret.txt"), join(root, "link.txt"));
	await writeFile(join(root, "index.html"), "home");
	await writeFile(join(root, "404.html"), "no such page");
	await writeFile(join(root, "安装", "index.html"), ARTICLE);
	await writeFile(join(root, "en.pf_meta"), Buffer.from([31, 139, 0, 255]));
	server = await startServer({ root, port: 0 });
	based = await startServer({ root, port: 0, base: "help" });
});

afterAll(async () => {
	await Promise.all([server?.close(), based?.close()]);
	await rm(folder, { recursive: true, force: true });
});

beforeEach(() => {
	server.log.length = 0;
});

describe("startServer", () => {
	it("serves files with their type and logs them", async () => {
		const home = await ask(server, "/?q=1");
		expect(home.status).toBe(200);
		expect(home.headers["content-type"]).toBe("text/html; charset=utf-8");
		expect(home.body.toString()).toBe("home");
		const meta = await ask(server, "/en.pf_meta", { "accept-encoding": "gzip" });
		expect(meta.headers["content-type"]).toBe("application/octet-stream");
		expect(meta.headers["content-encoding"]).toBeUndefined();
		expect([...meta.body]).toEqual([31, 139, 0, 255]);
		expect(server.log).toEqual([
			{ path: "/", status: 200, bytes: 4 },
			{ path: "/en.pf_meta", status: 200, bytes: 4 },
		]);
	});

	it.each(["127.0.0.1", "localhost"])("answers on %s", async (host) => {
		expect((await fetch(`http://${host}:${server.port}/`)).status).toBe(200);
	});

	it.each(["/nothing", "/empty", "/empty/", "/index.html/", "//", "/%ff"])("%s gets the 404 page", async (path) => {
		const answer = await ask(server, path);
		expect(answer.status).toBe(404);
		expect(answer.body.toString()).toBe("no such page");
	});

	it("redirects a folder to its slash and keeps the query", async () => {
		const path = encodeURI("/安装");
		expect(await ask(server, `${path}?a=b?c`)).toMatchObject({ status: 301, headers: { location: `${path}/?a=b?c` } });
		// A redirect to `//安装/` would send the browser to another host.
		expect((await ask(server, `/${path}`)).status).toBe(404);
	});

	it("serves only under the base path", async () => {
		expect(based.url).toBe(`http://localhost:${based.port}/help/`);
		expect((await ask(based, "/help/")).body.toString()).toBe("home");
		expect(await ask(based, "/help")).toMatchObject({ status: 301, headers: { location: "/help/" } });
		expect((await ask(based, encodeURI("/help/安装"))).headers.location).toBe(encodeURI("/help/安装/"));
		expect((await ask(based, "/")).status).toBe(404);
		expect((await ask(based, "/helper/")).status).toBe(404);
	});

	it.each([
		"/../secret.txt",
		"/..%2fsecret.txt",
		"/%2e%2e/secret.txt",
		"/%2e%2e%2fsecret.txt",
		"/..%5csecret.txt",
		"/empty/../../secret.txt",
		"/link.txt",
		"/index.html%00.txt",
	])("refuses %s", async (path) => {
		const answer = await ask(server, path);
		expect(answer.status).toBe(404);
		expect(answer.body.toString()).toBe("no such page");
	});

	it("compresses text only for clients that accept gzip", async () => {
		const path = encodeURI("/安装/");
		const plain = await ask(server, path, { "accept-encoding": "br, gzip;q=0" });
		expect(plain.headers["content-encoding"]).toBeUndefined();
		expect(plain.body.toString()).toBe(ARTICLE);
		const packed = await ask(server, path, { "accept-encoding": "br, gzip" });
		expect(packed.headers["content-encoding"]).toBe("gzip");
		expect(gunzipSync(packed.body).toString()).toBe(ARTICLE);
		expect(packed.body.length).toBeLessThan(plain.body.length / 5);
		expect(server.log.map((entry) => entry.bytes)).toEqual([plain.body.length, packed.body.length]);
	});

	it("sees a file change after its compressed form was kept", async () => {
		const headers = { "accept-encoding": "gzip" };
		await writeFile(join(root, "news.txt"), "old");
		expect(gunzipSync((await ask(server, "/news.txt", headers)).body).toString()).toBe("old");
		await writeFile(join(root, "news.txt"), "newer");
		expect(gunzipSync((await ask(server, "/news.txt", headers)).body).toString()).toBe("newer");
	});

	it("answers HEAD without a body and refuses other methods", async () => {
		const head = await ask(server, "/", {}, "HEAD");
		expect(head).toMatchObject({ status: 200, headers: { "content-length": "4" } });
		expect(head.body.length).toBe(0);
		expect((await ask(server, "/", {}, "POST")).status).toBe(405);
	});

	it("names the problem when it cannot start", async () => {
		await expect(startServer({ root: "no-such", port: 0 })).rejects.toThrow("no-such/ not found; run `npm run build`");
		await expect(startServer({ root, port: server.port })).rejects.toThrow(`port ${server.port} is taken`);
	});
});
