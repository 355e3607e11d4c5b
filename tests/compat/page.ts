/** One page (tab) of a Chromium of any age, with the few actions the compatibility tests need. */
import { writeFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { Connection, Json } from "./devtools.ts";

const DEFAULT_TIMEOUT_MS = 10_000;

/** Keys with a meaning of their own: [virtual key code, text it types]. */
const KEYS: Record<string, [number, string?]> = {
	Backspace: [8],
	Tab: [9],
	Enter: [13, "\r"],
	Escape: [27],
	" ": [32, " "],
	PageUp: [33],
	PageDown: [34],
	End: [35],
	Home: [36],
	ArrowLeft: [37],
	ArrowUp: [38],
	ArrowRight: [39],
	ArrowDown: [40],
	Delete: [46],
};

// Only plain forms count: an immediately invoked `(() => …)()` is an expression.
const FUNCTION_SOURCE = /^\s*(async\b\s*)?(function\b|\([^()]*\)\s*=>|[\w$]+\s*=>)/;

export class BrowserPage {
	/** Uncaught exceptions, console.error calls and browser-reported errors (e.g. a 404), oldest first. */
	readonly errors: string[] = [];
	private readonly connection: Connection;
	private readonly closeTarget: () => Promise<void>;
	/** Loader ids of the documents whose load event has fired. */
	private readonly loaded = new Set<string>();

	private constructor(connection: Connection, closeTarget: () => Promise<void>) {
		this.connection = connection;
		this.closeTarget = closeTarget;
		connection.listen((method, params) => this.onEvent(method, params));
	}

	/** Takes over a page's own connection; `closeTarget` closes the page. Used by Browser.newPage. */
	static async open(
		connection: Connection,
		closeTarget: () => Promise<void>,
		timeoutMs?: number,
	): Promise<BrowserPage> {
		const page = new BrowserPage(connection, closeTarget);
		await Promise.all(
			["Page.enable", "Runtime.enable", "Log.enable"].map((method) => connection.send(method, {}, timeoutMs)),
		);
		await connection.send("Page.setLifecycleEventsEnabled", { enabled: true });
		return page;
	}

	/**
	 * Opens `url` and waits for its load event. An HTTP error page counts as loaded.
	 *
	 * @throws Error when the server cannot be reached or the page does not load in `timeoutMs`.
	 */
	async goto(url: string, timeoutMs = DEFAULT_TIMEOUT_MS): Promise<void> {
		const deadline = Date.now() + timeoutMs;
		const { errorText, loaderId } = await this.connection.send("Page.navigate", { url }, timeoutMs);
		if (errorText) throw new Error(`${url}: ${errorText}`);
		// Without a loader it was a jump inside the current document, which is done already.
		while (loaderId && !this.loaded.has(loaderId)) {
			if (Date.now() > deadline) throw new Error(`${url}: no load event within ${timeoutMs} ms`);
			await sleep(20);
		}
	}

	/**
	 * Evaluates an expression in the page, or calls a function there, and awaits its promise.
	 *
	 * @param code an expression, the source of a function, or a function (which cannot use
	 *   anything from outside itself, nor syntax newer than 2018 such as `?.`).
	 * @param args JSON values handed to the function.
	 * @returns the result, copied as JSON.
	 * @throws Error with the text of the exception that the code threw.
	 */
	// biome-ignore lint/suspicious/noExplicitAny: the function runs elsewhere, any signature will do
	async evaluate<T = unknown>(code: string | ((...args: any[]) => T | Promise<T>), ...args: unknown[]): Promise<T> {
		const source = String(code).replace(/;\s*$/, "");
		const isFunction = typeof code === "function" || args.length > 0 || FUNCTION_SOURCE.test(source);
		const list = args.map((arg) => JSON.stringify(arg) ?? "undefined").join(", ");
		const value = isFunction ? `(${source}\n)(${list})` : `(${source}\n)`;
		// Caught inside the page: Chromium 69 reports a rejected promise without its text,
		// and would count it as an error of the page as well.
		const expression = `(async () => {
      try { return { value: await ${value} } }
      catch (error) { return { thrown: String(error instanceof Error ? error.stack : error) } }
    })()`;
		const options = { awaitPromise: true, returnByValue: true, userGesture: true };
		const { result, exceptionDetails } = await this.connection.send("Runtime.evaluate", { expression, ...options });
		if (exceptionDetails) throw new Error(describeException(exceptionDetails));
		if (result.value.thrown !== undefined) throw new Error(result.value.thrown);
		return result.value.value as T;
	}

	/**
	 * Waits until `expression` is truthy; a throwing expression counts as not yet.
	 *
	 * @returns the truthy value.
	 * @throws Error after `timeoutMs`, with the last exception if there was one.
	 */
	async waitFor<T = unknown>(expression: string, timeoutMs = DEFAULT_TIMEOUT_MS): Promise<T> {
		const deadline = Date.now() + timeoutMs;
		for (;;) {
			let problem = "";
			try {
				const value = await this.evaluate<T>(expression);
				if (value) return value;
			} catch (error) {
				problem = `; last exception: ${(error as Error).message}`;
			}
			if (Date.now() > deadline) throw new Error(`not true within ${timeoutMs} ms: ${expression}${problem}`);
			await sleep(50);
		}
	}

	/**
	 * Focuses the first element matching `selector` and inserts `text` at its cursor, as
	 * pasting would: one `input` event, no key events (use `press` where the page needs them).
	 *
	 * @throws Error when nothing matches, or the element cannot take the focus or the text.
	 */
	async type(selector: string, text: string): Promise<void> {
		// The protocol's Input.insertText came after Chromium 69; this editing command does the
		// same. (`char` key events would cut off rare Chinese characters beyond 16 bits.)
		const problem = await this.evaluate(
			`(selector, text) => {
        const element = document.querySelector(selector);
        if (!element) return 'nothing matches';
        // Elsewhere the text would go to wherever the cursor was before.
        if (!element.isContentEditable && !element.matches('input, textarea')) return 'takes no text';
        element.focus();
        if (document.activeElement !== element) return 'cannot be focused';
        return document.execCommand('insertText', false, text) ? '' : 'takes no text';
      }`,
			selector,
			text,
		);
		if (problem) throw new Error(`${selector}: ${problem}`);
	}

	/**
	 * Presses and releases a key: a name such as `Enter` or `ArrowDown`, or one character.
	 *
	 * @throws Error for a key name that is not known here.
	 */
	async press(key: string): Promise<void> {
		if (!KEYS[key] && [...key].length !== 1) throw new Error(`unknown key: ${key}`);
		// Only letters and digits share their number with the key; `.` would be taken for Delete.
		const keyCode = /^[a-z0-9]$/i.test(key) ? key.toUpperCase().charCodeAt(0) : 0;
		const [windowsVirtualKeyCode, text] = KEYS[key] ?? [keyCode, key];
		const event = { key, code: key.length > 1 ? key : "", windowsVirtualKeyCode };
		// A key that types text is `keyDown`; a bare one must be `rawKeyDown` to act on the page.
		await this.connection.send("Input.dispatchKeyEvent", { ...event, type: text ? "keyDown" : "rawKeyDown", text });
		await this.connection.send("Input.dispatchKeyEvent", { ...event, type: "keyUp" });
	}

	/** Sets the size of the visible area in CSS pixels. */
	async setViewport(width: number, height: number): Promise<void> {
		const metrics = { width, height, deviceScaleFactor: 1, mobile: false };
		await this.connection.send("Emulation.setDeviceMetricsOverride", metrics);
	}

	/** Writes a PNG of the visible area to `path`. */
	async screenshot(path: string): Promise<void> {
		const { data } = await this.connection.send("Page.captureScreenshot", { format: "png" });
		await writeFile(path, Buffer.from(data, "base64"));
	}

	/** Closes the page; the browser stays. */
	async close(): Promise<void> {
		await this.closeTarget();
		this.connection.close();
	}

	private onEvent(method: string, params: Json): void {
		if (method === "Page.lifecycleEvent" && params.name === "load") {
			this.loaded.add(params.loaderId);
		} else if (method === "Page.javascriptDialogOpening") {
			// An open dialog would block every later command.
			this.connection.send("Page.handleJavaScriptDialog", { accept: true }).catch(() => {});
		} else if (method === "Runtime.exceptionThrown") {
			this.errors.push(describeException(params.exceptionDetails));
		} else if (method === "Runtime.consoleAPICalled" && params.type === "error") {
			this.errors.push(params.args.map((arg: Json) => arg.description ?? String(arg.value)).join(" "));
		} else if (method === "Log.entryAdded" && params.entry.level === "error") {
			this.errors.push([params.entry.text, params.entry.url].filter(Boolean).join(" "));
		}
	}
}

function describeException(details: Json): string {
	const thrown = details.exception?.description ?? details.exception?.value ?? "";
	const text = String(thrown) || details.text;
	// A syntax error's own text does not say where it is.
	return details.url && !text.includes(details.url) ? `${text} (${details.url}:${details.lineNumber + 1})` : text;
}
