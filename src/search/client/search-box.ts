/** `<search-box>`: the field, the answer as people type, the keyboard. A small shell around the tested engine. */
import { articleAddress, isTyping, requestedAddress, writeAddress } from "./address.ts";
import { type Asker, createAsker, type NearCodes } from "./asker.ts";
import type { SearchAnswer } from "./engine.ts";
import { element } from "./hit-view.ts";
import { createLoader, type LoadedSearch, type SearchLoader } from "./loader.ts";
import { rememberedPlatform, rememberPlatform, rememberQuery } from "./memory.ts";
import {
	createEmptyView,
	createErrorView,
	createHitViews,
	createUnsureView,
	describeHits,
	fillChips,
	isWhole,
} from "./result-views.ts";
import { STRINGS } from "./strings.ts";
import { createSuggester, type Suggester, type Suggestion } from "./suggest.ts";

type State = "idle" | "loading" | "ready" | "empty" | "error";

class SearchBox extends HTMLElement {
	// Set in the constructor: a field with a value costs a helper of 300 bytes in Chromium 69.
	declare private readonly base: string;
	declare private readonly loader: SearchLoader;
	declare private readonly form: HTMLFormElement;
	declare private readonly input: HTMLTextAreaElement;
	declare private readonly chips: HTMLElement;
	declare private readonly results: HTMLElement;
	declare private readonly status: HTMLElement;
	/** Codes near one that does not exist. */
	declare private readonly near: HTMLElement;
	declare private readonly list: HTMLElement;
	/** Everything that is no hit: a list of options must hold nothing else. */
	declare private readonly aside: HTMLElement;
	declare private readonly more: HTMLButtonElement;
	declare private readonly idle: HTMLElement;
	declare private readonly debug: boolean;
	declare private suggest: Suggester | undefined;
	/** What the key → makes of the text in the field. */
	declare private completion: string | undefined;
	declare private active: number;
	declare private readonly asker: Asker;

	constructor() {
		super();
		this.base = this.getAttribute("data-base") || "/";
		this.loader = createLoader(this.base, this.engines);
		this.form = this.pick("form");
		this.input = this.pick("[data-search-input]");
		this.chips = this.pick(".suggestions");
		this.results = this.pick("[data-search-state]");
		this.status = this.pick(".search-status");
		this.near = this.pick(".search-near");
		this.list = this.pick(".hits");
		this.aside = this.pick(".search-aside");
		this.more = this.pick(".search-more button");
		this.idle = this.pick(".search-idle");
		this.debug = new URLSearchParams(location.search).has("debug");
		this.active = -1;
		this.asker = createAsker(
			{ load: () => this.load(), loadReader: this.loader.loadReader },
			{
				question: () => ({ query: this.input.value, platform: this.platform }),
				begin: (query, platform) => {
					writeAddress(query, platform);
					if (query.trim() === "") {
						this.clear();
						this.show("idle", query, 0, "");
					} else if (!this.suggest) this.show("loading", query, 0, STRINGS.loading);
				},
				draw: (...drawn) => this.draw(...drawn),
				fail: (query) => {
					this.clear();
					this.aside.append(createErrorView(this.base, () => void this.update()));
					this.show("error", query, 0, STRINGS.error);
				},
			},
		);
	}

