/** Copying from a hit: what it takes is loaded when a pointer comes near a button, so that the search stays small. */
import { shownHits } from "../search/client/hit-view.ts";
import { STRINGS } from "../search/client/strings.ts";
import type { HitCopier } from "./hit-copy-late.ts";

const box = document.querySelector("search-box");
let opening: Promise<HitCopier> | undefined;
let copier: HitCopier | undefined;

function onNear({ type, target }: Event): void {
	const button = (target as Element).closest("[data-hit] [data-copy]");
	if (!button || !box) return;
	if (!opening)
		opening = import("./hit-copy-late.ts").then(async ({ openCopier }) => {
			copier = await openCopier(box.getAttribute("data-base") || "/");
			return copier;
		});
	const copy = (ready: HitCopier) => {
		const hit = button.closest("[data-hit]") as Element;
		ready(button, hit, shownHits.get(hit));
	};
	opening.catch(() => {
		opening = undefined;
		if (type === "click") (box.querySelector(".search-status") as Element).textContent = STRINGS.copyError;
	});
	// At once where it is here: a browser lets itself be copied from only while the press is handled.
	if (type === "click") copier ? copy(copier) : opening.then(copy, () => undefined);
}

for (const type of ["pointerover", "touchstart", "click"]) box?.addEventListener(type, onNear);
