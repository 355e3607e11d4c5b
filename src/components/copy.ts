/**
 * Copies a text. The Clipboard API needs HTTPS and Chrome 66; on plain HTTP and old kernels `execCommand` does it;
 * where both fail the text is left selected for Ctrl+C.
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
	field.className = "copy-field";
	document.body.append(field);
	field.focus();
	field.setSelectionRange(0, text.length);
	const done = document.execCommand("copy");
	if (done) {
		field.remove();
		if (focused instanceof HTMLElement) focused.focus();
	} else field.addEventListener("blur", () => field.remove(), { once: true });
	return done;
}
