/** `<search-box>`: the field, the answer as people type, the keyboard. A small shell around the tested engine. */
import { isTyping, requestedAddress, writeAddress } from "./address.ts";
import type { SearchAnswer } from "./engine.ts";
import { createHitView } from "./hit-view.ts";
import { createLoader, type LoadedSearch } from "./loader.ts";
import { rememberedPlatform, rememberPlatform, rememberQuery } from "./memory.ts";
import { createEmptyView, createErrorView, createUnsureView, createWeakGroup } from "./result-views.ts";
import { STRINGS } from "./strings.ts";

/** Hits shown before `显示更多`. */
const FIRST_HITS = 10;
/** Wait after a key before searching: a fast typist makes one search, not five. */
const TYPING_PAUSE = 60;

type State = "idle" | "loading" | "ready" | "empty" | "error";

class SearchBox extends HTMLElement {
	private readonly base = this.getAttribute("data-base") ?? "/";
	private readonly loader = createLoader(this.base);
	private readonly form = this.pick<HTMLFormElement>("form");
	private readonly input = this.pick<HTMLTextAreaElement>("[data-search-input]");
	private readonly results = this.pick<HTMLElement>("[data-search-state]");
	private readonly status = this.pick<HTMLElement>(".search-status");
	private readonly list = this.pick<HTMLElement>(".hits");
	/** Everything that is no hit: a list of options must hold nothing else. */
	private readonly aside = this.pick<HTMLElement>(".search-aside");
	private readonly more = this.pick<HTMLElement>(".search-more");
	private readonly idle = this.pick<HTMLElement>(".search-idle");
	private readonly debug = new URLSearchParams(location.search).has("debug");
	private active = -1;
	private timer = 0;

	connectedCallback(): void {
		for (const hidden of this.querySelectorAll<HTMLElement>("[data-needs-script]")) hidden.hidden = false;
		const parameters = new URLSearchParams(location.search);
		this.choosePlatform(parameters.get("platform") ?? rememberedPlatform());
		const query = parameters.get("q") ?? (this.closest("[data-search-address]") ? requestedAddress(this.base) : "");
		if (query) this.input.value = query;

		this.input.addEventListener("input", (event) => {
			// While an input method composes, the field holds half-typed pinyin.
			if (!(event as InputEvent).isComposing) this.schedule();
		});
		this.input.addEventListener("compositionend", () => this.schedule());
		this.input.addEventListener("focus", () => void this.loader.load().catch(() => undefined), { once: true });
		this.input.addEventListener("keydown", (event) => this.onKey(event));
		this.form.addEventListener("submit", (event) => this.onSubmit(event));
		this.form.addEventListener("change", (event) => {
			if ((event.target as HTMLInputElement).name !== "platform") return;
			rememberPlatform(this.platform);
			void this.update();
		});
		this.list.addEventListener("click", (event) => this.onHitClick(event));
		this.pick<HTMLButtonElement>(".search-more button").addEventListener(
			"click",
			() => void this.update(Number.POSITIVE_INFINITY),
		);
		document.addEventListener("keydown", (event) => {
			if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
			event.preventDefault();
			this.input.focus();
			this.input.select();
		});
		// A page restored from the browser's cache keeps the text in the field but not the answer.
		window.addEventListener("pageshow", () => void this.update());
		void this.update();
	}

	private pick<T extends Element>(selector: string): T {
		const found = this.querySelector<T>(selector);
		if (!found) throw new Error(`<search-box> has no ${selector}; see components/SearchBox.astro`);
		return found;
	}

	private get platform(): string {
		return this.querySelector<HTMLInputElement>("input[name=platform]:checked")?.value ?? "";
	}

	private choosePlatform(id: string): void {
		for (const radio of this.querySelectorAll<HTMLInputElement>("input[name=platform]"))
			if (radio.value === id) radio.checked = true;
	}

	private schedule(): void {
		clearTimeout(this.timer);
		this.timer = window.setTimeout(() => void this.update(), TYPING_PAUSE);
	}

	/** Answers what stands in the field now. Anything that was typed meanwhile makes the answer void. */
	private async update(shown: number = FIRST_HITS): Promise<void> {
		clearTimeout(this.timer);
		const query = this.input.value;
		this.growToFit();
		if (query.trim() === "") {
			this.show("idle", query, 0, "");
			this.clear();
			return;
		}
		const isCurrent = () => this.input.value === query;
		let loaded: LoadedSearch;
		try {
			const loading = this.loader.load();
			if (this.results.getAttribute("data-search-state") !== "ready") this.show("loading", query, 0, STRINGS.loading);
			loaded = await loading;
		} catch {
			if (!isCurrent()) return;
			this.clear();
			this.aside.append(createErrorView(this.base, () => void this.update()));
			this.show("error", query, 0, STRINGS.error);
			return;
		}
		if (!isCurrent()) return;
		const options = { platform: this.platform || undefined };
		let answer = loaded.searcher.search(query, options);
		if (answer.wantsReader) {
			await this.loader.loadReader();
			if (!isCurrent()) return;
			answer = loaded.searcher.search(query, options);
		}
		this.render(query, answer, loaded, shown);
		writeAddress(query, this.platform);
	}

