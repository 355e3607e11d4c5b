import { SHARE_STRINGS } from "../share/strings.ts";

/**
 * Copies a text. The Clipboard API needs HTTPS and Chrome 66; on plain HTTP and old kernels `execCommand` does it, if
 * called while the press is handled; where both fail the text is left selected in a field, for Ctrl+C or a long press.
 * @returns whether the text is in the clipboard
 */
export async function copyText(text: string): Promise<boolean> {
	if (navigator.clipboard) {
		try {
			await navigator.clipboard.writeText(text);
			return true;
		} catch {
			// denied, or not allowed in this frame: the older way may still work
		}
	}
	const focused = document.activeElement;
	const field = document.createElement("textarea");
	field.value = text;
	field.setAttribute("readonly", "");
	field.setAttribute("aria-label", SHARE_STRINGS.fieldLabel);
	field.className = "copy-field";
	document.body.append(field);
	field.focus();
	field.setSelectionRange(0, text.length);
	field.scrollTop = 0;
	const done = isCopied();
	// Whatever takes the focus closes the field.
	field.addEventListener("blur", () => field.remove(), { once: true });
	const close = () => {
		if (focused instanceof HTMLElement) focused.focus();
		// Nothing had the focus before.
		field.blur();
	};
	if (done) close();
	else field.addEventListener("keydown", ({ key }) => key === "Escape" && close());
	return done;
}

/** Some kernels throw where others say no. */
function isCopied(): boolean {
	try {
		return document.execCommand("copy");
	} catch {
		return false;
	}
}
