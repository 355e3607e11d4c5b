/**
 * Static file server for the built site, used to preview `dist/` and by the browser tests.
 *
 * As a program: `node scripts/serve.ts [--root dist] [--port 4321]`; the environment
 * variables PORT and BASE_PATH are honoured (a flag wins over its variable).
 */
import { readFile, realpath, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, relative, sep } from "node:path";
import { parseArgs, promisify } from "node:util";
import { gzip } from "node:zlib";

/** One answered request. `path` is as requested (still encoded, no query); `bytes` is the body as sent. */
export interface LogEntry {
	path: string;
	status: number;
	bytes: number;
}

export interface ServerOptions {
	/** Folder to serve. */
	root: string;
	/** TCP port; 0 picks a free one. */
	port: number;
	/** URL path the site lives under, e.g. `/help/`; slashes at the ends are optional. */
	base?: string;
}

export interface RunningServer {
	/** Address of the site's home page, ending in a slash and including the base. */
	url: string;
	port: number;
	/** Stops listening and drops open connections. */
	close(): Promise<void>;
	/** Every request answered so far, oldest first; callers may empty it. */
	log: LogEntry[];
}

interface Found {
	file: string;
	size: number;
	mtimeMs: number;
}

const MIME_TYPES: Record<string, string> = {
	".css": "text/css; charset=utf-8",
	".html": "text/html; charset=utf-8",
	".ico": "image/x-icon",
	".jpg": "image/jpeg",
	".js": "text/javascript; charset=utf-8",
	".json": "application/json; charset=utf-8",
	".png": "image/png",
	".svg": "image/svg+xml; charset=utf-8",
	".txt": "text/plain; charset=utf-8",
	".wasm": "application/wasm",
	".webmanifest": "application/manifest+json; charset=utf-8",
	".webp": "image/webp",
	".woff2": "font/woff2",
	".xml": "application/xml; charset=utf-8",
};
// Also the answer for Pagefind's own files (.pf_meta, .pf_index, .pf_fragment, .pagefind):
// they are compressed already, and the browser must get them untouched.
const BINARY = "application/octet-stream";

const gzipAsync = promisify(gzip);

/**
 * Starts serving `root` on every local address (so `localhost` works as IPv4 and IPv6).
 *
 * @returns the running server, once it accepts connections.
 * @throws Error with a one-line message when `root` is not a folder or the port is taken.
 */
export async function startServer({ root, port, base = "/" }: ServerOptions): Promise<RunningServer> {
	const rootInfo = await stat(root).catch(() => undefined);
	if (!rootInfo?.isDirectory()) {
		throw new Error(`${root.replace(/\/+$/, "")}/ not found; run \`npm run build\``);
	}
	const realRoot = await realpath(root);
	const prefix = `/${base.split("/").filter(Boolean).join("/")}/`.replace("//", "/");
	const log: LogEntry[] = [];
	const gzipped = new Map<string, { mtimeMs: number; size: number; body: Buffer }>();

	async function compress(found: Found, body: Buffer): Promise<Buffer> {
		const hit = gzipped.get(found.file);
		// A rebuild under a running server changes the file, so its time and size are checked.
		if (hit && hit.mtimeMs === found.mtimeMs && hit.size === found.size) return hit.body;
		const fresh = await gzipAsync(body);
		gzipped.set(found.file, { mtimeMs: found.mtimeMs, size: found.size, body: fresh });
		return fresh;
	}

	async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const [path = "/", query] = (request.url ?? "/").split(/\?(.*)/s, 2);
		const send = (status: number, body: Buffer, headers: Record<string, string>): void => {
			const sent = request.method === "HEAD" ? 0 : body.length;
			// Logged before sending: whoever receives the answer can rely on finding it in the log.
			log.push({ path, status, bytes: sent });
			// No validators and no caching: each request is a full answer, which keeps the log exact.
			response.writeHead(status, { "Cache-Control": "no-store", "Content-Length": body.length, ...headers });
			response.end(sent ? body : undefined);
		};
		const sendFile = async (status: number, found: Found): Promise<void> => {
			const type = MIME_TYPES[extname(found.file).toLowerCase()] ?? BINARY;
			const headers: Record<string, string> = { "Content-Type": type, "X-Content-Type-Options": "nosniff" };
			let body: Buffer = await readFile(found.file);
			if (type.includes("charset")) {
				headers.Vary = "Accept-Encoding";
				if (acceptsGzip(request)) {
					body = await compress(found, body);
					headers["Content-Encoding"] = "gzip";
				}
			}
			send(status, body, headers);
		};

		if (request.method !== "GET" && request.method !== "HEAD") {
			send(405, Buffer.from("Method not allowed\n"), { Allow: "GET, HEAD", "Content-Type": "text/plain" });
			return;
		}
		const segments = path === prefix.slice(0, -1) ? [] : toSegments(path, prefix);
		if (segments) {
			const isFolder = path.endsWith("/");
			const target = join(realRoot, ...segments);
			const found = await findFile(realRoot, isFolder ? join(target, "index.html") : target);
			if (found) return sendFile(200, found);
			if (!isFolder && (await findFile(realRoot, join(target, "index.html")))) {
				// Rebuilt from checked segments, never from the raw path, so it cannot name another host.
				const location = `${prefix}${segments.map((name) => `${encodeURIComponent(name)}/`).join("")}`;
				return send(301, Buffer.alloc(0), { Location: query === undefined ? location : `${location}?${query}` });
			}
		}
		const notFound = await findFile(realRoot, join(realRoot, "404.html"));
		if (notFound) return sendFile(404, notFound);
		send(404, Buffer.from("Not found\n"), { "Content-Type": "text/plain; charset=utf-8" });
	}

	const server = createServer((request, response) => {
		answer(request, response).catch((error: unknown) => {
			// For instance a file that a running build removed between finding and reading it.
			console.error(`${request.url}: ${error instanceof Error ? error.message : String(error)}`);
			if (!response.headersSent) response.writeHead(500);
			response.end();
		});
	});
	const actualPort = await listen(server, port);
	return {
		url: `http://localhost:${actualPort}${prefix}`,
		port: actualPort,
		log,
		close: () =>
			new Promise((resolve, reject) => {
				server.close((error) => (error ? reject(error) : resolve()));
				server.closeAllConnections();
			}),
	};
}