	connectedCallback(): void {
		for (const hidden of this.querySelectorAll<HTMLElement>("[data-needs-script]")) hidden.hidden = false;
		const parameters = new URLSearchParams(location.search);
		this.choosePlatform(parameters.get("platform") || rememberedPlatform());
		const query = parameters.get("q") ?? (this.closest("[data-search-address]") ? requestedAddress(this.base) : "");

		this.input.addEventListener("input", (event) => {
			this.growToFit();
			// What was chosen or offered belongs to an older query.
			this.setActive(-1);
			this.completion = undefined;
			// While an input method composes, the field holds half-typed pinyin.
			if (!(event as InputEvent).isComposing) this.asker.schedule();
		});
		this.input.addEventListener("compositionstart", () => this.asker.wait());
		this.input.addEventListener("compositionend", () => this.asker.schedule());
		this.input.addEventListener("focus", () => void this.load().catch(() => undefined), { once: true });
		this.input.addEventListener("keydown", (event) => this.onKey(event));
		this.form.addEventListener("submit", (event) => {
			event.preventDefault();
			void this.openOrSubmit();
		});
		this.form.addEventListener("change", (event) => {
			if ((event.target as HTMLInputElement).name !== "platform") return;
			rememberPlatform(this.platform);
			void this.update();
		});
		this.chips.addEventListener("click", (event) => this.onChipClick(event));
		this.list.addEventListener("click", (event) => this.onHitClick(event));
		this.more.addEventListener("click", () => void this.update(Number.POSITIVE_INFINITY));
		document.addEventListener("keydown", (event) => {
			if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
			event.preventDefault();
			this.input.focus();
			this.input.select();
		});
		// A page restored from the browser's cache keeps the text in the field but not the answer.
		window.addEventListener("pageshow", () => this.fill(this.input.value));
		this.fill(query || this.input.value);
	}

