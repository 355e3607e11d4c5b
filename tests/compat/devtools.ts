/** The DevTools protocol over one WebSocket: commands with answers, and events. */

/** Parameters or result of a command, or the content of an event; see the protocol's documentation. */
// biome-ignore lint/suspicious/noExplicitAny: the protocol is untyped JSON, read field by field
export type Json = Record<string, any>;

interface Pending {
	method: string;
	resolve(result: Json): void;
	reject(error: Error): void;
	timer: NodeJS.Timeout;
}

// Long enough for slow machines; without it, a hung browser would look like a hung test.
const COMMAND_TIMEOUT_MS = 30_000;

export class Connection {
	private readonly socket: WebSocket;
	private readonly pending = new Map<number, Pending>();
	private readonly listeners = new Set<(method: string, params: Json) => void>();
	private lastId = 0;
	private closedBecause: string | undefined;

	private constructor(socket: WebSocket) {
		this.socket = socket;
		socket.addEventListener("message", (event) => this.receive(JSON.parse(String(event.data))));
		socket.addEventListener("close", () => this.end("the browser or page is gone (crashed or closed)"));
	}

	/**
	 * Connects to a `ws:` address of the browser or of one page.
	 *
	 * @throws Error when nothing answers there.
	 */
	static open(url: string): Promise<Connection> {
		return new Promise((resolve, reject) => {
			const socket = new WebSocket(url);
			socket.addEventListener("open", () => resolve(new Connection(socket)), { once: true });
			socket.addEventListener("error", () => reject(new Error(`cannot connect to ${url}`)), { once: true });
		});
	}

	/**
	 * Sends a command.
	 *
	 * @returns its result.
	 * @throws Error when the browser refuses it, is gone, or does not answer in `timeoutMs`.
	 */
	send(method: string, params: Json = {}, timeoutMs = COMMAND_TIMEOUT_MS): Promise<Json> {
		return new Promise((resolve, reject) => {
			if (this.closedBecause) return reject(new Error(`${method}: ${this.closedBecause}`));
			const id = ++this.lastId;
			const timer = setTimeout(() => {
				this.pending.delete(id);
				reject(new Error(`${method}: no answer within ${timeoutMs} ms`));
			}, timeoutMs);
			this.pending.set(id, { method, resolve, reject, timer });
			this.socket.send(JSON.stringify({ id, method, params }));
		});
	}

	/** Calls `listener` for every event; the returned function stops that. */
	listen(listener: (method: string, params: Json) => void): () => void {
		this.listeners.add(listener);
		return () => void this.listeners.delete(listener);
	}

	/** Disconnects; commands still unanswered are rejected. */
	close(): void {
		this.end("the connection was closed");
		this.socket.close();
	}

	private receive(message: Json): void {
		if (message.id === undefined) {
			for (const listener of [...this.listeners]) listener(message.method, message.params);
			return;
		}
		const call = this.pending.get(message.id);
		if (!call) return; // answered after its timeout
		this.pending.delete(message.id);
		clearTimeout(call.timer);
		if (message.error) call.reject(new Error(`${call.method}: ${message.error.message}`));
		else call.resolve(message.result);
	}

	private end(reason: string): void {
		this.closedBecause ??= reason;
		for (const call of this.pending.values()) {
			clearTimeout(call.timer);
			call.reject(new Error(`${call.method}: ${this.closedBecause}`));
		}
		this.pending.clear();
	}
}
