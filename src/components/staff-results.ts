/** The answer on the staff board: hits to choose from, and what stands beside or instead of them. */
import { type Asker, createAsker } from "../search/client/asker.ts";
import { element } from "../search/client/hit-view.ts";
import {
	createEmptyView,
	createErrorView,
	createHitViews,
	createUnsureView,
	describeHits,
} from "../search/client/result-views.ts";
import { STRINGS } from "../search/client/strings.ts";
import type { ArticleRecord } from "../search/shared/records.ts";
import type { StaffArticles } from "./staff-articles.ts";
import { createOptions, type Options } from "./staff-options.ts";

export type ResultState = "idle" | "loading" | "ready" | "empty" | "error";

export interface Results {
	readonly asker: Asker;
	readonly options: Options;
	readonly state: ResultState;
	/** The query that the shown hits answer. */
	readonly query: string;
	/** The same as the search read it for the chosen hit: what the opened page will mark. */
	readonly understood: string;
}

export interface ResultsView {
	question(): { query: string; platform: string };
	/** A hit was chosen, or none is. */
	onChoose(record: ArticleRecord | undefined): void;
	/** The answer, or the lack of one, stands. */
	onShow(state: ResultState, query: string): void;
}

/** Sets up the results region; see components/StaffBoard.astro. */
export function setUpResults(
	root: HTMLElement,
	input: HTMLElement,
	articles: StaffArticles,
	view: ResultsView,
): Results {
	const pick = <T extends HTMLElement>(selector: string): T => {
		const found = root.querySelector<T>(selector);
		if (!found) throw new Error(`the staff board has no ${selector}; see components/StaffBoard.astro`);
		return found;
	};
	const [status, near, list, aside] = [".search-status", ".search-near", ".hits", ".search-aside"].map((one) =>
		pick(one),
	) as [HTMLElement, HTMLElement, HTMLElement, HTMLElement];
	const more = pick<HTMLButtonElement>(".search-more button");
	const records = new Map<string, ArticleRecord>();
	const recordOf = (option: HTMLElement) => records.get(option.getAttribute("data-hit") ?? "");
	const options = createOptions(input, list, (option) => view.onChoose(option && recordOf(option)));
	let state: ResultState = "idle";

	const clear = () => {
		for (const part of [near, list, aside]) part.textContent = "";
	};
	const show = (next: ResultState, query: string, total: number, said: string, left = 0) => {
		state = next;
		root.setAttribute("data-search-query", query);
		root.setAttribute("data-search-total", String(total));
		root.setAttribute("data-search-state", next);
		if (status.textContent !== said) status.textContent = said;
		(more.parentElement as HTMLElement).hidden = left <= 0;
		view.onShow(next, query);
	};
	const asker = createAsker(articles, {
		question: view.question,
		begin(query) {
			if (query.trim() === "") {
				clear();
				options.choose(undefined);
				show("idle", query, 0, "");
			} else if (state === "idle" || state === "error") show("loading", query, 0, STRINGS.loading);
		},
		draw(query, { hits, analysis, isSimpler, more: uncounted }, { pack }, shown, isEarly, nearCodes) {
			const hrefOf = (code: string, place?: string) => articles.addressOf(code) + (place ? `#${place}` : "");
			const isSame = root.getAttribute("data-search-query") === query && state === "ready";
			const before = isSame ? options.chosen?.id : undefined;
			clear();
			list.append(createHitViews(hits, shown, { pack, analysis, hrefOf, debug: false }));
			for (const { record } of hits) records.set(record.code, record);
			const nearView = nearCodes?.createNearView(analysis.digits as string, pack, hrefOf);
			if (nearView) near.append(nearView);
			const [best] = hits;
			const isSure = best !== undefined && best.confidence !== "weak" && !nearView;
			if (!isSure && !isEarly)
				aside.append(
					best ? createUnsureView(articles.base) : createEmptyView(articles.base, pack, view.question().platform),
				);
			if (isSimpler) aside.append(element("p", "search-unsure", STRINGS.simpler));
			const all = options.all();
			// What may still change, and what is no more than a guess, is not chosen for anybody.
			options.choose(all.find(({ id }) => id === before) ?? (isSure && !isEarly ? all[0] : undefined));
			const left = hits.length - shown;
			more.textContent = uncounted ? STRINGS.moreUncounted : STRINGS.more(left);
			const next = isEarly ? "loading" : best ? "ready" : "empty";
			show(next, query, hits.length, isEarly ? STRINGS.loading : describeHits(hits, uncounted), left);
		},
		fail(query) {
			clear();
			options.choose(undefined);
			aside.append(createErrorView(articles.base, () => void asker.update()));
			show("error", query, 0, STRINGS.error);
		},
	});
	more.addEventListener("click", () => void asker.update(Number.POSITIVE_INFINITY));
	const queryOf = () => root.getAttribute("data-search-query") ?? "";
	return {
		asker,
		options,
		get state() {
			return state;
		},
		get query() {
			return queryOf();
		},
		get understood() {
			return options.chosen?.getAttribute("data-understood") || queryOf();
		},
	};
}
