/** Looks on while somebody searches and writes down what had no sure answer. Loaded only after consent; then it runs. */
import { keepsMisses } from "./memory.ts";
import { addMiss, type Miss, openMissLog } from "./miss-log.ts";

/** An answer that stood so long was read; one that is typed over sooner was none. */
const STOOD = 2500;

type Question = Pick<Miss, "query" | "platform" | "guess">;

const keyOf = ({ platform, query }: Question) => `${platform} ${query}`;

for (const region of document.querySelectorAll("[data-search-state]")) {
	const box = region.closest<HTMLElement>("search-box, staff-board");
	if (box) watchMisses(box, region);
}

/**
 * Watches one search.
 * @param box holds the hits and the choice of platform
 * @param region the results
 */
function watchMisses(box: HTMLElement, region: Element): void {
	const log = openMissLog();
	let timer: ReturnType<typeof setTimeout> | undefined;
	let open: Question | undefined;
	/** Written down already: more hits of the same answer are no second question. */
	let done = "";

	const commit = () => {
		clearTimeout(timer);
		if (!open) return;
		// Consent may have been withdrawn in the meantime, in another tab too.
		if (keepsMisses()) {
			log.write(addMiss(log.read(), { ...open, at: Date.now() }));
			// The staff board shows the log beside the search.
			document.dispatchEvent(new Event("ca-help:miss"));
		}
		done = keyOf(open);
		open = undefined;
	};
	const look = () => {
		clearTimeout(timer);
		open = readMiss(box, region);
		if (open && keyOf(open) === done) open = undefined;
		else done = "";
		if (open) timer = setTimeout(commit, STOOD);
	};
	new MutationObserver(look).observe(region, {
		attributes: true,
		attributeFilter: ["data-search-state", "data-search-query"],
	});
	// Who presses Enter, opens a guess or leaves has seen the answer too.
	box.addEventListener("keydown", ({ key, isComposing }) => key === "Enter" && !isComposing && commit());
	box.addEventListener("click", ({ target }) => (target as Element).closest("[data-hit]") && commit());
	window.addEventListener("pagehide", commit);
	look();
}

/** The question that stands answered with nothing, or with no more than guesses. */
function readMiss(box: HTMLElement, region: Element): Question | undefined {
	const state = region.getAttribute("data-search-state");
	const hit = box.querySelector("[data-hit]");
	const isWeak = state === "ready" && hit?.getAttribute("data-confidence") === "weak";
	if (state !== "empty" && !isWeak) return undefined;
	const guess = isWeak ? hit?.getAttribute("data-hit") : undefined;
	const chosen = box.querySelector<HTMLInputElement | HTMLSelectElement>("input[name=platform]:checked, select");
	return {
		query: region.getAttribute("data-search-query") ?? "",
		platform: chosen?.value ?? "",
		...(guess && { guess }),
	};
}
