/** The chosen article: the very text that Enter copies, and a toolbar with all that can be done. */
import { element } from "../search/client/hit-view.ts";
import type { ArticleRecord } from "../search/shared/records.ts";
import { type StaffArticles, titleOf } from "./staff-articles.ts";
import type { StaffDeed } from "./staff-keys.ts";
import type { Pins } from "./staff-pins.ts";
import { STAFF_STRINGS } from "./staff-strings.ts";

export interface Preview {
	readonly record: ArticleRecord | undefined;
	/** Shows an article, or nothing. */
	show(record: ArticleRecord | undefined): void;
	/** The button or link of a deed; `data-copied` is put there. */
	controlOf(deed: StaffDeed): HTMLElement;
}

/** Makes the preview in its place; see components/StaffPreview.astro. */
export function createPreview(root: HTMLElement, articles: StaffArticles, pins: Pins): Preview {
	const head = pick(root, ".staff-chosen");
	const text = pick(root, ".staff-text");
	const toolbar = pick(root, '[role="toolbar"]');
	const controls = Array.from(toolbar.querySelectorAll<HTMLElement>("[data-deed]"));
	let record: ArticleRecord | undefined;

	const name = () => {
		if (!record) return;
		const { code } = record;
		const isPinned = pins.has(code);
		for (const control of controls) {
			const deed = control.getAttribute("data-deed") as StaffDeed;
			const named = deed === "pin" && isPinned ? "unpin" : deed;
			control.setAttribute("aria-label", STAFF_STRINGS.deedsNamed[named](code));
			pick(control, ".staff-deed").textContent = STAFF_STRINGS.deeds[named];
			if (control instanceof HTMLAnchorElement) control.href = articles.addressOf(code);
		}
	};
	pins.listen(name);
	walkByArrows(toolbar, controls);
	return {
		get record() {
			return record;
		},
		show(next) {
			root.hidden = !next;
			if (next === record) return;
			record = next;
			head.textContent = "";
			if (!next) return;
			const platform = articles.platformOf(next);
			root.style.setProperty("--light", platform ? platform.accent[0] : "");
			root.style.setProperty("--dark", platform ? platform.accent[1] : "");
			head.append(element("span", "code", next.code), document.createTextNode(` ${titleOf(next)}`));
			text.textContent = articles.textOf("reply", next);
			text.scrollTop = 0;
			for (const control of controls) control.removeAttribute("data-copied");
			name();
		},
		controlOf: (deed) => pick(toolbar, `[data-deed="${deed}"]`),
	};
}

/** A toolbar is one stop of Tab; inside it the arrows lead on. */
function walkByArrows(toolbar: HTMLElement, controls: readonly HTMLElement[]): void {
	const stopAt = (stop: HTMLElement) => {
		for (const control of controls) control.tabIndex = control === stop ? 0 : -1;
	};
	toolbar.addEventListener("focusin", ({ target }) => {
		const control = (target as Element).closest<HTMLElement>("[data-deed]");
		if (control) stopAt(control);
	});
	toolbar.addEventListener("keydown", (event) => {
		const at = controls.indexOf(document.activeElement as HTMLElement);
		const last = controls.length - 1;
		const steps: Record<string, number> = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last };
		const next = steps[event.key];
		if (next === undefined || at < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
		event.preventDefault();
		controls[(next + controls.length) % controls.length]?.focus();
	});
	if (controls[0]) stopAt(controls[0]);
}

function pick(root: HTMLElement, selector: string): HTMLElement {
	const found = root.querySelector<HTMLElement>(selector);
	if (!found) throw new Error(`the preview has no ${selector}; see components/StaffPreview.astro`);
	return found;
}