	private render(query: string, answer: SearchAnswer, { pack }: LoadedSearch, shown: number): void {
		const { hits, analysis } = answer;
		const sure = hits.filter(({ confidence }) => confidence !== "weak");
		const weak = hits.filter(({ confidence }) => confidence === "weak");
		const fragment = document.createDocumentFragment();
		const view = { pack, analysis, hrefOf: (code: string) => `${this.base}${code}/`, debug: this.debug };
		for (const hit of sure.slice(0, shown)) fragment.append(createHitView(hit, view));
		const room = Math.max(0, shown - sure.length);
		if (weak.length > 0 && room > 0) {
			fragment.append(createWeakGroup(weak.slice(0, room).map((hit) => createHitView(hit, view))));
		}
		this.clear();
		this.list.append(fragment);
		if (hits.length === 0) this.aside.append(createEmptyView(this.base, pack, this.platform));
		else if (sure.length === 0) this.aside.append(createUnsureView(this.base));
		this.setActive(-1);
		const left = hits.length - shown;
		this.more.hidden = left <= 0;
		this.pick<HTMLButtonElement>(".search-more button").textContent = STRINGS.more(left);
		const understood = sure[0]?.understood ?? (sure.length === 0 ? weak[0]?.understood : undefined);
		const said = hits.length === 0 ? STRINGS.none : sure.length === 0 ? STRINGS.foundWeak : STRINGS.found(hits.length);
		this.show(
			hits.length === 0 ? "empty" : "ready",
			query,
			hits.length,
			understood ? `${said}（${STRINGS.foundReading(understood)}）` : said,
		);
	}

	private clear(): void {
		this.list.textContent = "";
		this.aside.textContent = "";
	}

	private show(state: State, query: string, total: number, status: string): void {
		this.results.setAttribute("data-search-query", query);
		this.results.setAttribute("data-search-total", String(total));
		this.results.setAttribute("data-search-state", state);
		this.status.textContent = status;
		this.idle.hidden = state !== "idle";
		if (state === "idle" || state === "empty" || state === "error") this.more.hidden = true;
		this.input.setAttribute("aria-expanded", String(state === "ready"));
	}

	private onKey(event: KeyboardEvent): void {
		if (event.isComposing || event.keyCode === 229) return; // the key belongs to the input method
		if (event.key === "Enter" && !event.shiftKey) {
			event.preventDefault();
			void this.openOrSubmit();
		} else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
			const count = this.hitElements().length;
			if (count === 0) return;
			event.preventDefault();
			const step = event.key === "ArrowDown" ? 1 : -1;
			this.setActive(Math.max(-1, Math.min(count - 1, this.active + step)));
		} else if (event.key === "Escape") {
			if (this.active >= 0) this.setActive(-1);
			else if (this.input.value !== "") {
				this.input.value = "";
				void this.update();
				writeAddress("", this.platform);
			} else this.input.blur();
		}
	}

	private onSubmit(event: Event): void {
		event.preventDefault();
		void this.openOrSubmit();
	}

	/** Enter: the chosen hit; a code that was typed; the first hit, unless it is only a guess. */
	private async openOrSubmit(): Promise<void> {
		if (this.input.value.trim() === "") return;
		if (this.active < 0) await this.update();
		const hits = this.hitElements();
		const chosen = hits[this.active] ?? (hits[0]?.getAttribute("data-confidence") === "weak" ? undefined : hits[0]);
		const link = chosen?.querySelector<HTMLAnchorElement>("a[href]");
		if (link) link.click();
		else (hits[0] ?? this.aside).scrollIntoView();
	}

	private onHitClick(event: Event): void {
		const target = event.target as Element;
		const hit = target.closest<HTMLElement>("[data-hit]");
		if (!hit || target.closest("a.phone")) return;
		rememberQuery(hit.getAttribute("data-hit") as string, hit.getAttribute("data-understood") ?? this.input.value);
		// The whole hit is a target, not only the words of its link.
		if (!target.closest("a")) hit.querySelector<HTMLAnchorElement>("a[href]")?.click();
	}

	private hitElements(): HTMLElement[] {
		return Array.from(this.list.querySelectorAll<HTMLElement>("[data-hit]"));
	}

	private setActive(index: number): void {
		this.active = index;
		this.hitElements().forEach((hit, number) => {
			const isActive = number === index;
			hit.classList.toggle("is-active", isActive);
			hit.setAttribute("aria-selected", String(isActive));
			if (isActive) {
				this.input.setAttribute("aria-activedescendant", hit.id);
				hit.scrollIntoView({ block: "nearest" });
			}
		});
		if (index < 0) this.input.removeAttribute("aria-activedescendant");
	}

	/** The field is one line high until somebody pastes more. */
	private growToFit(): void {
		this.input.style.height = "auto";
		if (this.input.value.includes("\n") || this.input.scrollHeight > this.input.clientHeight + 4) {
			this.input.style.height = `${Math.min(this.input.scrollHeight + 4, 160)}px`;
		}
	}
}

customElements.define("search-box", SearchBox);
