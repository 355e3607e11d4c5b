/** Pagefind's own script, as a page would use it. */
import type { Open } from "../port.ts";

interface Pagefind {
	init(): Promise<void>;
	search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

/** Results whose fragment is loaded; without it there is no telling which page is meant. */
const SHOWN = 5;

export const open: Open = async (base) => {
	const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
	await pagefind.init();
	return {
		async search(query) {
			const { results } = await pagefind.search(query);
			const shown = await Promise.all(results.slice(0, SHOWN).map((result) => result.data()));
			const codes = shown.map(({ url }) => /([^/]+)\/(?:index\.html)?$/.exec(url)?.[1] ?? url);
			return { codes, isSure: codes.length > 0 };
		},
	};
};
