/** Says what a press did, in a line at the edge of the screen that screen readers read out. */
import { SHARE_STRINGS } from "../share/strings.ts";
import { copyText } from "./copy.ts";

/** Milliseconds for which a notice stays; one that says what to do stays longer. */
const TIME = 3000;
const ADVICE_TIME = 12_000;

let line: HTMLElement | undefined;
let timer = 0;

/** Puts the empty line into the page: screen readers read out what comes into a line that they know. */
export function prepareNotice(): HTMLElement {
	if (!line) {
		line = document.createElement("p");
		line.className = "copy-status";
		line.setAttribute("role", "status");
		document.body.append(line);
	}
	return line;
}

/** Shows a notice for a while. */
export function notify(text: string, time = TIME): void {
	const shown = prepareNotice();
	clearTimeout(timer);
	shown.textContent = text;
	timer = window.setTimeout(() => {
		shown.textContent = "";
	}, time);
}

/**
 * Copies a text and says so; where the browser does not let it, says how to do it by hand.
 * @param what name of what is copied: 链接
 */
export async function copyAndSay(text: string, what: string): Promise<void> {
	if (await copyText(text)) return notify(SHARE_STRINGS.copied(what));
	const hasKeys = matchMedia("(hover: hover)").matches;
	notify(hasKeys ? SHARE_STRINGS.copyByKeys : SHARE_STRINGS.copyByTouch, ADVICE_TIME);
}