	/** Engines to try, best first: the one in the address (for support and tests), then the one this site was built for. */
	private get engines(): string[] {
		const own = this.getAttribute("data-engine");
		const wanted = new URLSearchParams(location.search).get("engine");
		return wanted ? [wanted, own || "pack"] : own ? [own] : [];
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

	private fill(query: string): void {
		// The same text again would move the caret.
		if (this.input.value !== query) this.input.value = query;
		this.growToFit();
		void this.update();
	}

	private update(shown?: number): Promise<boolean> {
		return this.asker.update(shown);
	}

	private async load(): Promise<LoadedSearch> {
		const loaded = await this.loader.load();
		if (!this.suggest) this.suggest = createSuggester(loaded.pack);
		return loaded;
	}

	/** Draws an answer. An early one lacks what the reader may find, so it never says that there is nothing. */
	private draw(
		query: string,
		{ hits, analysis, engine, isSimpler, more }: SearchAnswer,
		{ pack }: LoadedSearch,
		shown: number,
		isEarly = false,
		near?: NearCodes,
	) {
		const hrefOf = (code: string, place?: string) => articleAddress(this.base, code, place);
		const view = { pack, analysis, hrefOf, debug: this.debug };
		const views = createHitViews(hits, shown, view);
		this.clear();
		if (near) this.near.append(near.createNearView(analysis.digits as string, pack, hrefOf) || "");
		this.list.append(views);
		const isSure = hits[0] && hits[0].confidence !== "weak";
		if (!isSure && !isEarly)
			this.aside.append(hits[0] ? createUnsureView(this.base) : createEmptyView(this.base, pack, this.platform));
		if (isSimpler) this.aside.append(element("p", "search-unsure", STRINGS.simpler));
		this.results.setAttribute("data-search-engine", engine || "pack");
		// What was chosen stays chosen when more hits come.
		const chosen = this.input.getAttribute("aria-activedescendant");
		this.setActive(this.hitElements().findIndex(({ id }) => id === chosen));
		const left = hits.length - shown;
		this.more.textContent = more ? STRINGS.moreUncounted : STRINGS.more(left);
		const state = isEarly ? "loading" : hits[0] ? "ready" : "empty";
		this.show(state, query, hits.length, isEarly ? STRINGS.loading : describeHits(hits, more), left > 0);
		// Of a large site only the articles that were found are here to suggest from.
		const suggest = engine
			? createSuggester({ articles: hits.map(({ record }) => record), vocabulary: pack.vocabulary })
			: this.suggest;
		this.offer(
			(hits[0] && isWhole(hits[0])) || !suggest ? [] : suggest(analysis, analysis.platforms[0] || this.platform),
		);
	}

	private clear(): void {
		this.near.textContent = "";
		this.list.textContent = "";
		this.aside.textContent = "";
	}

	private show(state: State, query: string, total: number, status: string, hasMore = false): void {
		this.results.setAttribute("data-search-query", query);
		this.results.setAttribute("data-search-total", String(total));
		this.results.setAttribute("data-search-state", state);
		// The same words again would be read aloud again.
		if (this.status.textContent !== status) this.status.textContent = status;
		this.idle.hidden = state !== "idle";
		(this.more.parentElement as HTMLElement).hidden = !hasMore;
		if (state === "idle" || state === "error") this.withdraw();
		this.input.setAttribute("aria-expanded", String(state === "ready"));
	}

	private offer(suggestions: readonly Suggestion[]): void {
		this.completion = suggestions[0]?.completes ? suggestions[0].query : undefined;
		fillChips(this.chips, suggestions);
	}

	/** Takes the row of suggestions away, height and all. */
	private withdraw(): void {
		this.chips.hidden = true;
		this.offer([]);
	}

	private accept(query: string): void {
		this.withdraw();
		this.fill(query);
	}

	private onKey(event: KeyboardEvent): void {
		const { key, shiftKey } = event;
		if (event.isComposing || event.keyCode === 229) return; // the key belongs to the input method
		if (key === "Enter" && !shiftKey) {
			event.preventDefault();
			void this.openOrSubmit();
		} else if (key === "ArrowDown" || key === "ArrowUp") {
			const count = this.hitElements().length;
			if (count === 0) return;
			event.preventDefault();
			const step = key === "ArrowDown" ? 1 : -1;
			this.setActive(Math.max(-1, Math.min(count - 1, this.active + step)));
		} else if (key === "ArrowRight") {
			const isPlain = !(shiftKey || event.altKey || event.ctrlKey || event.metaKey);
			if (!this.completion || !isPlain || this.input.selectionStart < this.input.value.length) return;
			event.preventDefault();
			this.accept(this.completion);
		} else if (key === "Escape") {
			if (this.active >= 0) this.setActive(-1);
			else if (this.input.value !== "") this.fill("");
			else this.input.blur();
		}
	}

	/** Enter: the chosen hit; a code that was typed; the first hit, unless it is only a guess. */
	private async openOrSubmit(): Promise<void> {
		if (this.input.value.trim() === "") return;
		if (this.active < 0 && !(await this.update())) return;
		const hits = this.hitElements();
		const chosen = hits[this.active] ?? (hits[0]?.getAttribute("data-confidence") === "weak" ? undefined : hits[0]);
		const link = chosen?.querySelector<HTMLAnchorElement>("a[href]");
		const near = this.near.querySelector("a");
		// The hits of a code that does not exist are not what was asked for.
		if (near && this.active < 0) near.focus();
		else if (link) link.click();
		else (hits[0] ?? this.aside).scrollIntoView();
	}

	private onChipClick(event: Event): void {
		const chip = (event.target as Element).closest("[data-suggestion]");
		if (!chip) return;
		this.accept(chip.getAttribute("data-suggestion") as string);
		// On a phone the keyboard would cover the answer.
		if (matchMedia("(hover: hover)").matches) this.input.focus();
	}

	private onHitClick(event: Event): void {
		const target = event.target as Element;
		const hit = target.closest<HTMLElement>("[data-hit]");
		if (!hit || target.closest("a.phone, .hit-copy")) return;
		// The query that found it: the field may hold another by now.
		const query = hit.getAttribute("data-understood") || this.results.getAttribute("data-search-query");
		rememberQuery(hit.getAttribute("data-hit") as string, query as string);
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

	/** The field is one line high until somebody pastes more; its style sheet says where that ends. */
	private growToFit(): void {
		this.input.style.height = "auto";
		const { scrollHeight, clientHeight } = this.input;
		if (scrollHeight > clientHeight + 4) this.input.style.height = `${scrollHeight + 4}px`;
	}
}

customElements.define("search-box", SearchBox);
