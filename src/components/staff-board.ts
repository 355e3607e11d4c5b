/** `<staff-board>`: from a caller's words to the copied reply without the mouse. Wires field, results, preview, lists. */
import { isTyping } from "../search/client/address.ts";
import { createStaffArticles } from "./staff-articles.ts";
import { createDo } from "./staff-deeds.ts";
import { createDesk } from "./staff-desk.ts";
import { deedOf, type StaffDeed } from "./staff-keys.ts";
import { setUpLog } from "./staff-log.ts";
import { drawPins, openPins } from "./staff-pins.ts";
import { setUpPlatform } from "./staff-platform.ts";
import { createPreview } from "./staff-preview.ts";
import { setUpRecent } from "./staff-recent.ts";
import { setUpResults } from "./staff-results.ts";
import { STAFF_STRINGS } from "./staff-strings.ts";
import { setUpTransfer } from "./staff-transfer.ts";

/** An answer that stood so long was read: the query is worth remembering although nothing was copied. */
const READ_TIME = 2500;

class StaffBoard extends HTMLElement {
	connectedCallback(): void {
		for (const hidden of this.querySelectorAll<HTMLElement>("[data-needs-script]")) hidden.hidden = false;
		const parameters = new URLSearchParams(location.search);
		const engines = [parameters.get("engine"), this.getAttribute("data-engine") || "pack"].filter(Boolean) as string[];
		const articles = createStaffArticles(
			this.getAttribute("data-base") || "/",
			engines.join() === "pack" ? [] : engines,
		);
		const input = this.pick<HTMLTextAreaElement>("[data-search-input]");
		const desk = createDesk(this.pick(".staff-notice"), this.pick(".staff-trouble"));
		const pins = openPins(desk);
		const preview = createPreview(this.pick(".staff-preview"), articles, pins);
		const act = createDo(articles, pins, desk);
		const pinned = this.pick(".staff-pins");
		const recentPlace = this.pick(".staff-recent");
		const recent = setUpRecent(recentPlace, input, desk, () => input.focus());
		const select = this.pick<HTMLSelectElement>("select[name=platform]");
		let timer: ReturnType<typeof setTimeout> | undefined;
		const results = setUpResults(this.pick("[data-search-state]"), input, articles, {
			question: () => ({ query: input.value, platform: select.value }),
			onChoose: (record) => {
				preview.show(record);
				// One of the two stands at the right.
				pinned.hidden = record !== undefined;
			},
			onShow: (state, query) => {
				clearTimeout(timer);
				this.setAttribute("data-view", state === "idle" ? "idle" : "answer");
				recentPlace.hidden = state !== "idle";
				input.setAttribute("aria-expanded", String(state === "ready"));
				if (state === "ready" || state === "empty") timer = setTimeout(() => recent.add(query), READ_TIME);
				if (state === "ready") void lookUpPins();
			},
		});
		const platform = setUpPlatform(select, () => void results.asker.update(), desk);

		const fill = (query: string) => {
			input.value = query;
			growToFit(input);
			desk.tell("");
			void results.asker.update();
			input.focus();
		};
		/** Selects the query, so that the next one replaces it. */
		const settle = (isDone: boolean, click?: MouseEvent) => {
			// Who presses a button by the keyboard or on a phone stays there; what could not be copied is selected elsewhere.
			const isByMouse = !click || (click.detail > 0 && matchMedia("(hover: hover)").matches);
			if (!isDone || !isByMouse) return;
			input.focus();
			input.select();
		};
		const actOnChosen = async (deed: StaffDeed, click?: MouseEvent) => {
			// Where everything is loaded this waits for nothing, and the copy still happens inside the key press.
			if (!(await results.asker.update()) || results.state === "error") return;
			recent.add(results.query);
			const { record } = preview;
			const near = this.querySelector<HTMLElement>(".search-near a");
			if (record) settle(await act(deed, record, preview.controlOf(deed), results.understood), click);
			else if (near) near.focus();
			else desk.tell(results.state === "empty" ? STAFF_STRINGS.nothingFound : STAFF_STRINGS.chooseFirst);
		};
		const lookUpPins = drawPins(pinned, pins, articles, (deed, record, click) => {
			void act(deed, record, click.target as HTMLElement).then((isDone) => settle(isDone, click));
		});

		input.addEventListener("input", (event) => {
			growToFit(input);
			desk.tell("");
			if (!(event as InputEvent).isComposing) results.asker.schedule();
		});
		input.addEventListener("compositionstart", () => results.asker.wait());
		input.addEventListener("compositionend", () => results.asker.schedule());
		input.addEventListener("keydown", (event) => {
			if (event.isComposing || event.keyCode === 229) return; // the key belongs to the input method
			const { key } = event;
			const isEmpty = input.value.trim() === "";
			const deed = deedOf(event);
			if (deed) {
				event.preventDefault();
				const again = recent.options.chosen;
				if (!isEmpty) void actOnChosen(deed);
				else if (deed === "reply" && again) fill(recent.queryOf(again));
			} else if ((key === "ArrowDown" || key === "ArrowUp") && !event.shiftKey && !event.altKey) {
				const options = isEmpty ? recent.options : results.options;
				if (options.move(key === "ArrowDown" ? 1 : -1)) event.preventDefault();
			} else if (key === "Escape") fill("");
		});
		this.pick(".staff-preview").addEventListener("keydown", ({ key }) => key === "Escape" && fill(""));
		document.addEventListener("keydown", (event) => {
			if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
			event.preventDefault();
			input.focus();
			input.select();
		});
		this.pick("form").addEventListener("submit", (event) => event.preventDefault());
		this.onPlainClick(".staff-recent", '[role="option"]', (option) => fill(recent.queryOf(option)));
		this.onPlainClick(".hits", "[data-hit]", (hit) => results.options.choose(hit));
		this.onPlainClick(".search-near", "a", (link) => fill(link.querySelector(".code")?.textContent ?? ""));
		this.onPlainClick('[role="toolbar"]', "[data-deed]", (control, click) => {
			void actOnChosen(control.getAttribute("data-deed") as StaffDeed, click);
		});
		setUpTransfer(pinned, pins, platform, async (code) => (await articles.find(code)) !== undefined, desk);
		setUpLog(this.pick(".staff-log"), platform.nameOf, desk);

		input.value = parameters.get("q") ?? input.value;
		growToFit(input);
		void results.asker.update();
		// Before the first key: what a press copies must be here by then.
		articles.load().then(articles.loadReader, () => undefined);
		// On a phone the keyboard would cover the page; who is on the way by Tab is not pulled back.
		if (matchMedia("(hover: hover)").matches && document.activeElement === document.body) input.focus();
	}

	/** A click without a key: with one, links open as links do. */
	private onPlainClick(place: string, target: string, act: (found: HTMLElement, click: MouseEvent) => void): void {
		this.pick(place).addEventListener("click", (event) => {
			const found = (event.target as Element).closest<HTMLElement>(target);
			if (!found || event.ctrlKey || event.metaKey || event.shiftKey) return;
			event.preventDefault();
			act(found, event);
		});
	}

	private pick<T extends HTMLElement>(selector: string): T {
		const found = this.querySelector<T>(selector);
		if (!found) throw new Error(`<staff-board> has no ${selector}; see components/StaffBoard.astro`);
		return found;
	}
}

/** One line until somebody pastes more; the style sheet says where that ends. */
function growToFit(input: HTMLTextAreaElement): void {
	input.style.height = "auto";
	if (input.scrollHeight > input.clientHeight + 4) input.style.height = `${input.scrollHeight + 4}px`;
}

customElements.define("staff-board", StaffBoard);