/** The decoded names between slashes after `prefix`; undefined when the path is outside it or unsafe. */
function toSegments(path: string, prefix: string): string[] | undefined {
	if (!path.startsWith(prefix)) return undefined;
	const raw = path.slice(prefix.length).replace(/\/$/, "");
	if (raw === "") return path === prefix ? [] : undefined;
	try {
		// Decoding piece by piece keeps an encoded slash (`..%2f`) inside its piece, where it is refused.
		const names = raw.split("/").map(decodeURIComponent);
		return names.every((name) => !/^\.{0,2}$|[/\\]/.test(name)) ? names : undefined;
	} catch {
		return undefined; // malformed percent-encoding
	}
}

/** The regular file at `path`, unless it is missing or a link leads it out of `root`. */
async function findFile(root: string, path: string): Promise<Found | undefined> {
	try {
		const file = await realpath(path);
		if (relative(root, file).split(sep)[0] === "..") return undefined;
		const info = await stat(file);
		return info.isFile() ? { file, size: info.size, mtimeMs: info.mtimeMs } : undefined;
	} catch {
		return undefined;
	}
}

function acceptsGzip(request: IncomingMessage): boolean {
	const offers = String(request.headers["accept-encoding"] ?? "").split(",");
	return offers.some((offer) => /^\s*gzip\s*(;|$)/i.test(offer) && !/;\s*q=0(\.0*)?\s*$/i.test(offer));
}

async function listen(server: Server, port: number): Promise<number> {
	const tryHost = (host: string): Promise<void> =>
		new Promise((resolve, reject) => {
			server.once("error", reject);
			server.listen(port, host, () => {
				server.off("error", reject);
				resolve();
			});
		});
	try {
		await tryHost("::").catch((error: NodeJS.ErrnoException) => {
			// Machines without IPv6 refuse `::`; there `localhost` means 127.0.0.1 only.
			if (error.code !== "EAFNOSUPPORT" && error.code !== "EADDRNOTAVAIL") throw error;
			return tryHost("127.0.0.1");
		});
	} catch (error) {
		const { code, message } = error as NodeJS.ErrnoException;
		if (code === "EADDRINUSE") throw new Error(`port ${port} is taken; stop the other program or pass --port`);
		throw new Error(`cannot listen on port ${port}: ${message}`);
	}
	return (server.address() as AddressInfo).port;
}

async function main(): Promise<void> {
	const { values } = parseArgs({ options: { root: { type: "string" }, port: { type: "string" } } });
	const portText = values.port ?? (process.env.PORT || "4321");
	const port = Number(portText);
	if (!/^\d+$/.test(portText) || port > 65535) throw new Error(`"${portText}" is not a port number`);
	const server = await startServer({ root: values.root ?? "dist", port, base: process.env.BASE_PATH || "/" });
	console.log(server.url);
}

if (import.meta.main) {
	main().catch((error: unknown) => {
		console.error(error instanceof Error ? error.message : String(error));
		process.exitCode = 1;
	});
}
